import Interchange
import ProcedureModel
import Testing

/// Procedures that stand in several rows, sheets or files, and what is said of all together.
struct TogetherTests {
  let heads = ["Mã TTHC", "Tên thủ tục", "Cấp thực hiện", "Cơ quan thực hiện", "Thời hạn"]

  @Test func `a procedure repeated for each tier and agency is one`() {
    let result = understand(
      sheet([heads, ["1.000001", "Đăng ký khai sinh", "Cấp tỉnh", "Sở Tư pháp", "1 ngày"]]),
      sheet([heads, ["1.000001", "Đăng ký khai sinh", "Cấp xã", "UBND cấp xã", ""]])
    )
    #expect(result.procedures.map(\.tiers) == [[TierSet(.province), TierSet(.commune)]])
    #expect(result.procedures.first?.agencies == ["Sở Tư pháp", "UBND cấp xã"])
    #expect(result.report.files[0].sheets[1].rows.merged == 1)
    #expect(result.report.status == .understood)
  }

  @Test func `rows of one code that contradict each other are both kept and told`() {
    let result = understand(
      sheet([
        heads, ["1.000001", "Đăng ký khai sinh", "Cấp xã", "", "1 ngày"],
        ["1.000001", "Đăng ký khai sinh", "Cấp xã", "", "2 ngày"],
        ["1.000001", "Đăng ký khai sinh", "Cấp tỉnh", "", "2 ngày"],
      ])
    )
    #expect(result.procedures.map(\.timeLimit) == ["1 ngày", "2 ngày"])
    let places = [2, 3].map { ImportPlace(file: 0, sheet: 0, line: $0) }
    #expect(result.report.sameCodes == [Duplicate(shared: "1.000001", places: places)])
    #expect(
      result.sheet.issues.map(\.kind) == [.differs(from: places[0], heading: "time_limit")]
    )
  }

  @Test func `procedures without codes are one by their names unless they differ`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Lĩnh vực", "Mức độ"], ["Đăng ký xe", "Giao thông", "Toàn trình"],
        ["Đăng ký xe", "Giao thông", "Một phần"], ["ĐĂNG KÝ XE", "Du lịch", ""],
      ])
    )
    #expect(result.procedures.count == 2)
    #expect(result.procedures[0].levels == [LevelSet(.full), LevelSet(.partial)])
    #expect(result.report.sameNames.map(\.places.count) == [2])
  }

  @Test func `one name under several codes is told and kept`() {
    let result = understand(
      sheet([
        ["Mã", "Tên"], ["1.000001", "Thủ tục hỗ trợ sản xuất"],
        ["1.000002", "Hỗ trợ sản xuất"], ["1.000003", "Hỗ trợ khác"],
      ])
    )
    #expect(result.procedures.count == 3)
    #expect(result.report.sameNames.map { $0.places.map(\.line) } == [[2, 3]])
    #expect(result.report.sameCodes.isEmpty)
  }

  @Test func `a code that the catalog knows under quite another name is told`() {
    let known = [
      "1.004873": "Cấp Giấy xác nhận tình trạng hôn nhân", "1.000002": "Thủ tục đăng ký khai tử",
    ]
    let result = understand(
      sheet([
        ["Mã", "Tên"], ["1.004873", "Đăng ký khai sinh"], ["1.000002", "Đăng ký lại khai tử"],
      ]),
      knownNames: { known[$0.key] }
    )
    #expect(result.report.nameDisagreements.map(\.code.key) == ["1.004873"])
    #expect(result.report.status == .doubtful)
  }

  @Test func `a code with zeros eaten is kept and the whole one suggested`() {
    let result = understand(
      sheet([["Mã", "Tên"], ["1.00157", "Cấp thẻ"], ["2002638", "Đăng ký"]])
    )
    #expect(result.report.suggestedCodes.map(\.code.key) == ["1.001570"])
    #expect(result.report.repairedCodes.map(\.code.key) == ["2.002638"])
    #expect(result.procedures.map { $0.code?.key } == ["1.00157", "2.002638"])
  }

  @Test func `tiers and levels are counted against each other, and what nobody states is named`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Cấp", "Mức độ"], ["A b", "Cấp tỉnh, Cấp xã", "Toàn trình"],
        ["C d", "Cấp xã", ""],
      ])
    )
    #expect(
      result.report.counts == [
        TierLevelCount(tier: .province, level: .full, count: 1),
        TierLevelCount(tier: .commune, level: .full, count: 1),
        TierLevelCount(tier: .commune, level: nil, count: 1),
      ]
    )
    #expect(result.report.unstated.contains(.field))
    #expect(!result.report.unstated.contains(.tier))
  }

  @Test func `a file that cannot be read does not stop the others`() {
    let list = ListFile(
      kind: .csv,
      sheets: [sheet([["Mã", "Tên"], ["1.000001", "Đăng ký khai sinh"]])]
    )
    let result = ListImport.read(
      [(name: "a.xlsx", file: .failure(.encrypted)), (name: "b.csv", file: .success(list))],
      options: ImportOptions(place: "Đắk Lắk", date: "2026-07", source: "Sở Tư pháp")
    )
    #expect(result.names == ["Đăng ký khai sinh"])
    #expect(result.report.files.map(\.error) == [.encrypted, nil])
    #expect(result.report.status == .doubtful)
    #expect(result.snapshot.about.place == "Đắk Lắk")
    #expect(result.snapshot.about.source?.vietnamese == "Sở Tư pháp")
  }
}
