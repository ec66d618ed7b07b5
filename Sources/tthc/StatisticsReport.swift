import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings
import TextScreen

/// Statistics as text for people, as JSON, and as a table for spreadsheets.
struct StatisticsReport {
  let statistics: Statistics
  let catalog: Catalog
  /// Whether the whole catalog was counted, as the published figures do.
  let isWhole: Bool
  /// How many fields and agencies the text names; the rest is a number.
  let listed: Int
  let strings: Strings

  static let usuallyListed = 10

  func write(as format: ExportFormat?, to output: inout BufferedFile) throws(FileError) {
    switch format {
    case nil: try output.write(Array(text.utf8))
    case .json?, .jsonl?:
      try output.write(StatisticsJSON(statistics, figures: figures).bytes)
    case .md?, .txt?, .html?:
      try write(as: format ?? .md, naming: name, to: &output)
    case let format?: try write(as: format, naming: machineName, to: &output)
    }
  }

  /// The table tier × level.
  private func write(
    as format: ExportFormat,
    naming name: (Table.Label) -> String,
    to output: inout BufferedFile
  ) throws(FileError) {
    let table = statistics.tierByLevel
    let rows = table.rows.map { $0.map { plain($0, name) } }
    try format.write(headings: table.headings.map(name), rows: rows, to: &output)
  }

  /// The published figures with what the catalog counts for the same; none for a part of it.
  private var figures: [(figure: PublishedFigure, counted: Int?)] {
    guard isWhole else { return [] }
    return catalog.about.publishedFigures.map { figure in
      (figure, figure.query.map { catalog.search(Query($0)).rows.count })
    }
  }

  private var text: String {
    let title = strings.title(of: catalog.about, count: catalog.count)
    var lines = ["\(title) · \(strings.catalog.notice)", ""]
    lines += aligned(statistics.tierByLevel) + ["", strings.commands.countingRule, ""]
    lines += figureLines
    lines += short(statistics.byAgency) + [""] + short(statistics.byField)
    return lines.map { Printable.line($0) + "\n" }.joined()
  }

  private var figureLines: [String] {
    let figures = figures
    guard !figures.isEmpty else { return [] }
    let commands = strings.commands
    let lines = figures.map { figure, counted -> String in
      let label = strings.text(figure.label)
      let source = strings.text(figure.source)
      let beside = counted.map {
        ", \(commands.counted) \(strings.number($0))\(difference($0, figure))"
      }
      return "  \(label): \(strings.number(figure.value))\(beside ?? "") [\(source)]"
    }
    return [commands.published + ":"] + lines + [""]
  }

  private func difference(_ counted: Int, _ figure: PublishedFigure) -> String {
    let difference = counted - figure.value
    guard difference != 0 else { return "" }
    return
      ", \(strings.commands.difference) \(difference > 0 ? "+" : "")\(strings.number(difference))"
  }

  /// The longest rows of a table of values, and how many more there are.
  private func short(_ table: Table) -> [String] {
    let first = Table(headings: table.headings, rows: Array(table.rows.prefix(listed)))
    let more = table.rows.count - first.rows.count
    return aligned(first) + (more > 0 ? ["  " + strings.commands.more(strings.number(more))] : [])
  }

  /// The rows with their columns aligned, words to the left, numbers to the right.
  private func aligned(_ table: Table) -> [String] {
    let rows = [table.headings.map(name)] + table.rows.map { $0.map(cell) }
    let widths = table.headings.indices.map { column in
      rows.map { ScreenText.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        column == 0
          ? ScreenText.padded(row[0], to: widths[0])
          : ScreenText.rightAligned(row[column], to: widths[column])
      }.joined(separator: "  ")
    }
  }

  private func cell(_ value: Table.Value) -> String {
    switch value {
    case .label(let label): name(label)
    case .count(let count): strings.number(count)
    }
  }

  /// A cell for programs: digits without marks between them.
  private func plain(_ value: Table.Value, _ name: (Table.Label) -> String) -> String {
    switch value {
    case .label(let label): name(label)
    case .count(let count): String(count)
    }
  }

  /// A label for programs, the same in every language.
  private func machineName(_ label: Table.Label) -> String {
    switch label {
    case .tierValue(let tier): tier?.name ?? "none"
    case .levelValue(let level): level?.name ?? "none"
    case .text(let text): text ?? "none"
    case .tier, .level, .field, .agency, .total, .count: "\(label)"
    }
  }

  private func name(_ label: Table.Label) -> String {
    switch label {
    case .tier: strings.commands.tierByLevel
    case .level: strings.catalog.level
    case .field: strings.catalog.field
    case .agency: strings.catalog.agency
    case .total: strings.commands.total
    case .count: strings.commands.count
    case .tierValue(let tier): tier.map { strings.name(of: $0) } ?? strings.catalog.noneStated
    case .levelValue(let level): level.map { strings.name(of: $0) } ?? strings.catalog.noneStated
    case .text(let text): text ?? strings.catalog.noneStated
    }
  }
}
