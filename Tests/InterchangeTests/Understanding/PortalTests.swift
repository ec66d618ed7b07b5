import Interchange
import ProcedureModel
import Testing

@Suite struct `A page of the portal` {
  private static let head = "Hình thức nộpThời gianPhí, lệ phíMô tả"

  private func read(_ rows: String) -> Procedure {
    understand(
      sheet(
        [["ten_thu_tuc", "cach_thuc_thuc_hien"], ["Đăng ký kết hôn", Self.head + rows]],
        headingRow: 0
      )
    ).procedures[0]
  }

  @Test(
    arguments: [
      (
        "Trực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm việcMiễn phí", "5 Ngày làm việc",
        "Miễn phí"
      ),
      ("Trực tiếp10 Ngày500,000 Việt Nam Đồng", "10 Ngày", "500,000 Việt Nam Đồng"),
      ("Trực tuyến3 GiờKhông có thông tinTrực tiếp3 GiờMiễn phí", "3 Giờ", nil),
      ("Trực tiếp2 ThángMiễn phíNộp ngày 01/7/2025 tại Sở Tư pháp", "2 Tháng", nil),
      ("Trực tiếp5 NgàyMiễn phíTrực tuyến3 NgàyMiễn phí", nil, "Miễn phí"),
      ("Trực tiếp5 NgàyMiễn phíTrường hợp xác minh: 8 ngày làm việc", nil, nil),
      ("Trực tuyến1Miễn phí", nil, "Miễn phí"), ("Trực tiếp0 Giờ0 VNĐ", nil, nil),
      ("", nil, nil), ("Trực tiếp", nil, nil), ("Nộp tại xã trong 5 Ngày", nil, nil),
    ] as [(String, String?, String?)]
  )
  func `gives time and fee where all channels say the same`(
    rows: String,
    time: String?,
    fee: String?
  ) {
    let procedure = read(rows)
    #expect(procedure.timeLimit == time)
    #expect(procedure.fee == fee)
    #expect(procedure.more == [NamedText(name: "Cách thức thực hiện", text: Self.head + rows)])
  }

  @Test func `as JSON has names and their codes apart, and papers in their cases`() throws {
    let json = #"""
      [{"codeNotation": "1.000894", "name": "Kết hôn", "category": {"code": "G15", "name": "Hộ tịch"},
       "subjectTypesDetails": [{"code": "CD", "name": "Công dân"}, {"code": "", "name": "Khác"}],
       "departments": {"Executing": [{"code": "H15", "name": "Sở Tư pháp"}]},
       "executionCases": [{"name": "Trong nước", "profileComponents":
       [{"name": "Tờ khai", "originalQty": 1}]}]}]
      """#
    let file = try listFile(json: json)
    let procedure = try #require(
      ListImport.read([(name: "x.json", file: .success(file))]).procedures.first
    )
    #expect(procedure.field == "Hộ tịch")
    #expect(procedure.agencies == ["Sở Tư pháp"])
    #expect(procedure.audience == ["Công dân", "Khác"])
    #expect(procedure.dossier == ["Trong nước: Tờ khai (originalQty 1)"])
    let kept = procedure.more.map { "\($0.name)=\($0.text)" }
    #expect(
      kept == [
        "category.code=G15", "subjectTypesDetails.code=CD", "departments.Executing.code=H15",
      ]
    )
  }

  @Test func `gives way to columns of their own`() {
    let channels = Self.head + "Trực tiếp5 NgàyMiễn phí"
    let result = understand(
      sheet([
        ["Tên thủ tục", "Thời hạn", "Cách thức thực hiện", "Phí"],
        ["Kết hôn", "3 ngày", channels, "Không"],
      ])
    )
    #expect(result.procedures[0].timeLimit == "3 ngày")
    #expect(result.procedures[0].fee == "Không")
  }

  @Test(arguments: [
    ("Mã TTHC mới", Column.code), ("category.name", .field), ("Mã DVC", .code),
    ("Mức độ cung cấp dịch vụ công trực tuyến", .level), ("Đơn vị", .agency),
    ("Thời hạn xử lý (ngày làm việc)", .timeLimit), ("Cấp thẩm quyền giải quyết", .tier),
  ])
  func `and a decision have headings of their own`(heading: String, column: Column) {
    let value = column == .code ? "1.000894" : column == .tier ? "Cấp xã" : "Toàn trình"
    let result = understand(sheet([["Tên thủ tục", heading], ["Kết hôn", value]]))
    #expect(result.meanings[1] == .field(column))
  }

  @Test func `and a decision tell old codes from new ones`() {
    let result = understand(
      sheet([
        ["Mã TTHC cũ", "Mã TTHC mới", "Tên thủ tục"], ["1.001731", "1.116910", "Hỗ trợ mai táng"],
      ])
    )
    #expect(result.procedures[0].code?.key == "1.116910")
    #expect(result.procedures[0].more == [NamedText(name: "Mã TTHC cũ", text: "1.001731")])
  }
}
