import Interchange
import ProcedureModel
import Testing

@Suite struct `A code in a list` {
  @Test(
    arguments: [
      "1.001193", "2.000815", "1.001731.000.00.00.H56", "1.012753.H19", "3.000348", "6.000001",
    ]
  )
  func `is taken as given where it is in order`(text: String) {
    #expect(CodeReading(text) == ProcedureCode(text).map { .exact($0) })
    #expect(CodeReading(" \(text)\n").code?.raw == text)
  }

  @Test(arguments: ["", " ", "-", "Không có thông tin", "N/A", "…?"])
  func `may be said to be none`(text: String) {
    if text == "…?" {
      #expect(CodeReading(text) != .none)
    } else {
      #expect(CodeReading(text) == .none)
      #expect(CodeReading(text).code == nil)
    }
  }

  @Test(
    arguments: [
      ("2..002400", "2.002400", [CodeRepair.dots]), ("2.002.400", "2.002400", [.dots]),
      ("2002638", "2.002638", [.dots]), ("2,002638", "2.002638", [.dots]),
      ("2.002638.", "2.002638", [.surroundings]), ("1. 001193", "1.001193", [.blanks]),
      ("1 001 193", "1.001193", [.blanks, .dots]), ("1.001193.01", "1.001193", [.service]),
      ("2.002.400.02", "2.002400", [.dots, .service]), ("(1.010733)", "1.010733", [.surroundings]),
      ("Mã TTHC: 1.001193", "1.001193", [.surroundings]),
      ("'1.001193", "1.001193", [.surroundings]),
      ("2..002400.000.00.00.H56", "2.002400.000.00.00.H56", [.dots]),
      ("1.001731 .000.00.00.H56", "1.001731.000.00.00.H56", [.blanks]),
    ]
  )
  func `is repaired where its seven digits are there`(
    text: String,
    code: String,
    repairs: [CodeRepair]
  ) {
    #expect(CodeReading(text) == ProcedureCode(code).map { .repaired($0, Set(repairs)) })
    #expect(CodeReading(text).code?.raw == code)
  }

  @Test(
    arguments: [
      ("1.00157", CodeDoubt.endingZeros, "1.001570"), ("2.0024", .endingZeros, "2.002400"),
      ("1.0011929999999999", .inexactNumber, "1.001193"),
      ("1.0015700000000001", .inexactNumber, "1.001570"), ("1.O01193", .letters, "1.001193"),
      ("l.001193", .letters, "1.001193"), ("9001193", .unusualBeginning, "9.001193"),
      ("1.001193 (cũ)", .notNational, "1.001193"),
    ]
  )
  func `is doubtful with a suggestion, and stays as given`(
    text: String,
    doubt: CodeDoubt,
    suggestion: String
  ) throws {
    let given = try #require(ProcedureCode(text))
    #expect(CodeReading(text) == .doubtful(given, doubt, suggestion: ProcedureCode(suggestion)))
    #expect(CodeReading(text).code?.raw == text)
  }

  @Test(arguments: [
    "QĐ-12/UB", "1.0", "12345678", "1.0011934", "G03-GD10", "T-DLA-123456-TT", "12",
  ])
  func `is no national one without a suggestion`(text: String) throws {
    let given = try #require(ProcedureCode(text))
    #expect(CodeReading(text) == .doubtful(given, .notNational, suggestion: nil))
  }

  @Test(arguments: [
    "1.001193; 1.000894", "1.001193\n1.000894", "1.001193 → 1.000894", "1.001193 1.000894",
  ])
  func `may be several`(text: String) throws {
    let codes = ["1.001193", "1.000894"].compactMap { ProcedureCode($0) }
    let given = try #require(ProcedureCode(text))
    #expect(CodeReading(text) == .doubtful(given, .several(codes), suggestion: nil))
  }

  @Test(
    arguments: [
      ("Cấp thẻ (1.010733)", "1.010733", "Cấp thẻ"),
      ("Cấp thẻ (Mã TTHC: 1.010733)", "1.010733", "Cấp thẻ"),
      ("Cấp thẻ [1.010733.H15] cho trẻ em", "1.010733.H15", "Cấp thẻ cho trẻ em"),
      ("1.010733 - Cấp thẻ", "1.010733", "Cấp thẻ"),
      ("1.010733. Cấp thẻ", "1.010733", "Cấp thẻ"),
    ]
  )
  func `is found in a name`(text: String, code: String, name: String) {
    let found = NameCode(in: text)
    #expect(found?.code.raw == code)
    #expect(found?.name == name)
  }

  @Test(
    arguments: [
      "Cấp thẻ", "Thay thế thủ tục 1.010733", "Gộp (1.010733) và (1.010734)", "(1.010733)",
      "Theo Nghị định 66.7/2025/NQ-CP", "Cấp thẻ (thay thế 1.010733)", "1.010733",
    ]
  )
  func `is not taken out of a sentence`(text: String) {
    #expect(NameCode(in: text) == nil)
  }
}

@Suite struct `A tick` {
  @Test(arguments: [
    "x", "X", " X ", "Có", "CÓ", "1", "1.0", "true", "TRUE", "Yes", "✓", "☑", "đúng",
  ])
  func `says yes`(text: String) {
    #expect(Tick.read(text) == true)
  }

  @Test(arguments: ["Không", "KHÔNG", "0", "0.0", "false", "no", "-", "☐"])
  func `says no`(text: String) {
    #expect(Tick.read(text) == false)
  }

  @Test(arguments: ["", " ", "Có thể", "2", "10", "00", "Cấp tỉnh", "toàn trình một phần không rõ"])
  func `is nothing else`(text: String) {
    #expect(Tick.read(text) == nil)
  }
}
