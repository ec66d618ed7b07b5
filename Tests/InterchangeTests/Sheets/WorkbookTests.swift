import Interchange
import Testing

@Suite struct `A workbook is read` {
  @Test func `with formats, merges, dates, rich text and gaps as Excel shows them`() throws {
    let file = try listFile("formats-merges-hidden-and-chart.xlsx")
    let sheet = try #require(file.sheets.first)
    #expect(file.kind == .xlsx)
    #expect(sheet.name == "Danh sách")
    #expect(sheet.headingRow == nil)
    #expect(
      sheet.texts.prefix(4) == [
        ["DANH MỤC THỦ TỤC"], ["STT", "Mã", "Tên", "Ngày", "Mức", "Có"],
        ["1", "1.001570", "Đăng ký kết hôn", "2025-07-01", "Mức 4", "true"],
        ["", "1.000894", "Cấp bản sao\ntrích lục", "2025-07-01 08:30", "123456789012345", "#N/A"],
      ]
    )
    #expect(sheet.lines == [1, 2, 3, 5, 6])
    #expect(
      sheet.merges == [
        MergedCells(rows: 0...0, columns: 0...5), MergedCells(rows: 2...3, columns: 0...0),
      ]
    )
    #expect(sheet.cellCount(inRow: 4) == 16384)
    #expect(sheet[4, 16383] == .text("lạc"))
  }

  @Test func `with its hidden sheets, and the names of those that have no table`() throws {
    let file = try listFile("formats-merges-hidden-and-chart.xlsx")
    #expect(file.sheets.map(\.name) == ["Danh sách", "Ẩn"])
    #expect(
      file.skipped == [
        SkippedPart(name: "Trống", reason: .empty), SkippedPart(name: "Ẩn trống", reason: .hidden),
        SkippedPart(name: "Biểu đồ", reason: .noTable),
      ]
    )
  }

  @Test(arguments: ["ẩn", "3"])
  func `with the one sheet that is asked for`(name: String) throws {
    let options = ReadingOptions(sheet: name)
    let file = try listFile("formats-merges-hidden-and-chart.xlsx", options: options)
    #expect(file.sheets.map(\.texts) == [[["x"]]])
  }

  @Test func `with prefixes, inline strings, escapes, cells without places and days from 1904`()
    throws
  {
    let sheet = try #require(try listFile("inline-strings-prefixes-and-1904.xlsx").sheets.first)
    #expect(
      sheet.texts == [
        ["Tên thủ tục", "kết\r quả_"], ["1904-01-01", "", "false", "2025-07-01", "0.001"],
      ]
    )
    #expect(sheet.lines == [1, 4])
  }

  @Test func `of Excel 97 with formats, merges and dates`() throws {
    let file = try listFile("merges-formats-hidden.xls")
    let sheet = try #require(file.sheets.first)
    #expect(file.kind == .xls)
    #expect(
      sheet.texts == [
        ["DANH MỤC THỦ TỤC"], ["STT", "Mã TTHC", "Tên", "Ngày", "Mức"],
        ["1", "1.001570", "Đăng ký kết hôn", "2025-07-01", "Mức 4"],
        ["2.5", "1.000894", "Cấp bản sao\ntrích lục", "2025-07-01 08:30", "true"],
      ]
    )
    #expect(sheet.lines == [1, 2, 3, 5])
    #expect(sheet.merges == [MergedCells(rows: 0...0, columns: 0...4)])
    #expect(file.sheets.dropFirst().map(\.name) == ["Ẩn"])
    #expect(file.skipped == [SkippedPart(name: "Trống", reason: .empty)])
  }

  @Test func `of Excel 97 with what its formulas gave, which the library leaves out`() throws {
    let sheet = try #require(try listFile("formula-results.xls").sheets.first)
    #expect(sheet.texts == [["x", "Kết quả", "z"], ["", "1.001570"], ["cuối"]])
    #expect(sheet.lines == [1, 2, 4])
  }

  @Test func `with what formulas show that have no value`() throws {
    let workbook = TestWorkbook(rows: [[.error("#N/A"), .inline("x"), .error("#REF!")]])
    let file = try ListFileReader.read(workbook.bytes, name: "")
    #expect(file.sheets.map(\.texts) == [[["#N/A", "x", "#REF!"]]])
  }

  @Test(arguments: [
    ("0.000000", "1.00157", "1.001570"), ("0.000000", "1.0015700000000001", "1.001570"),
    ("0\\.000000", "1001570", "1.001570"), ("000000", "894", "000894"), ("General", "3.0", "3"),
    ("General", "1E-3", "0.001"), ("General", "1.5E+12", "1500000000000"),
    ("General", "0.30000000000000004", "0.3"), ("@", "1.00157", "1.00157"),
    ("#,##0", "50000", "50000"), ("#,##0.00 \"đ\"", "-50000.5", "-50000.50 đ"),
    ("0%", "0.5", "50%"),
    ("0.0#", "2.50", "2.5"), ("0.00;(0.00);\"không\"", "-1.005", "(1.01)"),
    ("0.00;(0.00);\"không\"", "0", "không"), (";;;", "7", "7"), ("0.00E+00", "1200", "1200"),
    ("[Red]\"Mức \"0", "4", "Mức 4"), ("#,##0,", "1200", "1200"), ("# ?/?", "0.5", "0.5"),
    ("dd/mm/yyyy;@", "45839", "2025-07-01"),
    ("[$-1010000]d\\-m\\-yy", "45839.5", "2025-07-01 12:00"),
    ("h:mm", "0.75", "18:00"), ("yyyy-mm-dd", "60", "1900-02-29"),
    ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "61", "1900-03-01"), ("yyyy-mm-dd", "-1", "-1"),
    ("d/m", "1E300", "1" + String(repeating: "0", count: 300)),
    ("General", "abc", "abc"), ("0.00", "1e999999999999", "1e999999999999"), ("0", "9.5", "10"),
    ("0", "", ""),
  ])
  func `with each number as its format shows it`(
    format: String,
    number: String,
    shown: String
  )
    throws
  {
    let workbook = TestWorkbook(
      rows: [[.inline("x"), .number(number, format: 1)]],
      formats: [format]
    )
    let file = try ListFileReader.read(workbook.bytes, name: "")
    #expect(file.sheets.first?[0, 1] == (shown.isEmpty ? .empty : .text(shown)))
  }

  @Test func `with the very cells of any table`() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = ["a", "ệ", "Đ", " ", "&", "<", "\"", "\n", "😀", "1", ".", "_x41_", "]]>"]
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...12)).map { _ in
        (0..<Int.random(in: 1...40)).map { _ in
          let length = Int.random(in: 0...5, using: &generator)
          return (0..<length).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let cells = rows.map { row in
        row.map { text in Bool.random() ? TestWorkbook.Cell.shared(text) : .inline(text) }
      }
      guard rows.joined().contains(where: { !$0.isEmpty }) else { continue }
      let sheet = try #require(
        try ListFileReader.read(TestWorkbook(rows: cells).bytes, name: "").sheets.first
      )
      let kept = rows.enumerated().filter { $1.contains { !$0.isEmpty } }
      #expect(sheet.lines == kept.map { $0.offset + 1 })
      #expect(
        sheet.texts
          == kept.map { Array($0.element[...($0.element.lastIndex { !$0.isEmpty } ?? 0)]) }
      )
    }
  }
}
