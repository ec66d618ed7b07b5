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
  }

  @Test(arguments: [
    "1.00119", "1.0011934", "10011934", "BTP-1.001193", "1.001193.X", "1.001193.123", "1-001193",
    "1,001193", "l.001193", "1.00119３", "H15.1.001193", "...", "chưa có",
  ])
  func `that is no such code is kept as it is`(text: String) {
    #expect(ProcedureCode(text)?.digits == nil)
    #expect(ProcedureCode(text)?.key == text)
  }

  @Test func `is kept as the list writes it, without blanks around`() {
    #expect(ProcedureCode(" 2.000815.000.00.00.H15 ")?.raw == "2.000815.000.00.00.H15")
    #expect(ProcedureCode("2.000815")?.raw == "2.000815")
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
