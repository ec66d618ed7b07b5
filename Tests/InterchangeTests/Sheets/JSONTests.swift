import Interchange
import ProcedureModel
import Testing

@Suite struct `A list in JSON is read` {
  @Test func `one object as one record`() throws {
    let file = try listFile(
      json: #"{"Mã": "1.000894", "ten": "Đăng ký", "null": null, "có": true}"#
    )
    #expect(file.kind == .json)
    #expect(file.encoding == EncodingFinding(encoding: .utf8, evidence: .valid))
    let sheet = try #require(file.sheets.first)
    #expect(sheet.texts == [["Mã", "ten", "null", "có"], ["1.000894", "Đăng ký", "", "true"]])
    #expect(sheet.headingRow == 0)
    #expect(sheet.lines == [0, 1])
    #expect(sheet.name == nil)
  }

  @Test func `an array with keys in their first order, and numbers as they stand`() throws {
    let json = #"[{"b": 1.001570, "a": 12345678901234567890}, 7, {"c": -1e5, "b": false}]"#
    let file = try listFile(json: json)
    let sheet = try #require(file.sheets.first)
    #expect(
      sheet.texts == [
        ["b", "a", "c"], ["1.001570", "12345678901234567890", ""], ["false", "", "-1e5"],
      ]
    )
    #expect(sheet.lines == [0, 1, 3])
    #expect(file.skipped == [SkippedPart(name: "[1]", reason: .noRecords)])
  }

  @Test func `objects in records as columns, and arrays as lists`() throws {
    let json = #"""
      {"name": "Tên", "agency": {"name": "Sở", "at": {"tier": "Tỉnh"}}, "laws": ["A", "", 12, null],
       "papers": [{"name": "Tờ khai", "qty": 1, "url": "https://x"}, {"name": "Ảnh", "note": "4x6"}],
       "none": [], "fees": [{"vnd": 500}]}
      """#
    let sheet = try #require(try listFile(json: json).sheets.first)
    #expect(
      sheet.texts == [
        ["name", "agency.name", "agency.at.tier", "laws", "papers", "none", "fees"],
        ["Tên", "Sở", "Tỉnh", "A|12", "Tờ khai (qty 1, url https://x)|Ảnh: 4x6", "", "500"],
      ]
    )
    #expect(sheet[1, 4] == .list(["Tờ khai (qty 1, url https://x)", "Ảnh: 4x6"]))
  }

  @Test func `an object of arrays as sheets, and names what holds no records`() throws {
    let json = #"""
      {"total": 2, "data": {"land": [{"Tên thủ tục": "A"}], "words": ["x"], "none": [],
       "price": {"a": {"b": "1"}}, "rows": [["Mã", "Tên"], ["1", 2]]}}
      """#
    let file = try listFile(json: json)
    #expect(file.sheets.map(\.name) == ["data.land", "data.rows"])
    #expect(file.sheets.last?.texts == [["Mã", "Tên"], ["1", "2"]])
    #expect(file.sheets.last?.headingRow == nil)
    #expect(
      file.skipped == [
        SkippedPart(name: "total", reason: .noRecords),
        SkippedPart(name: "data.words", reason: .noRecords),
        SkippedPart(name: "data.none", reason: .empty),
        SkippedPart(name: "data.price", reason: .noRecords),
      ]
    )
    let bytes = Array(json.utf8)
    let one = try ListFileReader.read(bytes, name: "", options: ReadingOptions(sheet: "data.rows"))
    #expect(one.sheets.map(\.name) == ["data.rows"])
  }

  @Test func `a record with a list of papers as one record, and records by their codes as a sheet`()
    throws
  {
    let record =
      #"{"code": "1.1", "name": "A", "field": "B", "papers": [{"name": "p"}, {"name": "q"}]}"#
    #expect(try listFile(json: record).sheets.map(\.rowCount) == [2])
    let wrapper =
      #"{"name": "Danh mục", "list": [{"name": "A", "code": "1"}, {"name": "B", "code": "2"}]}"#
    #expect(try listFile(json: wrapper).sheets.map(\.name) == ["list"])
    let map = #"{"data": {"1.1": {"name": "A"}, "1.2": {"name": "B"}}}"#
    #expect(try listFile(json: map).sheets.map(\.texts) == [[["name"], ["A"], ["B"]]])
    let codes = #"{"1.000894": {"name": "A"}, "1.001193": {"name": "B"}}"#
    let rows = [["key", "name"], ["1.000894", "A"], ["1.001193", "B"]]
    #expect(try listFile(json: codes).sheets.map(\.texts) == [rows])
    #expect(try listFile(json: "{\"data\": \(codes)}").sheets.map(\.texts) == [rows])
  }

  @Test func `lines, with their numbers`() throws {
    let lines = "{\"a\":1}\r\n\n{\"b\":2}\n"
    let file = try listFile(json: lines)
    #expect(file.kind == .jsonl)
    #expect(file.sheets.map(\.texts) == [[["a", "b"], ["1", ""], ["", "2"]]])
    #expect(file.sheets.map(\.lines) == [[0, 1, 3]])
    #expect(try listFile(json: "{\"a\":1}", name: "x.JSONL").kind == .jsonl)
  }

  @Test func `with a byte order mark or in UTF-16`() throws {
    let text = "[{\"tên\": \"Đăng ký 😀\"}]"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let cases: [([UInt8], EncodingFinding)] = [
      ([0xEF, 0xBB, 0xBF] + text.utf8, EncodingFinding(encoding: .utf8, evidence: .byteOrderMark)),
      ([0xFF, 0xFE] + little, .init(encoding: .utf16LittleEndian, evidence: .byteOrderMark)),
      ([0xFE, 0xFF] + big, .init(encoding: .utf16BigEndian, evidence: .byteOrderMark)),
      (little, .init(encoding: .utf16LittleEndian, evidence: .valid)),
      (big, .init(encoding: .utf16BigEndian, evidence: .valid)),
    ]
    for (bytes, finding) in cases {
      let file = try ListFileReader.read(bytes, name: "")
      #expect(file.encoding == finding)
      #expect(file.sheets.map(\.texts) == [[["tên"], ["Đăng ký 😀"]]])
    }
  }

  @Test(arguments: [ExportFormat.json, .jsonl])
  func `as this program writes it`(format: ExportFormat) throws {
    let all = [
      Procedure(code: ProcedureCode("1.000894"), name: "A", agencies: ["Sở, ngành", "Ủy ban"]),
      Procedure(code: nil, name: "B \u{1}\"\\"),
    ]
    let file = try listFile(json: export(all, as: format))
    let sheet = try #require(file.sheets.first)
    #expect(file.kind.rawValue == format.rawValue)
    #expect(sheet.texts[0] == ["id", "code", "name", "agencies"])
    #expect(sheet.texts[1] == ["1.000894", "1.000894", "A", "Sở, ngành|Ủy ban"])
    #expect(sheet[1, 3] == .list(["Sở, ngành", "Ủy ban"]))
    #expect(sheet[2, 2] == .text("B \u{1}\"\\"))
  }
}

@Suite struct `Bad JSON` {
  @Test(arguments: [("{}\n{}\n", "x.jsonl"), ("[{}, {}]", "x.json"), ("{}\nx\n", "x.jsonl")])
  func `of records without a key is no list`(text: String, name: String) {
    let file = Result { () throws(ListError) in
      try ListFileReader.read(Array(text.utf8), name: name)
    }
    let result = ListImport.read([(name, file)])
    #expect(result.report.status == .nothingImportable)
    #expect(result.snapshot.procedures.isEmpty)
  }

  @Test(arguments: [
    ("{\"a\": [1, 2", ListError.cutShort), ("[{\"a\": \"b", .cutShort), ("{}", .empty),
    ("[]", .empty),
    ("{\"a\":\n 1\n b}", .damaged(part: "json", line: 3)),
    ("{\"a\": 1} x", .damaged(part: "json", line: 1)),
    (String(repeating: "[", count: 100_000), .tooLarge(.depth(128))),
  ])
  func `is refused with its trouble`(text: String, trouble: ListError) throws {
    #expect(listError { try listFile(json: text) } == trouble)
  }

  @Test(arguments: [
    ("{\"a\": 1}\n]", [2]), ("{\"a\": 1}\n{\"a\": 2\n{\"b\": 1}\n\n7", [2, 5]),
    ("{\"a\": 1}\n{\"a\": \"\u{0}\"}\n", [2]),
  ])
  func `on some of its lines leaves the others`(text: String, lines: [Int]) throws {
    let sheet = try #require(try listFile(json: text).sheets.first)
    #expect(sheet.issues == lines.map { RowIssue(line: $0, kind: .unreadableLine) })
    #expect(sheet.texts[1][0] == "1")
  }

  @Test(arguments: [("x\n", 1), ("\n\n{\"a\": 1\n7", 3)])
  func `on every line is refused with the first`(text: String, line: Int) throws {
    let trouble = listError { try listFile(json: text, name: "list.jsonl") }
    #expect(trouble == .damaged(part: "jsonl", line: line))
  }

  @Test func `with a key twice on a line is told, and the last value counts`() throws {
    let text = "{\"a\": 1}\n{\"b\": {\"tên\": 1, \"tên\": 2}, \"a\": 3}\n"
    let sheet = try #require(try listFile(json: text).sheets.first)
    #expect(sheet.issues == [RowIssue(line: 2, kind: .repeatedKey("tên"))])
    #expect(sheet.texts[2].contains("2"))
  }

  @Test func `is refused for bytes that are no text`() {
    let bytes = Array("[\n{\"a\": \"".utf8) + [0xFF] + Array("\"}]".utf8)
    #expect(listError { try ListFileReader.read(bytes, name: "") } == .notText(.utf8, line: 2))
    let half: [UInt8] = [0xFF, 0xFE, 0x5B, 0, 0x0A, 0, 0x00, 0xD8, 0x5D, 0]
    #expect(
      listError { try ListFileReader.read(half, name: "") } == .notText(.utf16LittleEndian, line: 2)
    )
  }

  @Test func `of zero characters is read with them`() throws {
    #expect(try listFile(json: #"{"a": "x\u0000y"}"#).sheets.first?[1, 0] == .text("x\0y"))
  }
}
