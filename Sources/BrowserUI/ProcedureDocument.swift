public import CatalogIndex
import Interchange
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
/// whether the list or the program is silent; only the optional ones stand there where they are
/// stated alone.
public struct ProcedureDocument: Sendable {
  private let strings: Strings
  private let width: Int
  private let highlight: Highlight
  /// Why the procedure was found.
  private let reason: String?
  /// What is wrong or doubtful in the procedure.
  private let warnings: [String]
  private let labelWidth: Int
  /// What stands before a line without a label.
  private let blanks: String

  public init(
    strings: Strings,
    width: Int,
    highlight: Highlight = Highlight(Query()),
    reason: String? = nil,
    warnings: [String] = []
  ) {
    self.strings = strings
    self.width = width
    self.highlight = highlight
    self.reason = reason
    self.warnings = warnings
    let labels = Column.allCases.map { ScreenText.width(strings.label(of: $0)) }
    labelWidth = width >= 48 ? (labels.max() ?? 0) + 2 : 0
    blanks = String(repeating: " ", count: labelWidth > 0 ? labelWidth : 2)
  }

  /// Every column, a dash where the list is silent.
  ///
  /// - Complexity: O(text of the procedure).
  public func lines(of procedure: Procedure) -> [DocumentLine] {
    let lines = Column.readingOrder.flatMap { column in
      self.lines(column, procedure, withEmpty: !column.isOptional)
    }
    return (lines + warningLines).map(line)
  }

  /// Only what the list says, for a pane that has few lines.
  ///
  /// - Parameters:
  ///   - procedure: What is shown.
  ///   - visible: Takes the number of lines and tells those that are wanted.
  /// - Returns: The wanted lines.
  /// - Complexity: O(text of the procedure), with words looked at only in wanted lines.
  func statedLines(
    of procedure: Procedure,
    visible: (_ count: Int) -> Range<Int> = { 0..<$0 }
  ) -> [DocumentLine] {
    let stated = Column.readingOrder.flatMap { self.lines($0, procedure, withEmpty: false) }
    let lines = stated + warningLines
    return lines[visible(lines.count)].map(line)
  }

  private func lines(
    _ column: Column,
    _ procedure: Procedure,
    withEmpty: Bool
  ) -> [WrappedLine] {
    switch column {
    case .more: return procedure.more.flatMap(furtherLines)
    case .asGiven: return asGivenLines(procedure.asGiven)
    default:
      let values = values(column, procedure)
      let lines = values.isEmpty && !withEmpty ? [] : wrapped(column, values)
      return lines + (column == .tier ? reasonLines : [])
    }
  }

  private func values(_ column: Column, _ procedure: Procedure) -> [String] {
    switch column {
    case .tier: procedure.tiers.tiers.map(tierText)
    case .alsoAt: procedure.alsoAt.tiers.map(tierText)
    case .level: procedure.levels.levels.map(levelText)
    case .certainty: procedure.certainty.map { [strings.certainty($0)] } ?? []
    case .codeCheck: strings.codeCheck(of: procedure).map { [$0] } ?? []
    default: column.values(of: procedure)
    }
  }

  /// A line before the query is looked for in it.
  private struct WrappedLine {
    /// What stands before the text; nil stands for blanks.
    let label: String?
    /// nil where the label has the line for itself.
    let text: String?
    var style: Style = .plain
    /// Whether the query is looked for in the text.
    var isSearched = true
  }

  private func line(_ wrapped: WrappedLine) -> DocumentLine {
    let label = wrapped.label.map { Span($0, Theme.label) } ?? Span(blanks)
    guard let text = wrapped.text else { return DocumentLine(spans: [label], isMatch: false) }
    let ranges = wrapped.isSearched ? highlight.ranges(in: text) : []
    return DocumentLine(
      spans: [label] + Span.highlighting(ranges, in: text, wrapped.style),
      isMatch: !ranges.isEmpty
    )
  }

  /// A label with its values: one beside it, several as a list.
  private func wrapped(_ column: Column, _ values: [String]) -> [WrappedLine] {
    let isList = values.count > 1 && column.isLong
    let texts =
      isList
      ? values.flatMap { item($0, width: room) }
      : ScreenText.wrap(
        values.isEmpty ? "—" : values.count == 1 ? values[0] : values.joined(separator: ", "),
        to: max(1, room)
      )
    let isStrong = column == .name || column == .code
    return labelled(strings.label(of: column), texts) {
      WrappedLine(label: $0, text: $1, style: isStrong ? Theme.strong : .plain)
    }
  }

  /// What the list says under a heading of its own.
  private func furtherLines(_ text: NamedText) -> [WrappedLine] {
    labelled(text.name, ScreenText.wrap(text.text, to: max(1, room))) {
      WrappedLine(label: $0, text: $1)
    }
  }

  /// What was cleaned, as the list has it: nothing that is searched.
  private func asGivenLines(_ texts: [NamedText]) -> [WrappedLine] {
    guard !texts.isEmpty else { return [] }
    let items = texts.flatMap { text in
      let name = Column(rawValue: text.name).map(strings.label) ?? text.name
      return item("\(name): \(withVisibleBlanks(text.text))", width: room)
    }
    return labelled(strings.columns.asGiven, items) {
      WrappedLine(label: $0, text: $1, style: Theme.quiet, isSearched: false)
    }
  }

  /// A text in which blanks that stand side by side are seen and do not go when it is wrapped.
  private func withVisibleBlanks(_ text: String) -> String {
    text.split(separator: "  ", omittingEmptySubsequences: false).joined(separator: "␣␣")
  }

  /// Why the procedure was found, where it was searched for.
  private var reasonLines: [WrappedLine] {
    guard let reason else { return [] }
    return labelled(strings.match.matchedIn, ScreenText.wrap(reason, to: max(1, room))) {
      WrappedLine(label: $0, text: $1, isSearched: false)
    }
  }

  /// What is wrong or doubtful, below all that the list says.
  private var warningLines: [WrappedLine] {
    guard !warnings.isEmpty else { return [] }
    return labelled(strings.checks.warning, warnings.flatMap { item($0, width: room) }) {
      WrappedLine(label: $0, text: $1, isSearched: false)
    }
  }

  /// The columns right of the labels.
  private var room: Int { width - blanks.utf8.count }

  /// A label beside the first of some lines, or above them where there is no room.
  private func labelled(
    _ label: String,
    _ texts: [String],
    _ line: (_ label: String?, _ text: String) -> WrappedLine
  ) -> [WrappedLine] {
    let isBeside = ScreenText.width(label) < labelWidth && !texts.isEmpty
    let lines = texts.enumerated().map { number, text in
      line(isBeside && number == 0 ? ScreenText.padded(label, to: labelWidth) : nil, text)
    }
    guard !isBeside else { return lines }
    return ScreenText.wrap(label, to: max(1, width)).map { WrappedLine(label: $0, text: nil) }
      + lines
  }

  /// A value of a list: a dash before its first line, blanks before the others.
  private func item(_ text: String, width: Int) -> [String] {
    ScreenText.wrap(text, to: max(1, width - 2)).enumerated().map { number, line in
      (number == 0 ? "- " : "  ") + line
    }
  }

  private func tierText(_ tier: Tier) -> String {
    strings.explained(tier, name: strings.name(of: tier))
  }

  /// A level with what it offers and, in the older scheme, what it is taken for today.
  private func levelText(_ level: ServiceLevel) -> String {
    strings.name(of: level) + " " + LevelBar.text(level) + " "
      + strings.fullExplanation(of: level, name: strings.name)
  }
}

/// A level as a bar of four marks, readable without colour.
enum LevelBar {
  private static let bars = ["....", "#...", "##..", "###.", "####"]

  static func text(_ level: ServiceLevel) -> String {
    bars[level.digit]
  }
}

extension Span {
  /// A text in spans, its matched stretches in the style of matches.
  static func highlighting(
    _ ranges: [Range<String.Index>],
    in text: String,
    _ style: Style
  ) -> [Span] {
    guard !ranges.isEmpty else { return text.isEmpty ? [] : [Span(text, style)] }
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
  /// The details of a row, with its matched letters and why it was found.
  func document(of row: Int, width: Int, warnings: [String] = []) -> ProcedureDocument {
    let isFound = !query.isEmpty && result.matches.contains(row)
    let reason = isFound ? strings.text(of: catalog.reason(of: row, for: query, in: result)) : nil
    return ProcedureDocument(
      strings: strings,
      width: width,
      highlight: result.highlights(for: query)[row],
      reason: reason,
      warnings: warnings
    )
  }

  /// The details of the current procedure for the detail view.
  var detailLines: [DocumentLine] {
    guard let row = currentRow else { return [] }
    let width = max(1, pageArea.width - 2)
    return document(of: row, width: width, warnings: warnings(ofRow: row, looksForThem: true))
      .lines(of: catalog.procedures[row])
      + sourceLines(width: width)
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
