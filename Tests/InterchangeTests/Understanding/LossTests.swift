import Interchange
import ProcedureModel
import Testing

/// What lists lost without a word.
struct LossTests {
  let heads = ["STT", "Tên thủ tục", "Lĩnh vực"]

  private func rows(_ numbers: ClosedRange<Int>) -> [[String]] {
    numbers.map { ["\($0)", "Cấp giấy phép hoạt động loại \($0)", "Xây dựng"] }
  }

  @Test func `numbered rows below a signature are procedures`() {
    let result = understand(sheet([heads] + rows(1...5) + [["Nơi nhận:"]] + rows(6...10)))
    #expect(result.names.count == 10)
    #expect(result.report.status == .understood)
  }

  @Test func `a number in the name that goes on below a signature tells a procedure`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Phí"], ["1. Cấp thẻ loại một", "Không"], ["Nơi nhận:", ""],
        ["2. Cấp thẻ loại hai", "Không"],
      ])
    )
    #expect(result.names.count == 2)
  }

  @Test func `rows without numbers below a signature are told with line and text`() {
    let result = understand(
      sheet([heads] + rows(1...2) + [["Nơi nhận:"], ["", "Cấp giấy phép loại ba", "Đất đai"]])
    )
    #expect(result.names.count == 2)
    #expect(
      result.sheet.issues == [RowIssue(line: 5, kind: .takenForNote("Cấp giấy phép loại ba"))]
    )
    #expect(result.report.status == .doubtful)
  }

  @Test func `a plain signature is neither procedure nor doubt`() {
    let result = understand(
      sheet(
        [heads] + rows(1...2) + [
          ["", "Người lập biểu", "Thủ trưởng đơn vị"], ["", "(Ký, ghi rõ họ tên)", "(Ký)"],
          [], ["", "Nguyễn Văn An", "Trần Thị Bình"],
        ]
      )
    )
    #expect(result.names.count == 2)
    #expect(result.sheet.rows.footers == 3)
    #expect(result.report.status == .understood)
  }

  @Test func `a procedure that begins as a note does is one, and a note is none`() {
    let result = understand(
      sheet([
        heads, ["", "Ghi chú vào sổ hộ tịch việc kết hôn", "Hộ tịch"],
        ["", "Thủ tục ghi chú ly hôn", "Hộ tịch"], ["Ghi chú: có hai thủ tục", "", ""],
      ])
    )
    #expect(result.names.count == 2)
    #expect(result.sheet.rows.footers == 1)
  }

  @Test func `names that differ in an accent are two procedures`() {
    let result = understand(
      sheet([
        heads, ["1", "Cấp phép khai thác mỏ đá", "Đất"], ["2", "Cấp phép khai thác mở đá", "Đất"],
        ["3", "CẤP PHÉP khai thác mỏ đá", "Đất"],
      ])
    )
    #expect(result.names == ["Cấp phép khai thác mỏ đá", "Cấp phép khai thác mở đá"])
    #expect(result.procedures[0].asGiven.map(\.text) == ["CẤP PHÉP khai thác mỏ đá"])
  }

  @Test func `one code under names that differ in an accent is kept twice and told`() {
    let result = understand(
      sheet([
        ["Mã", "Tên thủ tục"], ["1.000001", "Khai thác mỏ đá"], ["1.000001", "Khai thác mở đá"],
      ])
    )
    let first = ImportPlace(file: 0, sheet: 0, line: 2)
    #expect(result.names.count == 2)
    #expect(result.sheet.issues.map(\.kind) == [.differs(from: first, heading: "name")])
  }

  @Test func `an agency's dropped spelling is kept as given`() {
    let result = understand(
      sheet([
        ["Mã", "Tên thủ tục", "Cơ quan thực hiện"], ["1.000001", "Cấp thẻ", "Sở Y tế"],
        ["1.000001", "Cấp thẻ", "SỞ Y TẾ"], ["1.000001", "Cấp thẻ", "Sở Y tệ"],
      ])
    )
    #expect(result.procedures.first?.agencies == ["Sở Y tế", "Sở Y tệ"])
    #expect(result.procedures.first?.asGiven == [NamedText(name: "agency", text: "SỞ Y TẾ")])
  }

  @Test(arguments: [("", "", 1), ("Cấp xã", "Cấp xã", 1), ("Cấp tỉnh", "Cấp xã", 0)])
  func `another level at the same tier is kept and told`(first: String, second: String, told: Int) {
    let result = understand(
      sheet([
        ["Mã", "Tên thủ tục", "Mức độ", "Cấp thực hiện"],
        ["1.000001", "Cấp thẻ", "Mức 3", first], ["1.000001", "Cấp thẻ", "Mức 4", second],
      ])
    )
    #expect(result.procedures.map(\.levels) == [[LevelSet(.three), LevelSet(.four)]])
    #expect(result.sheet.issues.count == told)
  }

  @Test func `what a name merged over many rows says is gathered whole`() {
    let count = 3000
    let more = (1...count).map { ["", "", "Khoản \($0)", "UBND xã Số \($0)"] }
    let result = understand(
      sheet(
        [
          ["Mã", "Tên thủ tục", "Phí", "Cơ quan thực hiện"],
          ["1.000001", "Cấp thẻ", "Khoản 0", ""],
        ]
          + more,
        merges: [(1...count + 1, 1...1)]
      )
    )
    #expect(result.procedures.count == 1)
    #expect(result.procedures.first?.agencies.count == count)
    #expect(result.procedures.first?.fee?.split(separator: "\n").count == count + 1)
  }

  @Test func `tables beyond the limit are left out and told`() {
    let tables = (1...70).flatMap { table in
      let isOdd = table % 2 == 1
      return [
        ["STT", "Tên thủ tục", isOdd ? "Phí" : "Lĩnh vực", isOdd ? "Lĩnh vực" : "Phí"],
        ["1", "Cấp giấy phép số \(table)", "a", "b"],
      ]
    }
    let result = understand(sheet(tables))
    #expect(result.names.count == 64)
    #expect(result.sheet.rows.refused == 6)
    #expect(result.sheet.rows.total == tables.count)
    #expect(result.sheet.issues.contains { $0.kind == .unreadTable(heading: "STT") })
  }
}
