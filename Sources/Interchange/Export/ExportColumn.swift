public import ProcedureModel

/// A column of an export: the ID or an attribute.
public enum ExportColumn: Hashable, Sendable {
  /// What marks and scripts call a procedure, `Procedure.id`.
  case id
  case attribute(Column)

  /// Every column in the order of catalog files.
  public static let all: [ExportColumn] = [.id] + Column.allCases.map { .attribute($0) }

  /// Reads a column's name as files (`time_limit`), JSON records (`timeLimit`) or headings of lists
  /// ("Thời hạn giải quyết") have it, in upper or lower case.
  public init?(_ name: String) {
    let name = name.trimmingBlanks()
    if name.lowercased() == ExportColumn.id.name {
      self = .id
      return
    }
    guard let column = HeadingSpellings.column(name) else { return nil }
    self = .attribute(column)
  }

  /// The heading in catalog files.
  public var name: String {
    switch self {
    case .id: "id"
    case .attribute(let column): column.rawValue
    }
  }

  /// The key in JSON records.
  public var jsonKey: String {
    switch self {
    case .id: "id"
    case .attribute(let column): column.jsonKey
    }
  }

  /// The values of a procedure in this column, as machines read them.
  public func values(of procedure: Procedure) -> [String] {
    switch self {
    case .id: [procedure.id]
    case .attribute(let column): column.values(of: procedure)
    }
  }
}
