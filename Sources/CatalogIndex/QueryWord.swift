public import VietnameseText

/// A word that somebody typed.
public struct QueryWord: Hashable, Sendable {
  /// The word as typed, folded.
  public let typed: FoldedWord
  /// The word in its standard spelling (`ki` is `ky`).
  public let standard: FoldedWord
  /// Whether words that only begin so are meant too.
  public let isPrefix: Bool

  public init(_ typed: FoldedWord, isPrefix: Bool) {
    self.typed = typed
    standard = typed.standardSpelling
    self.isPrefix = isPrefix
  }

  /// Whether a word of a text is meant.
  public func matches(_ word: FoldedWord) -> Bool {
    word.standardSpelling == standard || (isPrefix && typed.completions.contains(word))
  }

  /// The words of a text, each a prefix.
  public static func words(_ text: String) -> [QueryWord] {
    text.foldedWords.map { QueryWord($0, isPrefix: true) }
  }

  /// The words of a phrase: whole words, the last one a prefix while the phrase is still typed.
  public static func phrase(_ text: String, isOpen: Bool) -> [QueryWord] {
    let words = text.foldedWords
    return words.enumerated().map {
      QueryWord($1, isPrefix: isOpen && $0 == words.count - 1)
    }
  }
}
