public import ProcedureModel

/// How the procedures stand in a file.
public enum ExportLayout: String, CaseIterable, Hashable, Sendable {
  /// One line a procedure.
  case table
  /// Whole records, one below the other.
  case long
  /// The columns of a decision's appendix: parts by tier, fields as group rows, running numbers.
  case appendix
  /// A page for the citizen, one a procedure.
  case slip

  /// By what procedures are grouped unless the person says otherwise.
  public var usualGroups: [Column] {
    self == .appendix ? [.tier, .field] : []
  }
}

/// What a person chooses of an export beside the format.
public struct ExportOptions: Hashable, Sendable {
  /// The columns in their order; nil where the format decides.
  public var columns: [ExportColumn]?
  /// The columns by which the procedures come grouped, the outermost first; `Grouping` tells where a
  /// group begins.
  public var groups: [Column]
  public var layout: ExportLayout
  /// Whether a spreadsheet is told by a byte order mark that the text is UTF-8.
  public var isForExcel: Bool

  public init(
    columns: [ExportColumn]? = nil,
    groups: [Column] = [],
    layout: ExportLayout = .table,
    isForExcel: Bool = false
  ) {
    self.columns = columns
    self.groups = groups
    self.layout = layout
    self.isForExcel = isForExcel
  }
}
