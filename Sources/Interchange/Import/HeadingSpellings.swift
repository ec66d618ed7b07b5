import ProcedureModel
import VietnameseText

/// What lists write over their columns: one row a column, and one spelling more is one word more.
///
/// Spellings are compared by their `foldedLetters`, so case, accents, blanks and punctuation need no
/// spelling of their own; the names of the model (`also_at`, `legalBasis`) are known without one.
/// The rows are from the portal, its web service and the lists of decisions and provinces.
enum HeadingSpellings {
  private static let table: [(column: Column, spellings: [String])] = [
    (
      .code,
      [
        "Mã", "Mã số", "Mã TTHC", "Mã thủ tục", "Mã thủ tục hành chính", "Mã hồ sơ TTHC",
        "Mã số TTHC", "Mã số thủ tục", "Mã số thủ tục hành chính", "Mã số hồ sơ TTHC", "Code",
        "Code notation", "Procedure code", "Mã TT", "Mã quốc gia", "Mã TTHC quốc gia",
        "Mã số TTHC quốc gia", "Mã TTHC trên CSDLQG", "Mã số TTHC trên CSDLQG",
        "Mã số TTHC trên CSDL quốc gia", "Số hồ sơ TTHC", "Mã số hồ sơ", "Mã TTHC mới",
        "Mã thủ tục mới", "Mã số TTHC mới", "Mã số mới", "Mã TTHC trên CSDL quốc gia",
        "Mã TTHC trên Cổng DVCQG", "Mã TTHC trên Cổng Dịch vụ công quốc gia", "Mã CSDLQG",
        "Mã số TTHC trên Cơ sở dữ liệu quốc gia về TTHC", "Mã số trên CSDLQG", "Mã thủ tục HC",
      ]
    ),
    (
      .name,
      [
        "Tên", "Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục", "TTHC",
        "Thủ tục hành chính", "Tên thủ tục hành chính (TTHC)", "Tên TT", "Tên các TTHC",
        "Tên các thủ tục hành chính", "Danh mục thủ tục hành chính", "Procedure",
        "Procedure name", "Tên thủ tục hành chính/dịch vụ công", "Tên TTHC/DVC", "Tên thủ tục HC",
        "Thủ tục hành chính/dịch vụ công", "Danh mục TTHC", "Tên TTHC mới",
      ]
    ),
    (
      .tier,
      [
        "Cấp", "Cấp thực hiện", "Cấp giải quyết", "Cấp thực hiện TTHC", "Cấp thẩm quyền",
        "Cấp thực hiện thủ tục", "Cấp thực hiện thủ tục hành chính", "Cấp hành chính",
        "Cấp chính quyền", "tiers", "Cấp giải quyết TTHC", "Cấp thẩm quyền giải quyết",
        "Cấp có thẩm quyền giải quyết", "CAPTHUCHIEN.TENCAP",
      ]
    ),
    (.alsoAt, ["Cũng thực hiện ở", "Cấp cùng thực hiện", "Cấp phối hợp", "Also done at"]),
    (
      .field,
      [
        "Lĩnh vực", "Tên lĩnh vực", "Lĩnh vực thực hiện", "Lĩnh vực TTHC", "Ngành, lĩnh vực",
        "Lĩnh vực, ngành", "Lĩnh vực thủ tục", "Lĩnh vực thủ tục hành chính", "category",
        "categories", "Categories details", "Sector", "Field name", "category.name",
        "Category name", "Nhóm lĩnh vực", "Lĩnh vực quản lý", "Lĩnh vực quản lý nhà nước",
        "LINHVUCTHUCHIEN.TENLINHVUC", "Lĩnh vực/ngành", "linhVuc.ten", "lĩnh vực.tên",
      ]
    ),
    (
      .agency,
      [
        "Cơ quan", "Cơ quan thực hiện", "Cơ quan giải quyết", "Cơ quan thực hiện TTHC",
        "Cơ quan trực tiếp thực hiện", "Đơn vị thực hiện", "Đơn vị giải quyết", "agencies",
        "Cơ quan, đơn vị thực hiện", "Cơ quan/đơn vị giải quyết", "Cơ quan giải quyết TTHC",
        "Cơ quan trực tiếp giải quyết", "Cơ quan giải quyết thủ tục", "Tên cơ quan thực hiện",
        "Tên CQTH", "Cơ quan thực hiện thủ tục", "Cơ quan thực hiện thủ tục hành chính",
        "Executing", "departments.Executing", "Executing departments", "Unit groups",
        "agency.name", "department.name", "Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị",
        "Cơ quan/đơn vị", "Cơ quan giải quyết thủ tục hành chính", "Sở, ngành",
        "Sở, ban, ngành", "Cơ quan chủ trì thực hiện", "COQUANTHUCHIEN.TENCOQUAN",
      ]
    ),
    (
      .level,
      [
        "Mức", "Mức độ", "Mức trực tuyến", "Mức độ DVC", "Mức độ DVCTT", "Mức độ trực tuyến",
        "Mức DVC", "Mức độ dịch vụ công", "Mức độ dịch vụ công trực tuyến",
        "Mức độ cung cấp DVC", "Mức độ cung cấp dịch vụ công", "levels",
        "Mức độ cung cấp DVCTT", "Mức độ cung cấp dịch vụ công trực tuyến", "Loại DVCTT",
        "Mức độ DVC trực tuyến", "Loại dịch vụ công trực tuyến", "Loại DVC trực tuyến",
        "Hình thức cung cấp DVCTT", "Hình thức cung cấp dịch vụ công trực tuyến",
        "Online level",
      ]
    ),
    (.levelScheme, []),
    (
      .timeLimit,
      [
        "Thời hạn", "Thời hạn giải quyết", "Thời gian", "Thời gian giải quyết",
        "Thời gian thực hiện", "Thời hạn thực hiện", "Thời hạn giải quyết TTHC",
        "Thời gian giải quyết TTHC", "Thời hạn giải quyết thủ tục hành chính",
        "Thời hạn, thời gian giải quyết", "Processing time", "Thời hạn xử lý",
        "Thời gian xử lý", "Thời gian giải quyết thủ tục hành chính", "Thời hạn giải quyết hồ sơ",
      ]
    ),
    (
      .fee,
      [
        "Phí", "Lệ phí", "Phí, lệ phí", "Phí và lệ phí", "Mức phí, lệ phí", "Lệ phí, phí",
        "Mức thu phí, lệ phí", "Mức phí", "Mức lệ phí", "fees", "Mức thu", "Phí hoặc lệ phí",
      ]
    ),
    (
      .dossier,
      [
        "Hồ sơ", "Thành phần hồ sơ", "Thành phần, số lượng hồ sơ", "Giấy tờ", "Giấy tờ phải nộp",
        "Thành phần hồ sơ giấy tờ", "Hồ sơ cần nộp", "Hồ sơ gồm", "Profile components",
        "Giấy tờ cần nộp", "Hồ sơ phải nộp", "Hồ sơ, giấy tờ", "Thành phần hồ sơ phải nộp",
        "executionCases.profileComponents", "Papers", "Documents",
      ]
    ),
    (
      .result,
      [
        "Kết quả", "Kết quả thực hiện", "Kết quả giải quyết", "Kết quả thực hiện TTHC",
        "Kết quả xử lý", "Kết quả giải quyết TTHC", "Results", "Results details",
        "Kết quả thực hiện thủ tục hành chính", "Kết quả thực hiện thủ tục", "Kết quả TTHC",
      ]
    ),
    (
      .legalBasis,
      [
        "Căn cứ", "Căn cứ pháp lý", "Cơ sở pháp lý", "Căn cứ pháp lý của TTHC",
        "Văn bản quy định TTHC", "Legal bases", "Legal basises", "Legal basises details",
        "Căn cứ pháp lý của thủ tục", "Cơ sở pháp lý của TTHC", "Văn bản QPPL quy định TTHC",
        "VBQPPL quy định TTHC", "Căn cứ pháp lý quy định",
      ]
    ),
    (
      .audience,
      [
        "Đối tượng", "Đối tượng thực hiện", "Đối tượng thực hiện TTHC", "Subject types",
        "Subject types details", "Đối tượng áp dụng", "Đối tượng thực hiện thủ tục",
        "Đối tượng thực hiện thủ tục hành chính",
      ]
    ),
    (.certainty, ["Độ tin cậy", "Độ tin cậy tên", "Certainty of name"]),
    (.codeCheck, ["Kiểm mã", "Đối chiếu mã"]),
    (.more, []),
    (.asGiven, []),
  ]

  /// Running numbers, and what the writers of exports derive from other columns.
  private static let saysNothing = Set(
    ["STT", "TT", "Số TT", "Số thứ tự", "No.", "id", Column.levelScheme.rawValue].map(
      \.foldedLetters
    )
  )

  private static let columns: [String: Column] = table.reduce(into: [:]) { columns, row in
    let own = [row.column.rawValue, row.column.jsonKey]
    for spelling in own + row.spellings { columns[spelling.foldedLetters] = row.column }
  }

  /// The column that a heading means; nil where it is in no row of the table.
  static func column(_ heading: String) -> Column? {
    columns[heading.foldedLetters]
  }

  /// Whether the cells below a heading say nothing that a catalog keeps, so that nobody needs to be
  /// told that they were left out.
  static func saysNothing(_ heading: String) -> Bool {
    saysNothing.contains(heading.foldedLetters)
  }
}
