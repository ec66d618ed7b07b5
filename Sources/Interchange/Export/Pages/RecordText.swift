import ProcedureModel
import Strings

/// What people read of procedures, whatever the format: labels and texts, in the order in which
/// somebody at a counter asks.
struct RecordText {
  /// A label with what stands under it.
  struct Item: Hashable {
    /// What stands before each text.
    enum Mark: Hashable {
      case none, dash
      /// A box to tick.
      case box
    }

    let label: String
    /// Without a mark there is one.
    let texts: [String]
    let mark: Mark

    init(_ label: String, _ texts: [String], _ mark: Mark = .none) {
      self.label = label
      self.texts = mark == .none && texts.count > 1 ? [texts.joined(separator: ", ")] : texts
      self.mark = mark
    }
  }

  let context: ExportContext

  /// All that is stated, or what was chosen of it, but the name, which heads a record.
  func items(of procedure: Procedure) -> [Item] {
    let columns = context.options.columns ?? Column.readingOrder.map { .attribute($0) }
    return columns.filter { $0 != .attribute(.name) }.flatMap { items($0, of: procedure) }
  }

  private func items(_ column: ExportColumn, of procedure: Procedure) -> [Item] {
    if column == .attribute(.more) { return procedure.more.map { Item($0.name, [$0.text]) } }
    let texts = texts(column, of: procedure)
    guard !texts.isEmpty else { return [] }
    return [Item(context.label(column), texts, RecordText.mark(column, texts))]
  }

  /// Several long texts stand one under the other; a level with its explanation is long.
  static func mark(_ column: ExportColumn, _ texts: [String]) -> Item.Mark {
    texts.count > 1 && (column.isLong || column == .attribute(.level)) ? .dash : .none
  }

  /// The values of a column with what must be known of them.
  func texts(_ column: ExportColumn, of procedure: Procedure) -> [String] {
    let strings = context.strings
    return switch column {
    case .attribute(.tier): procedure.tiers.tiers.map(text)
    case .attribute(.alsoAt): procedure.alsoAt.tiers.map(text)
    case .attribute(.level): procedure.levels.levels.map(text)
    case .attribute(.certainty): procedure.certainty.map { [strings.certainty($0)] } ?? []
    case .attribute(.codeCheck): strings.codeCheck(of: procedure).map { [$0] } ?? []
    case .attribute(.asGiven): procedure.asGiven.map(text)
    default: context.texts(column, of: procedure)
    }
  }

  private func text(_ tier: Tier) -> String {
    context.strings.explained(tier, name: context.tierLabel(tier))
  }

  private func text(_ level: ServiceLevel) -> String {
    let explanation = context.strings.fullExplanation(of: level, name: context.levelLabel)
    return "\(name(of: level)): \(explanation)"
  }

  private func text(_ given: NamedText) -> String {
    "\(Column(rawValue: given.name).map(context.columnLabel) ?? given.name): \(given.text)"
  }

  /// A level by a name that needs no heading: `mức 2`, `Toàn trình`.
  func name(of level: ServiceLevel) -> String {
    let name = context.levelLabel(level)
    return level.scheme == .fourLevels ? context.strings.catalog.levelNumber(name) : name
  }

  /// What heads a group: the column and its value.
  func text(_ heading: Grouping.Heading) -> String {
    "\(context.columnLabel(heading.column)): \(heading.value ?? context.strings.exports.noneStated)"
  }

  /// The columns of a table: those chosen, else the usual ones that say anything and head no group.
  ///
  /// - Complexity: O(procedures) where none were chosen.
  func columns(
    of procedures: some Collection<Procedure>,
    usual: Set<Column> = Set(Column.allCases)
  ) -> [ExportColumn] {
    if let chosen = context.options.columns { return chosen }
    let shown = usual.subtracting(context.options.groups)
    return context.tableColumns(of: procedures).filter { column in
      guard case .attribute(let column) = column else { return true }
      return shown.contains(column)
    }
  }
}

extension ExportColumn {
  /// Whether several values stand one under the other.
  var isLong: Bool {
    guard case .attribute(let column) = self else { return false }
    return column.isLong || column == .more
  }
}
