import Foundation
import Interchange
import ProcedureModel
import Testing

/// One procedure with every attribute and one with a name alone.
let samples = [
  Procedure(
    code: ProcedureCode("1.000894"),
    name: "Đăng ký kết hôn, \"lưu động\" | <xã> & *tổ*",
    tiers: TierSet(.commune),
    alsoAt: [TierSet(.province), TierSet(.district)],
    field: "Hộ tịch",
    agencies: ["UBND cấp xã; tổ lưu động", "Sở Tư pháp"],
    levels: [LevelSet(.three), LevelSet(.four)],
    timeLimit: "Ngay trong ngày\n(5 ngày nếu phải xác minh)",
    fee: "Không",
    dossier: ["Tờ khai | mẫu 1", "Giấy tờ tùy thân"],
    result: "Trích lục\tkết hôn",
    legalBasis: ["Luật Hộ tịch 60/2014/QH13", "Nghị định 123/2015/NĐ-CP"],
    certainty: "high",
    codeCheck: "confirmed"
  ),
  Procedure(name: "=Thủ tục không mã"),
]

@Suite struct `Every export format` {
  @Test(arguments: ExportFormat.allCases)
  func `has file endings of its own, found in either case`(format: ExportFormat) throws {
    #expect(!format.fileEndings.isEmpty)
    for ending in format.fileEndings {
      #expect(ExportFormat(path: "/a.b/x.\(ending)") == format)
      #expect(ExportFormat(path: "x.\(ending.uppercased())") == format)
    }
  }

  @Test(arguments: ["", "csv", "x.docx", "a.csv/x", "x.csv/", "x."])
  func `is not guessed from another name`(path: String) throws {
    #expect(ExportFormat(path: path) == nil)
  }

  @Test(arguments: ExportFormat.allCases)
  func `writes nothing but its frame for no procedure`(format: ExportFormat) throws {
    let text = format.isText ? try export([], as: format) : try preview([], as: format)
    switch format {
    case .csv, .tsv: #expect(text.split(whereSeparator: \.isNewline).count == 1)
    case .json: #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String] == [])
    case .jsonl, .txt: #expect(text.isEmpty)
    case .md: #expect(text == "| name |\n| --- |\n")
    case .html: #expect(text.contains("</thead>\n<tbody>\n</tbody>\n</table>"))
    case .xlsx: #expect(text == "name\n")
    case .jsonld:
      let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(document?["@graph"] is [[String: Any]])
      #expect(!text.contains("\"cpsv:PublicService\","))
    case .sqlite: #expect(text.contains("CREATE TABLE procedure (") && !text.contains("INSERT"))
    case .postgres: #expect(text.contains(" FROM stdin;\n\\.\n"))
    case .opensearch: #expect(text.isEmpty)
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `looks as it did`(format: ExportFormat) throws {
    let context = ExportContext(
      title: "Đắk Lắk · 12/2022 · 2 thủ tục",
      notice: "Bản tham khảo, không phải danh mục chính thức",
      columnLabel: { "cột \($0.rawValue)" },
      tierLabel: { "cấp \($0.slug)" },
      levelLabel: { "mức \($0.slug)" }
    )
    // What is no text is looked at as it is shown before an export.
    let text =
      format.isText
      ? try export(samples, as: format, context: context)
      : try format.preview(samples, context: context)
    let name = "samples.\(format.fileEndings[0])"
    try expectGolden(text, format.isText ? name : name + ".txt")
  }

  @Test(arguments: ExportFormat.allCases.filter { $0.writesTables && $0.isText })
  func `that can hold one writes a table of text`(format: ExportFormat) throws {
    var bytes: [UInt8] = []
    try format.write(headings: ["a", "b"], rows: [["1", "x,\"|\t"]], to: &bytes)
    let expected =
      switch format {
      case .csv: "a,b\r\n1,\"x,\"\"|\t\"\r\n"
      case .tsv: "a\tb\n1\t\"x,\"\"|\t\"\n"
      case .json: "[\n{\"a\":\"1\",\"b\":\"x,\\\"|\\t\"}\n]\n"
      case .jsonl: "{\"a\":\"1\",\"b\":\"x,\\\"|\\t\"}\n"
      case .md: "| a | b |\n| --- | --- |\n| 1 | x,\"\\|\t |\n"
      case .txt: "a  b\n1  x,\"| \n"
      case .html:
        """
        <thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>
        <tbody>
        <tr><td>1</td><td>x,&quot;| </td></tr>
        </tbody>
        """
      case .xlsx, .jsonld, .sqlite, .postgres, .opensearch: ""
      }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(format == .html ? text.contains(expected) : text == expected)
  }

  @Test func `writes a table of text as a workbook`() throws {
    var bytes: [UInt8] = []
    try ExportFormat.xlsx.write(headings: ["a", "b"], rows: [["1", "x,\"|\t"]], to: &bytes)
    let sheets = try ListFileReader.read(bytes, name: "x.xlsx").sheets
    #expect(sheets.map(\.texts) == [[["a", "b"], ["1", "x,\"|\t"]]])
  }
}

@Suite struct `JSON records` {
  @Test func `have their keys in the order of the contract`() throws {
    let record = try export([samples[0]], as: .jsonl)
    let keys = """
      id code name tiers alsoAt levels levelScheme field agencies timeLimit fee dossier result \
      legalBasis certainty codeCheck
      """.split(separator: " ")
    let places = keys.map { record.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `have numbers beside the texts that certainly are one`() throws {
    let certain = Procedure(name: "A", timeLimit: "03 ngày làm việc", fee: "8.000 đồng")
    #expect(
      try export([certain], as: .jsonl)
        == #"{"id":"A@none","name":"A","timeLimit":"03 ngày làm việc","#
        + #""timeLimitValue":{"amount":3,"unit":"workingDay"},"fee":"8.000 đồng","#
        + #""feeValue":{"amount":8000,"currency":"VND"}}"# + "\n"
    )
    let open = Procedure(name: "A", timeLimit: "1", fee: "0")
    #expect(try export([open], as: .jsonl).contains("Value") == false)
  }

  @Test func `name each text of a heading, also where headings repeat`() throws {
    let texts = [NamedText(name: "Ghi chú", text: "a"), NamedText(name: "Ghi chú", text: "b=c")]
    #expect(
      try export([Procedure(name: "A", audience: ["Công dân"], more: texts)], as: .jsonl)
        == #"{"id":"A@none","name":"A","audience":["Công dân"],"more":"#
        + #"[{"name":"Ghi chú","text":"a"},{"name":"Ghi chú","text":"b=c"}]}"# + "\n"
    )
  }

  @Test func `leave out what is not known`() throws {
    let record = try export([Procedure(name: "A")], as: .jsonl)
    #expect(record == "{\"id\":\"A@none\",\"name\":\"A\"}\n")
  }

  @Test func `escape what would break a line or a terminal`() throws {
    let name = "a\u{1}\u{1F}\u{7F}\u{2028}\u{2029}\u{8}\u{C}/é\u{10FFFF}"
    let text = try export([Procedure(name: name)], as: .jsonl)
    #expect(text.contains(#"a\u0001\u001f\u007f\u2028\u2029\u0008\u000c/é"#))
    let record = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(record?["name"] == name)
  }
}

@Suite struct `An export of many` {
  /// Counts the bytes and keeps none; the largest piece bounds what an export holds.
  struct Counter: ByteSink {
    var total = 0
    var largest = 0

    mutating func write(_ bytes: [UInt8]) {
      total += bytes.count
      largest = max(largest, bytes.count)
    }
  }

  /// What is not written record by record: a workbook comes in pieces of a file, and linked data
  /// begins with what its keys mean.
  private let pieces: [ExportFormat: Int] = [.xlsx: (1 << 16) + 1, .jsonld: 4096]

  @Test(arguments: ExportFormat.allCases)
  func `streams record by record from a lazy collection, or page by page`(
    format: ExportFormat
  ) throws {
    var counter = Counter()
    let many = (0..<2000).lazy.map { Procedure(name: "Thủ tục \($0)") }
    try format.write(many, to: &counter)
    // A workbook is packed.
    #expect(counter.total > 2000 * (format == .xlsx ? 8 : 15))
    #expect(counter.largest < pieces[format] ?? (format.isText ? 200 : 1 << 17))
  }
}
