import ProcedureModel

/// Tells, procedure by procedure, where a new group begins.
///
/// The procedures come ordered by their groups: a group begins wherever a value changes.
struct Grouping {
  /// The heading of a group: how deep it lies, 0 for the outermost, and what it is called.
  struct Heading: Hashable {
    let depth: Int
    let column: Column
    /// The value as people read it; nil where the list states none.
    let value: String?
  }

  private let columns: [Column]
  private let context: ExportContext
  private var last: [[String]]?

  init(_ context: ExportContext) {
    columns = context.options.groups
    self.context = context
  }

  /// The headings of the groups that begin with a procedure, the outermost first.
  mutating func headings(before procedure: Procedure) -> [Heading] {
    let values = columns.map { context.texts(.attribute($0), of: procedure) }
    let same = last.map { zip($0, values).prefix { $0 == $1 }.count } ?? 0
    last = values
    return (same..<columns.count).map { depth in
      let value = values[depth].isEmpty ? nil : values[depth].joined(separator: ", ")
      return Heading(depth: depth, column: columns[depth], value: value)
    }
  }
}
