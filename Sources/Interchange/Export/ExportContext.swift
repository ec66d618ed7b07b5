public import ProcedureModel

/// The words that formats for people need; formats for programs ignore them.
public struct ExportContext: Sendable {
  /// Which snapshot this is: place, date, count.
  public var title: String
  /// What must be said of the snapshot; nil where nothing must.
  public var notice: String?
  public var columnLabel: @Sendable (Column) -> String
  public var tierLabel: @Sendable (Tier) -> String
  public var levelLabel: @Sendable (ServiceLevel) -> String

  /// Headings and values as in machine output unless told otherwise.
  public init(
    title: String = "",
    notice: String? = nil,
    columnLabel: @escaping @Sendable (Column) -> String = { $0.rawValue },
    tierLabel: @escaping @Sendable (Tier) -> String = { $0.name },
    levelLabel: @escaping @Sendable (ServiceLevel) -> String = { $0.name }
  ) {
    self.title = title
    self.notice = notice
    self.columnLabel = columnLabel
    self.tierLabel = tierLabel
    self.levelLabel = levelLabel
  }
}
