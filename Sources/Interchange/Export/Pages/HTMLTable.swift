import ProcedureModel
import Strings

/// A table of procedures, a row for each.
struct HTMLTable {
  /// What stands in a table where nothing was chosen: more would not fit on paper.
  static let usual: Set<Column> = [
    .code, .name, .tier, .field, .agency, .level, .timeLimit, .fee,
  ]

  static let end = ["</tbody>", "</table>", "</div>"]

  let columns: [ExportColumn]
  let record: RecordText

  var end: [String] { HTMLTable.end }

  /// What stands before the rows: the groups that the table lies in are its caption, without any the
  /// count of the whole file.
  func start(_ path: [String], count: Int) -> [String] {
    let strings = record.context.strings
    let caption =
      path.isEmpty
      ? "<caption>\(strings.catalog.procedures(strings.number(count)))</caption>"
      : "<caption class=\"unseen\">\(path.map(HTMLText.escaped).joined(separator: " · "))</caption>"
    let cells = columns.map { column in
      "<th scope=\"col\">\(HTMLText.escaped(record.context.label(column)))</th>"
    }
    return [
      "<div class=\"wide\">", "<table class=\"fixed\" style=\"min-width: \(weight / 2)rem\">",
    ]
      + [caption, "<colgroup>"] + widths + ["</colgroup>", "<thead><tr>"] + cells
      + ["</tr></thead>", "<tbody>"]
  }

  /// The tables of all groups have the same columns, whatever stands in them.
  private var widths: [String] {
    columns.map { "<col style=\"width: \($0.weight * 100 / weight)%\">" }
  }

  private var weight: Int { columns.reduce(0) { $0 + $1.weight } }

  func row(_ procedure: Procedure) -> String {
    "<tr>\(columns.map { cell($0, of: procedure) }.joined())</tr>"
  }

  private func cell(_ column: ExportColumn, of procedure: Procedure) -> String {
    let texts = record.context.texts(column, of: procedure)
    let text =
      switch texts.count {
      case 0: "<span class=\"none\">\(record.context.strings.exports.noneStated)</span>"
      case 1: HTMLText.escaped(texts[0])
      case _ where column.holdsLongTexts:
        "<ul>\(texts.map { "<li>\(HTMLText.escaped($0))</li>" }.joined())</ul>"
      default: HTMLText.escaped(texts.joined(separator: column.isLong ? "; " : ", "))
      }
    return switch column {
    case .attribute(.name): "<th scope=\"row\">\(text)</th>"
    case .attribute(.code), .id: "<td class=\"code\">\(text)</td>"
    default: "<td>\(text)</td>"
    }
  }
}

extension ExportColumn {
  /// The room that a column takes among the others.
  fileprivate var weight: Int {
    switch self {
    case .id: 11
    case .attribute(let column):
      switch column {
      case .code, .timeLimit, .levelScheme, .certainty, .codeCheck: 11
      case .name, .dossier, .legalBasis: 32
      case .tier, .alsoAt, .level: 8
      case .field, .fee: 14
      case .agency, .result, .audience, .more, .asGiven: 18
      }
    }
  }

  /// Whether each value needs a line of its own.
  fileprivate var holdsLongTexts: Bool {
    isLong && self != .attribute(.agency) && self != .attribute(.audience)
  }
}
