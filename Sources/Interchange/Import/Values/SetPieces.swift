import ProcedureModel

/// The values of a cell that holds a set of few known words: tiers or levels.
enum SetPieces {
  private static let marks: Set<Character> = ["\n", "\r\n", "\r", ";", "/", "+", "&", "|", "•"]

  /// The cell cut at all that separates, commas last, and only where the parts are known or the
  /// whole is not: `Xã, phường, thị trấn` is one value, `Cấp tỉnh, Cấp xã` are two.
  ///
  /// - Complexity: O(n × commas).
  static func of(_ text: String, isKnown: (String) -> Bool) -> [String] {
    guard text.utf8.count <= OuterParts.longestList, !isKnown(text) else { return [text] }
    return text.split(whereSeparator: marks.contains)
      .flatMap { cut(String($0), at: " và ") }
      .flatMap { isKnown($0) ? [$0] : runs($0, isKnown) }
      .flatMap { isKnown($0) ? [$0] : dashed($0, isKnown) }
      .map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }
  }

  private static func cut(_ text: String, at words: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: words) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// Parts between commas, joined again where only so they are known.
  private static func runs(_ text: String, _ isKnown: (String) -> Bool) -> [String] {
    var parts = OuterParts.of(text[...], at: UInt8(ascii: ","))[...]
    var values: [String] = []
    while let first = parts.first {
      let longest = (1...min(4, parts.count)).last {
        isKnown(parts.prefix($0).joined(separator: ", "))
      }
      values.append(longest.map { parts.prefix($0).joined(separator: ", ") } ?? String(first))
      parts.removeFirst(longest ?? 1)
    }
    return values
  }

  /// `3-4` is both, where both are known.
  private static func dashed(_ text: String, _ isKnown: (String) -> Bool) -> [String] {
    let parts = text.split { "-–—".contains($0) }.map { $0.trimmingBlanks() }
    return parts.count > 1 && parts.allSatisfy(isKnown) ? parts : [text]
  }
}
