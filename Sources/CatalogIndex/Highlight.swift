import ProcedureModel
import VietnameseText

/// Which letters of a text a query matched.
public struct Highlight: Hashable, Sendable {
  private let words: [QueryWord]

  /// - Parameter query: The query; what it excludes is not shown.
  public init(_ query: Query) {
    words = query.positiveWords
  }

  public var isEmpty: Bool { words.isEmpty }

  /// The matched stretches of a text, in order and apart.
  ///
  /// - Complexity: O(words of the text × words of the query).
  public func ranges(in text: String) -> [Range<String.Index>] {
    guard !words.isEmpty else { return [] }
    var scanner = WordScanner(text)
    var ranges: [Range<String.Index>] = []
    while scanner.next() {
      guard let length = matchedLetters(of: scanner.word) else { continue }
      let start = text.utf8.index(text.startIndex, offsetBy: scanner.range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: scanner.range.upperBound)
      ranges.append(start..<(text.index(start, offsetBy: length, limitedBy: end) ?? end))
    }
    return ranges
  }

  /// The most letters of a word that a word of the query explains; nil when none matches.
  private func matchedLetters(of word: FoldedWord) -> Int? {
    words.filter { $0.matches(word) }
      .map {
        $0.isPrefix && $0.typed.completions.contains(word) ? $0.typed.letterCount : word.letterCount
      }
      .max()
  }
}
