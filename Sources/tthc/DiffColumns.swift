import BrowserUI
import CatalogIndex
import CatalogReports
import ProcedureModel
import Strings
import TextScreen

/// What is different between two catalogs, for a person at a terminal: counts, then each procedure
/// with the words that changed.
struct DiffColumns {
  let report: DiffReport
  let width: Int
  let usesColor: Bool
  /// Whether only the first procedures of each kind are shown.
  let isShort: Bool

  /// So many procedures of a group are shown unless more are asked for.
  private static let usuallyListed = 10
  private static let indent = 4

  private var strings: Strings { report.strings }
  private var comparison: CatalogComparison { report.comparison }

  func text(counting: Bool) -> String {
    guard !comparison.isEmpty else { return "" }
    let lines = heading + counts + (counting ? [] : groups)
    return lines.map { $0 + "\n" }.joined()
  }

  private var heading: [String] {
    let texts = strings.comparison
    let changed = comparison.records.count { $0.oldRow != nil && $0.newRow != nil }
    let old = strings.title(of: comparison.old.about, count: comparison.old.count)
    let new = strings.title(of: comparison.new.about, count: comparison.new.count)
    let both = texts.inBoth(strings.number(comparison.pairCount), strings.number(changed))
    return [texts.old(old), texts.new(new), both].map(cut) + [""]
  }

  /// A line each kind, the counts under each other.
  private var counts: [String] {
    let counts = comparison.counts
    let names = counts.map { strings.name(of: $0.kind) }
    let room = names.map { ScreenText.width($0) }.max() ?? 0
    return zip(names, counts).map { name, counted in
      let count = ScreenText.rightAligned(strings.number(counted.count), to: 9)
      return cut("  \(ScreenText.padded(name, to: room))\(count)  \(counted.kind.rawValue)")
    }
  }

  /// Added, removed and changed procedures and the candidates, each with its first ones.
  private var groups: [String] {
    let records = comparison.records
    var left = report.limit ?? .max
    let changed = records.filter { $0.oldRow != nil && $0.newRow != nil }
    return shown(records.filter { $0.oldRow == nil }, left: &left, lines(of:))
      + shown(records.filter { $0.newRow == nil }, left: &left, lines(of:))
      + shown(changed, left: &left, lines(of:))
      + shown(comparison.candidates, left: &left, lines(of:))
  }

  private func shown<Item>(
    _ items: [Item],
    left: inout Int,
    _ lines: (Item) -> [String]
  ) -> [String] {
    let listed = items.prefix(min(left, isShort ? DiffColumns.usuallyListed : left))
    left -= listed.count
    guard !listed.isEmpty else { return [] }
    let rest = items.count - listed.count
    let more = rest > 0 ? [cut(strings.comparison.more(strings.number(rest)))] : []
    return [""] + listed.flatMap(lines) + more
  }

  private func lines(of record: RecordDifference) -> [String] {
    let (old, new) = report.procedures(of: record)
    let (sign, color) =
      switch (old, new) {
      case (nil, _): ("+", MarkedWords.added)
      case (_, nil): ("-", MarkedWords.removed)
      default: ("~", MarkedWords.plain)
      }
    guard let procedure = new ?? old else { return [] }
    let isRenamed = record.changes.contains { $0.column == .name && $0.kind != .spelling }
    let code = procedure.code?.key ?? "—"
    let head = "\(sign) \(code)  \(procedure.name)"
    // The old and the new name follow where they are not the same.
    let isHead = old == nil || new == nil || !isRenamed
    let first = wrapped(
      [MarkedWords(text: isHead ? head : "\(sign) \(code)", color: color)],
      indent: 0
    )
    guard old != nil, new != nil else { return first }
    return first + record.changes.flatMap(lines(of:))
  }

  private func lines(of change: Change) -> [String] {
    let texts = strings.texts(of: change)
    let converted = change.isConverted ? " (\(strings.catalog.converted))" : ""
    let label = MarkedWords(text: "\(strings.label(of: change.column))\(converted):")
    let pieces =
      strings.isOfWords(change)
      ? marked(texts, isName: change.column == .name, isExact: change.kind == .spelling)
      : [MarkedWords(text: texts.old), MarkedWords(text: "→"), MarkedWords(text: texts.new)]
    return wrapped([label] + pieces, indent: DiffColumns.indent)
  }

  private func marked(
    _ texts: (old: String, new: String),
    isName: Bool,
    isExact: Bool
  ) -> [MarkedWords] {
    let pieces = WordDifference(texts.old, texts.new, isExact: isExact).pieces
    return pieces.enumerated().map { place, piece in
      switch piece {
      case .same(let text):
        let isFirst = place == 0
        let isLast = place == pieces.count - 1
        let shown = isName ? text : DiffColumns.shortened(text, isFirst: isFirst, isLast: isLast)
        return MarkedWords(text: shown)
      case .removed(let text): return MarkedWords(text: "[-\(text)-]", color: MarkedWords.removed)
      case .added(let text): return MarkedWords(text: "{+\(text)+}", color: MarkedWords.added)
      }
    }
  }

  /// A long stretch that did not change with its ends alone, as far as a change is beside them.
  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ")
    let kept = 6
    guard words.count > 3 * kept else { return text }
    let first = isFirst ? [] : Array(words.prefix(kept))
    let last = isLast ? [] : Array(words.suffix(kept))
    return (first + ["…"] + last).joined(separator: " ")
  }

  private func lines(of candidate: ReviewCandidate) -> [String] {
    let old = comparison.old.procedures[candidate.oldRow]
    let new = comparison.new.procedures[candidate.newRow]
    let alike = strings.comparison.alike(candidate.score)
    let title = "? \(strings.name(of: candidate.kind)) · \(alike)"
    let codes = "\(old.code?.key ?? "—") → \(new.code?.key ?? "—"):"
    let names = marked((old.name, new.name), isName: true, isExact: false)
    return wrapped([MarkedWords(text: title)], indent: 0)
      + wrapped([MarkedWords(text: codes)] + names, indent: DiffColumns.indent)
  }

  private func wrapped(_ pieces: [MarkedWords], indent: Int) -> [String] {
    MarkedWords.wrapped(pieces, width: width, indent: indent, usesColor: usesColor)
  }

  private func cut(_ text: String) -> String {
    ScreenText.cut(Printable.line(text), to: width)
  }
}
