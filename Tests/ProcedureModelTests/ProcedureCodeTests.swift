import ProcedureModel
import Testing

@Suite struct `A procedure's code` {
  @Test(arguments: [
    "1.001193", " 1.001193\t", "1001193", "1.001.193", "1..001193", "1.001193.000.00.00.H15",
    "1.001193.H15", "10011.93", "1.001193.000",
  ])
  func `is one in any spelling`(text: String) {
    #expect(ProcedureCode(text)?.digits == "1001193")
    #expect(ProcedureCode(text)?.key == "1.001193")
    #expect(ProcedureCode(text)?.number == 1_001_193)
  }

  @Test(arguments: [
    "1.00119", "1.0011934", "10011934", "BTP-1.001193", "1.001193.X", "1.001193.123", "1-001193",
    "1,001193", "l.001193", "1.00119３", "H15.1.001193", "...", "chưa có", "1.001193H15",
    "1.001193.0000", "1.001193.00",
    "1.001193.H1x", "1.0011930", "1.001193.HH15", "1.001193.1H",
  ])
  func `that is no such code is kept as it is`(text: String) {
    #expect(ProcedureCode(text)?.digits == nil)
    #expect(ProcedureCode(text)?.number == nil)
    #expect(ProcedureCode(text)?.key == text)
  }

  @Test func `is kept as the list writes it, without blanks around`() {
    #expect(ProcedureCode(" 2.000815.000.00.00.H15 ")?.raw == "2.000815.000.00.00.H15")
    #expect(ProcedureCode("2.000815")?.raw == "2.000815")
  }

  @Test(arguments: [
    "1.001193", "0.000000", "1.001193.000.00.00.H15", "1.001193.H", "1.001193.000x", "1.001193.",
    "1.001193..H15", "1.001193.000.00.00.H15 (cũ)", "1001193", "1.001193.H15.000",
  ])
  func `keeps every letter of the text`(text: String) {
    #expect(ProcedureCode(text).map { Array($0.raw.utf8) } == Array(text.utf8))
  }

  @Test(arguments: ["0.000000", "9.999999", "5.000012"])
  func `keeps zeros before and behind`(text: String) throws {
    let code = try #require(ProcedureCode(text))
    #expect(code.key == text)
    #expect(code.digits == text.filter { $0 != "." })
    #expect(code.number == UInt32(text.filter { $0 != "." }))
  }

  @Test func `written otherwise is another value, though the same code`() throws {
    let spellings = ["1.001193", "1001193", "1.001193.H15", "1.001193.000.00.00.H15"]
    #expect(Set(spellings.map { ProcedureCode($0) }).count == spellings.count)
    #expect(ProcedureCode(" 1.001193.H15") == ProcedureCode("1.001193.H15"))
  }

  @Test(arguments: [
    ("1.001193", "1001193.H15", true), ("1.001193", "1.001194", false), ("A", "A", true),
    ("A", "B", false), ("A", "1.001193", false),
  ])
  func `is the same as one with the same key`(one: String, other: String, isSame: Bool) throws {
    let (one, other) = try (#require(ProcedureCode(one)), #require(ProcedureCode(other)))
    #expect(one.isSame(as: other) == isSame)
    #expect((one.key == other.key) == isSame)
  }

  @Test(arguments: ["", " ", "\t\n", "\u{A0}"])
  func `is none where there is nothing`(text: String) {
    #expect(ProcedureCode(text) == nil)
  }
}

@Suite struct `A procedure's ID` {
  @Test func `is the plain form of its code`() {
    let procedure = Procedure(code: ProcedureCode("2.000.815.H15"), name: "Chứng thực")
    #expect(procedure.id == "2.000815")
  }

  @Test func `is its name and its tiers where it has no code`() {
    #expect(Procedure(name: "Cấp thẻ", tiers: TierSet(.commune)).id == "Cấp thẻ@xa")
    let several: TierSet = [TierSet(.commune), TierSet(.province)]
    #expect(Procedure(name: "Cấp thẻ", tiers: several).id == "Cấp thẻ@tinh,xa")
    #expect(Procedure(name: "Cấp thẻ").id == "Cấp thẻ@none")
  }
}
