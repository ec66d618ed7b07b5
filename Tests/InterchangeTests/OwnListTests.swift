import Interchange
import ProcedureModel
import Testing

private func own(_ text: String, name: String = "list") throws -> ImportResult? {
  try OwnList.read(Array(text.utf8), name: name)
}

private let record = #"{"id":"1.000894","code":"1.000894","name":"A"}"#

@Suite struct `A list in JSON is our own` {
  @Test(arguments: [
    (record, "list", FileKind.json), (record, "list.JSONL", .jsonl), ("[\(record)]", "list", .json),
    ("\(record)\n\n\(record)", "list.json", .jsonl), ("\n[ \(record) ,\n\(record) ]\n", "x", .json),
    ("\u{FEFF}[\(record)]", "list", .json),
  ])
  func `in each of its forms`(text: String, name: String, kind: FileKind) throws {
    let result = try #require(try own(text, name: name))
    #expect(result.report.files.map(\.kind) == [kind])
    #expect(result.report.status == .understood)
    let sheet = try #require(result.report.files.first?.sheets.first)
    #expect(sheet.rows.read == result.snapshot.procedures.count)
    #expect(sheet.rows.total == sheet.rows.read)
    let code = ProcedureCode("1.000894")
    #expect(Set(result.snapshot.procedures) == [Procedure(code: code, name: "A")])
  }

  @Test(arguments: [
    "", "[]", "{}", "[\(record)", "[\(record),]", "[\(record)] x", "\(record) x", "[\(record)][]",
    #"{"name":"A"}"#, #"{"id":7,"name":"A"}"#, #"{"id":"7","name":"A"}"#,
    #"{"id":"A@none","name":"A","note":"x"}"#, #"{"id":"A@none","name":"A","tiers":"commune"}"#,
    #"{"id":"A@none","name":"A","fee":5}"#, #"{"id":"A@none","name":"A","fee":null}"#,
    #"{"id":"A@none","name":"A","more":["x"]}"#, #"{"id":"A@none","name":"A","feeValue":"5"}"#,
    #"{"id":"A@none","name":"A","more":[{"name":"x"}]}"#, #"{"list":[\#(record)]}"#,
    "[\(record),{\"id\":\"B@none\",\"name\":\"B\",\"note\":\"x\"}]", "[\(record),[]]",
  ])
  func `only if each record has the form that an export gives it`(text: String) throws {
    #expect(try own(text) == nil)
  }

  @Test func `and keeps the rest where a value is no tier or level, or a name is missing`() throws {
    let text = #"""
      [{"id":"1.000001","code":"1.000001","name":"A","tiers":["commune","quận"],"levels":["9"]},
      {"id":"1.000002","code":"1.000002","tiers":["commune"]},
      {"id":"1.000003","code":"1.000003","name":"C","levels":["full","Mức độ 3"]}]
      """#
    let result = try #require(try own(text))
    #expect(result.snapshot.procedures.map(\.name) == ["A", "C"])
    #expect(result.snapshot.procedures.map(\.tiers) == [TierSet(.commune), []])
    #expect(
      result.snapshot.procedures.map(\.levels) == [[], [LevelSet(.full), LevelSet(.three)]]
    )
    let sheet = try #require(result.report.files.first?.sheets.first)
    #expect(
      sheet.issues == [
        RowIssue(line: 1, kind: .unknownTier("quận")), RowIssue(line: 1, kind: .unknownLevel("9")),
        RowIssue(line: 2, kind: .missingName(first: "1.000002")),
      ]
    )
    #expect([sheet.rows.read, sheet.rows.refused, sheet.rows.doubtful] == [2, 1, 1])
    #expect(result.report.status == .doubtful)
  }

  @Test func `and has the last of two values of one key`() throws {
    let text = #"{"id":"B@none","name":"A","fee":"1","name":"B","fee":"2"}"#
    let procedures = try #require(try own(text)).snapshot.procedures
    #expect(procedures == [Procedure(name: "B", fee: "2")])
  }

  @Test func `and tells from which line or record a doubt is`() throws {
    let doubtful = #"{"id":"1.000894","code":"1.000894","name":"A","levels":["9"]}"#
    for (text, line) in [("\(record)\n\n\(doubtful)\n", 3), ("[\n\n\(record),\(doubtful)]", 2)] {
      let sheet = try #require(try own(text)?.report.files.first?.sheets.first)
      #expect(sheet.issues.map(\.line) == [line])
    }
  }
}

@Suite struct `A list in brackets` {
  @Test(arguments: [
    ("[Mã],[Tên]\n1.000894,A\n", [["[Mã]", "[Tên]"], ["1.000894", "A"]]),
    ("{Mã},Tên\n1.000894,A\n", [["{Mã}", "Tên"], ["1.000894", "A"]]),
    ("[1],Tên\n1.000894,A\n", [["[1]", "Tên"], ["1.000894", "A"]]),
    ("[null],Tên\n1.000894,A\n", [["[null]", "Tên"], ["1.000894", "A"]]),
    ("[x\nA\n", [["[x"], ["A"]]),
  ])
  func `is delimited text where it is no JSON`(text: String, cells: [[String]]) throws {
    let file = try ListFileReader.read(Array(text.utf8), name: "list.csv")
    #expect(file.kind == .csv)
    #expect(file.sheets.map(\.texts) == [cells])
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":{"b":1},"a.b":2}"#, #"[{"a":1,"a":2},{"a":{"a":1},"a":[3]}]"#,
    #"{"a":[{"name":"A"}],"a":[{"name":"B"}]}"#,
  ])
  func `of JSON may repeat a key`(text: String) throws {
    let sheet = try ListFileReader.read(Array(text.utf8), name: "").sheets.first
    #expect((sheet?.rowCount ?? 0) > 1)
  }
}
