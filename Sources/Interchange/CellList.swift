import ProcedureModel

/// How several values share one cell of a catalog file, and how a value that holds the separator
/// survives there.
///
/// Agencies stand apart by `; `, papers and legal documents by ` | `, tiers and levels by `,`. A
/// mark (`;` or `|`) that belongs to a value has a backslash before it: `\;`, ` \| `. It has one
/// only where it would separate, which a `|` does between blanks or cell ends alone, so `a|b` and
/// `a\|b` are plain text. Backslashes that stand right before such a mark are doubled; all others
/// are written and read as they are.
///
///     agencies  "Sở A" "B; C" "D\"    Sở A; B\; C; D\
///     papers    "Đơn" "A | B" "x|y"   Đơn | A \| B | x|y
struct CellList {
  private let separator: String
  private let mark: UInt8
  /// Whether the mark separates only between blanks or cell ends.
  private let needsBlanks: Bool

  /// The rule of a column; nil where a cell holds one value.
  init?(of column: Column) {
    guard let separator = column.separator else { return nil }
    let trimmed = separator.utf8.filter { $0 != Byte.space }
    guard let mark = trimmed.first else { return nil }
    self.separator = separator
    self.mark = mark
    needsBlanks = separator.utf8.first == Byte.space
  }

  /// The values of a part of a text, blank ones left out.
  ///
  /// - Complexity: O(n).
  func values(in range: Range<Int>, of text: CatalogText) -> [String] {
    let bytes = text.bytes
    let range = Blank.trim(range, of: bytes)
    var values: [String] = []
    var value = Pending(start: range.lowerBound)
    for index in range where bytes[index] == mark {
      let escapes = backslashes(before: index, from: range.lowerBound, in: bytes)
      guard separates(index, escapes, in: bytes, range) else { continue }
      if escapes > 0 { value.unescape(escapes, before: index, of: bytes) }
      guard escapes.isMultiple(of: 2) else { continue }
      value.finish(at: index, of: text).map { values.append($0) }
      value = Pending(start: index + 1)
    }
    value.finish(at: range.upperBound, of: text).map { values.append($0) }
    return values
  }

  /// The cell that holds the values; `values(in:of:)` gives them back.
  func cell(_ values: [String]) -> String {
    guard values.count > 1 else { return values.first.map(escaped) ?? "" }
    return values.indices.map { index in
      let value = escaped(values[index])
      return index + 1 < values.count && !needsBlanks ? doublingLastBackslashes(value) : value
    }.joined(separator: separator)
  }

  private func escaped(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard bytes.contains(mark) else { return value }
    var cell: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == mark {
        let escapes = backslashes(before: index, from: 0, in: bytes)
        if separates(index, escapes, in: bytes, bytes.indices) {
          cell += repeatElement(Byte.backslash, count: escapes + 1)
        }
      }
      cell.append(bytes[index])
    }
    return String(decoding: cell, as: UTF8.self)
  }

  /// Before `; ` a backslash would seem to belong to the mark.
  private func doublingLastBackslashes(_ value: String) -> String {
    value + value.reversed().prefix { $0 == "\\" }
  }

  private func backslashes(before index: Int, from start: Int, in bytes: [UInt8]) -> Int {
    var first = index
    while first > start, bytes[first - 1] == Byte.backslash { first -= 1 }
    return index - first
  }

  /// Whether the mark would separate if no backslash stood before it.
  private func separates(
    _ index: Int,
    _ escapes: Int,
    in bytes: [UInt8],
    _ range: Range<Int>
  )
    -> Bool
  {
    guard needsBlanks else { return true }
    let before = index - escapes - 1
    return (before < range.lowerBound || bytes[before] == Byte.space)
      && (index + 1 == range.upperBound || bytes[index + 1] == Byte.space)
  }
}

/// A value while its end is looked for: a part of the text, or a copy once escapes came off.
private struct Pending {
  private var start: Int
  private var copy: [UInt8] = []

  init(start: Int) {
    self.start = start
  }

  /// Takes the text up to a mark, with half of the backslashes before it, and the mark if escaped.
  mutating func unescape(_ escapes: Int, before index: Int, of bytes: [UInt8]) {
    copy += bytes[start..<index - escapes]
    copy += repeatElement(Byte.backslash, count: escapes / 2)
    start = index
    if !escapes.isMultiple(of: 2) {
      copy.append(bytes[index])
      start += 1
    }
  }

  func finish(at end: Int, of text: CatalogText) -> String? {
    guard !copy.isEmpty else { return text.value(in: start..<end) }
    let whole = CatalogText(valid: copy + text.bytes[start..<end])
    return whole.value(in: whole.bytes.indices)
  }
}
