public import CatalogIndex
public import ProcedureModel
public import Strings
public import TextScreen

/// A line of a procedure's details.
public struct DocumentLine: Hashable, Sendable {
  public var spans: [Span]
  /// Whether the query matched something in it.
  public var isMatch: Bool

  /// The line without styles.
  public var text: String { spans.map(\.text).joined() }
}

/// One procedure in lines: what the detail pane, the detail view and `show` print.
///
/// The whole view has every column of the model, also the empty ones, so that nobody has to wonder
/// whether the list or the program is silent.
public struct ProcedureDocument: Sendable {
  private let strings: Strings
  private let width: Int
  private let highlight: Highlight
  private let labelWidth: Int

  public init(strings: Strings, width: Int, highlight: Highlight = Highlight(Query())) {
    self.strings = strings
    self.width = width
    self.highlight = highlight
    let labels = Column.allCases.map { ScreenText.width(strings.label(of: $0)) }
    labelWidth = width >= 48 ? (labels.max() ?? 0) + 2 : 0
  }

  /// The columns in the order in which somebody at a counter asks for them.
  package static let order: [Column] = [
    .code, .name, .tier, .alsoAt, .agency, .timeLimit, .fee, .dossier, .result, .level,
    .levelScheme, .field, .legalBasis, .certainty, .codeCheck,
  ]

  /// Every column, a dash where the list is silent.
  ///
  /// - Complexity: O(text of the procedure).
  public func lines(of procedure: Procedure) -> [DocumentLine] {
    ProcedureDocument.order.flatMap { column in lines(column, values(column, procedure)) }
  }

  /// Only what the list says, for a pane that has few lines.
  ///
  /// - Complexity: O(text of the procedure).
  public func statedLines(of procedure: Procedure) -> [DocumentLine] {
    ProcedureDocument.order.flatMap { column -> [DocumentLine] in
      let values = values(column, procedure)
      return values.isEmpty ? [] : lines(column, values)
    }
  }

  private func values(_ column: Column, _ procedure: Procedure) -> [String] {
    switch column {
    case .tier: procedure.tiers.tiers.map(tierText)
    case .alsoAt: procedure.alsoAt.tiers.map(tierText)
    case .level: procedure.levels.levels.map(levelText)
    case .certainty: procedure.certainty.map { [certaintyText($0)] } ?? []
    case .codeCheck: codeCheckText(procedure).map { [$0] } ?? []
    default: column.values(of: procedure)
    }
  }

  /// A label with its values: one beside it, several as a list.
  private func lines(_ column: Column, _ values: [String]) -> [DocumentLine] {
    let label = strings.label(of: column)
    let isList = values.count > 1 && column.isLong
    let indent = labelWidth > 0 ? labelWidth : 2
    let wrapped =
      isList
      ? values.flatMap { item($0, width: width - indent) }
      : ScreenText.wrap(
        values.isEmpty ? "—" : values.joined(separator: ", "),
        to: max(1, width - indent)
      )
    let style: Style = column == .name || column == .code ? Theme.strong : .plain
    var lines = wrapped.map { line in
      let ranges = highlight.ranges(in: line)
      return DocumentLine(
        spans: [Span(String(repeating: " ", count: indent))]
          + Span.highlighting(ranges, in: line, style),
        isMatch: !ranges.isEmpty
      )
    }
    if labelWidth > 0, !lines.isEmpty {
      lines[0].spans[0] = Span(ScreenText.padded(label, to: labelWidth), Theme.label)
    } else {
      lines.insert(DocumentLine(spans: [Span(label, Theme.label)], isMatch: false), at: 0)
    }
    return lines
  }

  /// A value of a list: a dash before its first line, blanks before the others.
  private func item(_ text: String, width: Int) -> [String] {
    ScreenText.wrap(text, to: max(1, width - 2)).enumerated().map { number, line in
      (number == 0 ? "- " : "  ") + line
    }
  }

  private func tierText(_ tier: Tier) -> String {
    tier == .district
      ? "\(strings.name(of: tier)) (\(strings.catalog.districtEnded))" : strings.name(of: tier)
  }

  /// A level with what it offers and, in the older scheme, what it is taken for today.
  private func levelText(_ level: ServiceLevel) -> String {
    let text =
      "\(strings.name(of: level)) \(LevelBar.text(level)) \(strings.explanation(of: level))"
    guard level.scheme == .fourLevels else { return text }
    let today = strings.names(of: level.converted)
    return "\(text) (\(strings.catalog.today): \(today), \(strings.catalog.converted))"
  }

  private func certaintyText(_ value: String) -> String {
    switch value {
    case "high": strings.catalog.certaintyHigh
    case "medium": strings.catalog.certaintyMedium
    case "low": strings.catalog.certaintyLow
    default: value
    }
  }

  /// Only reference catalogs say how sure their codes are; there, silence means unchecked.
  private func codeCheckText(_ procedure: Procedure) -> String? {
    switch procedure.codeCheck {
    case nil:
      procedure.code != nil && procedure.certainty != nil ? strings.catalog.codeUnchecked : nil
    case "confirmed"?: strings.catalog.codeConfirmed
    case let other?: other
    }
  }
}

extension Column {
  /// Whether several values stand one under the other.
  fileprivate var isLong: Bool {
    switch self {
    case .dossier, .legalBasis, .agency: true
    default: false
    }
  }
}

/// A level as a bar of four marks, readable without colour.
enum LevelBar {
  static func text(_ level: ServiceLevel) -> String {
    String(repeating: "#", count: level.digit) + String(repeating: ".", count: 4 - level.digit)
  }
}

extension Span {
  /// A text in spans, its matched stretches in the style of matches.
  static func highlighting(
    _ ranges: [Range<String.Index>],
    in text: String,
    _ style: Style
  ) -> [Span] {
    var spans: [Span] = []
    var place = text.startIndex
    for range in ranges {
      if place < range.lowerBound {
        spans.append(Span(String(text[place..<range.lowerBound]), style))
      }
      spans.append(Span(String(text[range]), Theme.match(style)))
      place = range.upperBound
    }
    if place < text.endIndex { spans.append(Span(String(text[place...]), style)) }
    return spans
  }
}

extension BrowserState {
  /// The details of the current procedure for the detail view.
  var detailLines: [DocumentLine] {
    guard let row = currentRow else { return [] }
    let document = ProcedureDocument(
      strings: strings,
      width: max(1, pageArea.width - 2),
      highlight: Highlight(query)
    )
    return document.lines(of: catalog.procedures[row])
      + sourceLines(width: max(1, pageArea.width - 2))
  }

  /// Where the data come from, below the details.
  private func sourceLines(width: Int) -> [DocumentLine] {
    let source = catalog.about.source.map(strings.text) ?? ""
    let text = [
      strings.title(of: catalog.about, count: catalog.count), strings.catalog.notice, source,
    ]
    return [DocumentLine(spans: [], isMatch: false)]
      + text.filter { !$0.isEmpty }.flatMap { ScreenText.wrap($0, to: width) }
      .map { DocumentLine(spans: [Span($0, Theme.quiet)], isMatch: false) }
  }
}
