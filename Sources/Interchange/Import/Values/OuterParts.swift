/// Cuts a text at marks that stand outside brackets.
enum OuterParts {
  /// A cell that is longer is a text of its own and no list of names.
  static let longestList = 4096

  /// The parts between marks, which are ASCII; blanks at their ends and blank parts left out.
  ///
  /// - Complexity: O(n).
  static func of(_ text: Substring, at mark: UInt8) -> [Substring] {
    let bytes = text.utf8
    guard bytes.contains(mark) else { return [text].compactMap(trimmed) }
    // A bracket that is never closed hides no mark.
    let lastClosing = bytes.lastIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
    var parts: [Substring] = []
    var (start, depth) = (bytes.startIndex, 0)
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case mark where depth == 0 || lastClosing.map { $0 < place } ?? true:
        parts.append(text[start..<place])
        start = bytes.index(after: place)
      default: break
      }
    }
    return (parts + [text[start...]]).compactMap(trimmed)
  }

  /// The text without blanks at its ends; nil where it is blank.
  static func trimmed(_ text: Substring) -> Substring? {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return text[first...last]
  }
}
