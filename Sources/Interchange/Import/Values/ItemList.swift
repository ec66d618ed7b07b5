import ProcedureModel

/// The values of a cell that holds several papers, laws or other longer texts.
///
/// They stand apart by line breaks, `;`, ` | ` and their numbers or bullets, never by commas, which
/// belong to the text of papers and laws.
package enum ItemList {
  /// A text of more bytes may have `;` within its sentences.
  private static let longSentence = 160

  /// The values of one cell, without the marks before them; none where the cell says nothing.
  ///
  /// - Complexity: O(n), and O(n × items) for lists on one line.
  package static func items(_ text: String) -> [String] {
    guard !NoInformation.isSaid(text) else { return [] }
    let lines = lines(of: text)
    let marks = lines.map { ItemMark($0) }
    let areNumbered = marks.lazy.compactMap { ordinal($0) }.first == 1
    let hasMarks = areNumbered || marks.contains { $0?.kind == .bullet }
    var items: [String] = []
    for (line, mark) in zip(lines, marks) {
      if let mark, areNumbered || mark.kind == .bullet {
        items += inline(mark, of: line)
      } else if hasMarks, !items.isEmpty, line.first?.isLowercase == true {
        // A line that goes on with the item above.
        items[items.count - 1] += " " + line
      } else {
        items.append(String(line))
      }
    }
    return items.flatMap(parts)
  }

  /// The values of a cell that holds several already, without the bullets before them.
  ///
  /// - Complexity: O(n).
  package static func items(of values: [String]) -> [String] {
    values.filter { !NoInformation.isSaid($0) }.map { withoutBullet($0.trimmingBlanks()[...]) }
  }

  private static func withoutBullet(_ item: Substring) -> String {
    guard let mark = ItemMark(item), mark.kind == .bullet else { return String(item) }
    return String(mark.rest)
  }

  /// The lines of a text without blanks at their ends, blank ones left out.
  static func lines(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).compactMap(OuterParts.trimmed)
  }

  private static func ordinal(_ mark: ItemMark?) -> Int? {
    if case .ordinal(let number, close: _)? = mark?.kind { number } else { nil }
  }

  /// The items of a line that may hold several: `1. Đơn 2. Bản sao`.
  private static func inline(_ mark: ItemMark, of line: Substring) -> [String] {
    guard case .ordinal(var number, let close) = mark.kind else { return [String(mark.rest)] }
    let isLetter = line.first { $0 != "(" }?.isASCIIDigit == false
    var items: [String] = []
    var rest = mark.rest
    while let next = ItemMark.next(after: number, close: close, isLetter: isLetter),
      let range = rest.firstRange(of: next)
    {
      items.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
      number += 1
    }
    return items + [String(rest)]
  }

  /// What stands between the marks that separate on a line.
  private static func parts(_ item: String) -> [String] {
    sentences(OuterParts.of(item[...], at: UInt8(ascii: ";")), of: item).flatMap { part in
      part.utf8.contains(UInt8(ascii: "|")) ? bars(part) : [withoutBullet(part)]
    }
  }

  /// In a long text a `;` before a small letter parts a sentence and not two papers.
  private static func sentences(_ parts: [Substring], of item: String) -> [Substring] {
    guard item.utf8.count > longSentence else { return parts }
    return parts.reduce(into: []) { whole, part in
      if let last = whole.last, part.first?.isLowercase == true {
        whole[whole.count - 1] = last.base[last.startIndex..<part.endIndex]
      } else {
        whole.append(part)
      }
    }
  }

  /// The parts between ` | `, as files of catalogs have them.
  private static func bars(_ text: Substring) -> [String] {
    var parts: [String] = []
    var rest = text
    while let range = rest.firstRange(of: " | ") {
      parts.append(rest[..<range.lowerBound].trimmingBlanks())
      rest = rest[range.upperBound...]
    }
    return (parts + [rest.trimmingBlanks()]).filter { !$0.isEmpty }
  }
}
