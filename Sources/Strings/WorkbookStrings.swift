/// Texts of workbooks: the names of sheets and the labels of what a list says of itself.
public struct WorkbookStrings: Sendable {
  /// Names of sheets: at most 31 characters, none of `[]:*?/\`.
  public var list: String
  public var appendix: String
  public var about: String
  /// What stands at the end of a text that Excel cannot hold as a whole.
  public var cut: String
  public var cutCells: String
  public var title: String
  public var notice: String
  public var place: String
  public var date: String
  public var source: String
  public var file: String
  public var catalogCount: String
  public var hash: String
  public var query: String
  public var sort: String
  public var limit: String
  public var chosen: String
  public var groups: String
  public var count: String
  public var exported: String
  public var program: String
}

extension WorkbookStrings {
  static let vietnamese = WorkbookStrings(
    list: "Danh mục",
    appendix: "Phụ lục",
    about: "Nguồn",
    cut: " […đã cắt: một ô của Excel chứa tối đa 32.767 ký tự]",
    cutCells: "Số ô bị cắt ở giới hạn của Excel",
    title: "Danh mục gốc",
    notice: "Lưu ý về dữ liệu",
    place: "Địa phương",
    date: "Ngày của dữ liệu",
    source: "Nguồn dữ liệu",
    file: "Tệp gốc",
    catalogCount: "Số thủ tục của danh mục gốc",
    hash: "Mã băm của danh mục gốc",
    query: "Câu tìm",
    sort: "Thứ tự",
    limit: "Lấy nhiều nhất",
    chosen: "Số thủ tục được chọn",
    groups: "Nhóm theo",
    count: "Số thủ tục trong tệp này",
    exported: "Xuất lúc (UTC)",
    program: "Chương trình"
  )

  static let english = WorkbookStrings(
    list: "Procedures",
    appendix: "Appendix",
    about: "Source",
    cut: " […cut: a cell of Excel holds at most 32,767 characters]",
    cutCells: "Cells cut at Excel's limit",
    title: "Catalog exported from",
    notice: "Note on the data",
    place: "Place of the data",
    date: "Date of the data",
    source: "Source of the data",
    file: "Original file",
    catalogCount: "Procedures in the catalog",
    hash: "Hash of the catalog",
    query: "Query",
    sort: "Order",
    limit: "At most",
    chosen: "Procedures chosen",
    groups: "Grouped by",
    count: "Procedures in this file",
    exported: "Exported (UTC)",
    program: "Program"
  )
}
