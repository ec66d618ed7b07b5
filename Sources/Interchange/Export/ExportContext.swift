public import ProcedureModel
public import Strings

/// What a format needs beside the procedures; formats for programs ignore the words.
public struct ExportContext: Sendable {
  /// Which snapshot this is: place, date, count.
  public var title: String
  /// What must be said of the snapshot; nil where nothing must.
  public var notice: String?
  /// The columns of a file with fixed columns, for the whole catalog and not only what is written of
  /// it; nil where the procedures themselves have to be asked.
  public var columns: [Column]?
  /// What the person chose.
  public var options: ExportOptions
  /// Where the export comes from; nil where nobody says.
  public var provenance: Provenance?
  /// The texts of formats for people.
  public var strings: Strings
  public var columnLabel: @Sendable (Column) -> String
  public var tierLabel: @Sendable (Tier) -> String
  public var levelLabel: @Sendable (ServiceLevel) -> String

  /// Headings and values as in machine output unless told otherwise.
  public init(
    title: String = "",
    notice: String? = nil,
    columns: [Column]? = nil,
    options: ExportOptions = ExportOptions(),
    provenance: Provenance? = nil,
    strings: Strings = .vietnamese,
    columnLabel: @escaping @Sendable (Column) -> String = { $0.rawValue },
    tierLabel: @escaping @Sendable (Tier) -> String = { $0.name },
    levelLabel: @escaping @Sendable (ServiceLevel) -> String = { $0.name }
  ) {
    self.title = title
    self.notice = notice
    self.columns = columns
    self.options = options
    self.provenance = provenance
    self.strings = strings
    self.columnLabel = columnLabel
    self.tierLabel = tierLabel
    self.levelLabel = levelLabel
  }

  /// A column's heading as people read it.
  func label(_ column: ExportColumn) -> String {
    switch column {
    case .id: column.name
    case .attribute(let column): columnLabel(column)
    }
  }

  /// The values of a procedure in a column as people read them.
  func texts(_ column: ExportColumn, of procedure: Procedure) -> [String] {
    switch column {
    case .attribute(.tier): procedure.tiers.tiers.map(tierLabel)
    case .attribute(.alsoAt): procedure.alsoAt.tiers.map(tierLabel)
    case .attribute(.level): procedure.levels.levels.map(levelLabel)
    case .attribute(.more): procedure.more.map { "\($0.name): \($0.text)" }
    case .attribute(.asGiven): procedure.asGiven.map { "\($0.name): \($0.text)" }
    default: column.values(of: procedure)
    }
  }

  /// The columns of a table for people: those chosen, else all that say anything; the name always.
  ///
  /// - Complexity: O(procedures) where none were chosen.
  func tableColumns(of procedures: some Collection<Procedure>) -> [ExportColumn] {
    if let chosen = options.columns { return chosen }
    var missing = Set(Column.allCases)
    missing.remove(.name)
    for procedure in procedures {
      missing = missing.filter { $0.values(of: procedure).isEmpty }
      if missing.isEmpty { break }
    }
    return Column.allCases.filter { !missing.contains($0) }.map { .attribute($0) }
  }
}
