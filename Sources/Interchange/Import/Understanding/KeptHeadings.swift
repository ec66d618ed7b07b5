import VietnameseText

/// What portals and decisions tell of a procedure beside the columns of a catalog: one row a column.
///
/// The first of a row is the portal's own label, under which the text is kept whatever the list calls
/// it, so that two lists agree; headings that are in no row are kept under their own words.
enum KeptHeadings {
  /// The label of the table of channels.
  static let channels = "Cách thức thực hiện"

  private static let table: [[String]] = [
    [
      "Số quyết định", "Quyết định số", "Số QĐ", "Quyết định công bố", "Số quyết định công bố",
      "decisionNo", "proposalNumber", "procedureProposal.proposalNumber", "quyetDinhCongBo",
      "SOQUYETDINH", "quyetDinhCongBo.SOQUYETDINH", "QĐ công bố",
    ],
    ["Loại thủ tục", "LOAITTHC", "Loại TTHC", "formalityType", "Loại thủ tục hành chính"],
    ["Trình tự thực hiện", "TRINHTUTHUCHIEN", "executionSteps", "Trình tự", "Các bước thực hiện"],
    [channels, "CACHTHUCTHUCHIEN", "executionMethods", "Cách thức", "Hình thức nộp"],
    ["Cơ quan ban hành", "COQUANBANHANH", "Cơ quan công bố", "Đơn vị ban hành"],
    [
      "Cơ quan có thẩm quyền", "COQUANCOTHAMQUYEN", "Authority", "departments.Authority",
      "Cơ quan có thẩm quyền quyết định", "Thẩm quyền giải quyết",
    ],
    ["Cơ quan được ủy quyền", "COQUANDUOCUYQUYEN", "Authorized", "departments.Authorized"],
    ["Cơ quan phối hợp", "COQUANPHOIHOP", "Coordinating", "departments.Coordinating"],
    [
      "Địa chỉ tiếp nhận HS", "Địa chỉ tiếp nhận", "DIACHITIEPNHAN", "Địa chỉ tiếp nhận hồ sơ",
      "dossierReceivingAddresses",
    ],
    ["Địa điểm thực hiện", "Địa điểm", "Nơi tiếp nhận", "Nơi nộp hồ sơ"],
    [
      "Yêu cầu, điều kiện", "YEUCAU", "Yêu cầu, điều kiện thực hiện", "Yêu cầu điều kiện",
      "requirementsAndConditions", "Điều kiện thực hiện",
    ],
    ["Thủ tục liên quan", "Thủ tục hành chính liên quan", "TTHC liên quan", "relatedProcedures"],
    ["Từ khóa", "TUKHOA", "keywords"],
    ["Mô tả", "MOTA", "description"],
    ["Ghi chú", "GHICHU", "note", "notes", "Lưu ý"],
    ["Trạng thái", "Tình trạng", "state", "status"],
    ["Phi địa giới", "Phi địa giới hành chính", "isNonTerritorial", "TTHC phi địa giới"],
    ["Dịch vụ BCCI", "BCCI", "Bưu chính công ích", "Dịch vụ bưu chính công ích", "DVBCCI"],
    ["Đường dẫn", "detailUrl", "detail_url", "url", "link", "Địa chỉ truy cập"],
  ]

  private static let labels: [String: String] = table.reduce(into: [:]) { labels, row in
    for spelling in row { labels[spelling.foldedLetters] = row[0] }
  }

  /// The portal's label of a heading; nil where it has none.
  static func label(_ heading: String) -> String? {
    labels[heading.foldedLetters]
  }
}
