import Interchange
import ProcedureModel
import Testing

/// Where the headings are, and which rows are procedures.
struct ShapeTests {
  let heads = ["STT", "Mã TTHC", "Tên thủ tục", "Lĩnh vực"]

  @Test func `headings are found below titles, blank rows and blank columns`() {
    let result = understand(
      sheet([
        ["", "UBND TỈNH ĐẮK LẮK"], [],
        ["", "DANH MỤC THỦ TỤC HÀNH CHÍNH"],
        ["", "Mã số", "", "Tên"],
        ["", "1.000001", "", "Đăng ký khai sinh"],
      ])
    )
    #expect(result.names == ["Đăng ký khai sinh"])
    #expect(result.sheet.headingLine == 4)
    #expect(result.sheet.titles == ["UBND TỈNH ĐẮK LẮK", "DANH MỤC THỦ TỤC HÀNH CHÍNH"])
    #expect(result.report.status == .understood)
  }

  @Test func `a title tells place, decision and date where they are certain`() {
    let result = understand(
      sheet([
        ["DANH MỤC THỦ TỤC HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH ĐẮK LẮK"],
        ["(Kèm theo Quyết định số 467/QĐ-UBND ngày 18 tháng 11 năm 2024 của Chủ tịch UBND)"],
        heads, ["1", "1.000001", "Đăng ký khai sinh", "Hộ tịch"],
      ])
    )
    let about = result.snapshot.about
    #expect(about.place == "Đắk Lắk")
    #expect(about.date == "2024-11-18")
    #expect(about.source?.vietnamese.hasPrefix("Kèm theo Quyết định số 467/QĐ-UBND") == true)
  }

  @Test func `a day that is none, or two provinces, are no certain title`() {
    let result = understand(
      sheet([
        ["Quyết định số 1/QĐ-UBND ngày 31/02/2024, tỉnh Phú Yên và tỉnh Đắk Lắk"],
        heads, ["1", "1.000001", "Đăng ký khai sinh", "Hộ tịch"],
      ])
    )
    #expect(result.snapshot.about.date == nil)
    #expect(result.snapshot.about.place == nil)
  }

  @Test func `a merged heading stands over its children`() {
    let result = understand(
      sheet(
        [
          ["Mã TTHC", "Tên thủ tục", "Mức độ DVC", "", ""],
          ["", "", "Toàn trình", "Một phần", "Cung cấp thông tin"],
          ["1.000001", "Đăng ký khai sinh", "X", "", ""],
          ["1.000002", "Đăng ký khai tử", "", "x", ""],
        ],
        merges: [(0...1, 0...0), (0...1, 1...1), (0...0, 2...4)]
      )
    )
    #expect(result.procedures.map(\.levels) == [LevelSet(.full), LevelSet(.partial)])
    #expect(result.sheet.columns[3].heading == "Mức độ DVC / Một phần")
    #expect(result.sheet.rows.headings == 2)
  }

  @Test func `two rows of headings are known without merged cells too`() {
    let result = understand(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Mức độ", "", ""],
        ["", "", "2", "3", "4"],
        ["1.000001", "Đăng ký khai sinh", "", "", "x"],
      ])
    )
    #expect(result.procedures.map(\.levels) == [LevelSet(.four)])
  }

  @Test func `headings repeated on each page and the numbers below them are no procedures`() {
    let result = understand(
      sheet([
        heads, ["(1)", "(2)", "(3)", "(4)"],
        ["1", "1.000001", "Đăng ký khai sinh", "Hộ tịch"],
        heads,
        ["2", "1.000002", "Đăng ký khai tử", "Hộ tịch"],
      ])
    )
    #expect(result.names == ["Đăng ký khai sinh", "Đăng ký khai tử"])
    #expect(result.sheet.rows.headings == 3)
    #expect(result.report.status == .understood)
  }

  @Test func `totals, receivers and the signature are no procedures`() {
    let result = understand(
      sheet([
        heads, ["1", "1.000001", "Đăng ký khai sinh", "Hộ tịch"],
        ["", "", "Tổng cộng: 01 thủ tục", ""], [],
        ["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN"],
        ["- Như Điều 3;"], ["", "", "", "Nguyễn Văn A"],
      ])
    )
    #expect(result.names == ["Đăng ký khai sinh"])
    #expect(result.sheet.rows.footers == 4)
    #expect(result.sheet.rows.blank == 1)
    #expect(result.report.status == .understood)
  }

  @Test func `a procedure that ends as a footer begins is kept`() {
    let result = understand(
      sheet([heads, ["1", "", "Ghi chú nội dung thay đổi hộ tịch", ""], ["2", "", "Cộng", ""]])
    )
    #expect(result.names.count == 2)
  }

  @Test func `a person says in which row the headings are`() {
    let rows = [["Tên", "Lĩnh vực"], ["Mã", "Tên thủ tục"], ["1.000001", "Đăng ký khai sinh"]]
    let options = ImportOptions(headerRow: 2)
    #expect(understand(sheet(rows), options: options).names == ["Đăng ký khai sinh"])
  }

  @Test func `a field merged over several rows is the field of them all`() {
    let result = understand(
      sheet(
        [
          heads, ["1", "1.000001", "Đăng ký khai sinh", "Hộ tịch"],
          ["2", "1.000002", "Đăng ký khai tử", ""], ["3", "1.000003", "Cấp thẻ", "Luật sư"],
        ],
        merges: [(1...2, 3...3)]
      )
    )
    #expect(result.procedures.map(\.field) == ["Hộ tịch", "Hộ tịch", "Luật sư"])
  }

  @Test func `rows below a merged name say more of its procedure`() {
    let result = understand(
      sheet(
        [
          ["Mã TTHC", "Tên thủ tục", "Cơ quan thực hiện", "Thời hạn"],
          ["1.000001", "Đăng ký khai sinh", "Sở Tư pháp", "1 ngày"],
          ["", "", "UBND cấp xã", "2 ngày"],
        ],
        merges: [(1...2, 0...0), (1...2, 1...1)]
      )
    )
    #expect(result.procedures.map(\.agencies) == [["Sở Tư pháp", "UBND cấp xã"]])
    #expect(result.procedures.first?.timeLimit == "1 ngày\n2 ngày")
    #expect(result.sheet.rows.merged == 1)
  }

  @Test func `a row without a name is refused with its line and what stands in it`() {
    let result = understand(
      sheet([heads, ["1", "1.000001", "", "Hộ tịch"], ["2", "1.000002", "Đăng ký khai tử", ""]])
    )
    #expect(result.names == ["Đăng ký khai tử"])
    #expect(result.sheet.issues == [RowIssue(line: 2, kind: .missingName(first: "1"))])
    #expect(result.report.status == .doubtful)
  }

  @Test(arguments: [
    [["Chỉ có chữ"], ["và chữ"]], [[]], [["Mã", "Lĩnh vực"], ["1.000001", "Hộ tịch"]],
    [["Mã", "Tên"]],
  ])
  func `a sheet without procedures says why, and every row is counted`(_ rows: [[String]]) {
    let result = understand(sheet(rows))
    #expect(result.procedures.isEmpty)
    #expect(result.sheet.skipped != nil)
    #expect(result.sheet.rows.total == rows.count)
    #expect(result.report.status == .nothingImportable)
  }

  @Test func `every row is counted once`() {
    let rows = [
      ["DANH MỤC"], heads, ["(1)", "(2)", "(3)", "(4)"], ["I", "", "Lĩnh vực Hộ tịch", ""],
      ["1", "1.000001", "Đăng ký khai sinh", ""], ["1", "1.000001", "Đăng ký khai sinh", ""],
      ["", "1.000009", "", ""], [], ["Tổng cộng", "2"], ["Nơi nhận:"],
    ]
    let counts = understand(sheet(rows)).sheet.rows
    #expect(counts.total == rows.count)
    #expect(counts.read == 1)
    #expect(counts.merged == 1)
    #expect(counts.refused == 1)
  }

  @Test func `each part of a decision may have columns of its own`() {
    let result = understand(
      sheet([
        ["A. TTHC MỚI BAN HÀNH"], ["STT", "Tên TTHC", "Thời hạn giải quyết", "Phí, lệ phí"],
        ["1", "Đăng ký khai sinh", "1 ngày", "Không"], ["B. TTHC BỊ BÃI BỎ"],
        ["STT", "Mã TTHC", "Tên TTHC", "Lĩnh vực", "Cơ quan thực hiện"],
        ["1", "1.000002", "Đăng ký khai tử", "Hộ tịch", "UBND cấp xã"],
      ])
    )
    #expect(result.names == ["Đăng ký khai sinh", "Đăng ký khai tử"])
    #expect(result.procedures.map { $0.code?.key } == [nil, "1.000002"])
    let parts = result.procedures.map { $0.more.map(\.text) }
    #expect(parts == [["TTHC MỚI BAN HÀNH"], ["TTHC BỊ BÃI BỎ"]])
    #expect(result.sheet.columns.map(\.heading).count == 9)
    #expect(result.sheet.columns.map(\.filled) == Array(repeating: 1, count: 9))
    #expect(result.report.status == .understood)
  }
}
