public import ProcedureModel

/// The words that formats for people need; formats for programs ignore them.
public struct ExportContext: Sendable {
  /// Which snapshot this is: place, date, count.
  public var title: String
  /// What must be said of the snapshot; nil where nothing must.
  public var notice: String?
  /// The columns of a file with fixed columns, for the whole catalog and not only what is written of
  /// it; nil where the procedures themselves have to be asked.
  public var columns: [Column]?
  public var columnLabel: @Sendable (Column) -> String
  public var tierLabel: @Sendable (Tier) -> String
  public var levelLabel: @Sendable (ServiceLevel) -> String

  /// Headings and values as in machine output unless told otherwise.
  public init(
    title: String = "",
    notice: String? = nil,
    columns: [Column]? = nil,
    columnLabel: @escaping @Sendable (Column) -> String = { $0.rawValue },
    tierLabel: @escaping @Sendable (Tier) -> String = { $0.name },
    levelLabel: @escaping @Sendable (ServiceLevel) -> String = { $0.name }
  ) {
    self.title = title
    self.notice = notice
    self.columns = columns
    self.columnLabel = columnLabel
    self.tierLabel = tierLabel
    self.levelLabel = levelLabel
  }
}
