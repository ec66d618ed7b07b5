import Interchange
import ProcedureModel
import Testing

/// Rows that give the rows below them their field, level, tier, agency or part.
struct GroupTests {
  let heads = ["STT", "Mã TTHC", "Tên thủ tục", "Thời hạn"]

  @Test func `roman rows give the field until the next`() {
    let result = understand(
      sheet([
        heads, ["I", "", "Lĩnh vực Hộ tịch (2 TTHC)", ""],
        ["1", "1.000001", "Đăng ký khai sinh", "1 ngày"], ["II", "", "LUẬT SƯ", ""],
        ["2", "1.000002", "Cấp thẻ luật sư", "2 ngày"],
      ])
    )
    #expect(result.procedures.map(\.field) == ["Hộ tịch", "LUẬT SƯ"])
    #expect(result.sheet.groups.map(\.line) == [2, 4])
  }

  @Test func `L after XLIX and C after XCIX are roman numbers, and letters elsewhere`() {
    let rows = ["A. THỦ TỤC HÀNH CHÍNH CẤP XÃ", "XLIX. Lĩnh vực A", "L. Lĩnh vực B"]
    let more = ["XCIX. Lĩnh vực C", "C. Lĩnh vực D", "CI. Lĩnh vực E"]
    let names = ["1", "1.000001", "Đăng ký khai sinh", "1 ngày"]
    let result = understand(
      sheet(
        [heads] + (rows + more).map { [$0] } + [names, ["C. THỦ TỤC HÀNH CHÍNH CẤP TỈNH"]]
          + [["2", "1.000002", "Đăng ký khai tử", "1 ngày"]]
      )
    )
    #expect(result.procedures.map(\.tiers) == [TierSet(.commune), TierSet(.province)])
    #expect(result.procedures.map(\.field) == ["E", nil])
  }

  @Test func `a sector's report has levels over fields over names without codes`() {
    let result = understand(
      sheet([
        ["STT", "Tên thủ tục hành chính"], ["A", "DỊCH VỤ CÔNG TRỰC TUYẾN TOÀN TRÌNH"],
        ["", "Lĩnh vực đăng ký xe"], ["1", "Đăng ký xe tạm thời"],
        ["", "Lĩnh vực cư trú"], ["2", "Đăng ký thường trú"],
        ["B", "DỊCH VỤ CÔNG TRỰC TUYẾN MỘT PHẦN"], ["1", "Cấp hộ chiếu"],
      ])
    )
    #expect(result.names == ["Đăng ký xe tạm thời", "Đăng ký thường trú", "Cấp hộ chiếu"])
    #expect(result.procedures.map(\.field) == ["đăng ký xe", "cư trú", nil])
    #expect(result.procedures.map(\.levels) == [.init(.full), .init(.full), .init(.partial)])
  }

  @Test func `letters give the tier, and what is shared keeps the words of the row`() {
    let result = understand(
      sheet([
        heads, ["A. THỦ TỤC HÀNH CHÍNH CẤP TỈNH"], ["I", "", "Hộ tịch", ""],
        ["1", "1.000001", "Đăng ký khai sinh", "1 ngày"],
        ["B. THỦ TỤC HÀNH CHÍNH CẤP XÃ"], ["1", "1.000002", "Đăng ký khai tử", "1 ngày"],
        ["C. THỦ TỤC HÀNH CHÍNH DÙNG CHUNG"], ["1", "1.000003", "Chứng thực", "1 ngày"],
      ])
    )
    #expect(result.procedures.map(\.tiers) == [TierSet(.province), TierSet(.commune), []])
    #expect(result.procedures.map(\.field) == ["Hộ tịch", nil, nil])
    #expect(result.procedures[2].more.map(\.text) == ["THỦ TỤC HÀNH CHÍNH DÙNG CHUNG"])
  }

  @Test func `parts of a decision are kept in its words`() {
    let result = understand(
      sheet([
        heads, ["A. Danh mục thủ tục hành chính mới ban hành"],
        ["1", "1.000001", "Đăng ký khai sinh", "1 ngày"],
        ["B. Danh mục thủ tục hành chính bị bãi bỏ"], ["1", "1.000002", "Đăng ký khai tử", ""],
      ])
    )
    let parts = result.procedures.map { $0.more.map(\.text) }
    #expect(
      parts == [
        ["Danh mục thủ tục hành chính mới ban hành"], ["Danh mục thủ tục hành chính bị bãi bỏ"],
      ]
    )
  }

  @Test func `an agency's row gives the agency and the fields below it their own`() {
    let result = understand(
      sheet([
        heads, ["I", "", "Sở Tư pháp", ""], ["a", "", "Hộ tịch", ""],
        ["1", "1.000001", "Đăng ký khai sinh", "1 ngày"], ["II", "", "Sở Y tế", ""],
        ["2", "1.000002", "Cấp chứng chỉ hành nghề", "2 ngày"],
      ])
    )
    #expect(result.procedures.map(\.agencies) == [["Sở Tư pháp"], ["Sở Y tế"]])
    #expect(result.procedures.map(\.field) == ["Hộ tịch", nil])
  }

  @Test func `a field's name alone in a merged row is a group`() {
    let result = understand(
      sheet(
        [
          ["Mã TTHC", "Tên thủ tục", "Thời hạn", "Phí"], ["Hộ tịch", "", "", ""],
          ["1.000001", "Đăng ký khai sinh", "1 ngày", "0"],
        ],
        merges: [(1...1, 0...3)]
      )
    )
    #expect(result.procedures.map(\.field) == ["Hộ tịch"])
  }

  @Test func `letters go on where a roman number could stand`() {
    let rows = ["G", "H", "I"].flatMap { letter in
      [[letter, "", "Lĩnh vực \(letter)", ""], ["1", "", "Thủ tục \(letter)", "1 ngày"]]
    }
    let result = understand(sheet([heads] + rows))
    #expect(result.procedures.map(\.field) == ["G", "H", "I"])
  }

  @Test func `what a row states itself is not taken from the group`() {
    let result = understand(
      sheet([
        ["STT", "Tên thủ tục", "Cấp thực hiện", "Mức độ"], ["A. TTHC CẤP TỈNH TOÀN TRÌNH"],
        ["1", "Đăng ký khai sinh", "Cấp xã", "Không cung cấp"], ["2", "Đăng ký khai tử", "", ""],
      ])
    )
    #expect(result.procedures.map(\.tiers) == [TierSet(.commune), TierSet(.province)])
    #expect(result.procedures.map(\.levels) == [[], LevelSet(.full)])
  }

  @Test func `a record with nothing but a name is a procedure and no group`() {
    let result = understand(
      sheet([["name", "field"], ["Đăng ký khai sinh", ""]], headingRow: 0)
    )
    #expect(result.names == ["Đăng ký khai sinh"])
  }

  @Test func `a row with a name alone is a procedure where a column gives the fields`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Lĩnh vực", "Phí"], ["Đăng ký khai sinh", "", ""],
        ["Đăng ký khai tử", "Hộ tịch", ""],
      ])
    )
    #expect(result.names == ["Đăng ký khai sinh", "Đăng ký khai tử"])
  }
}
