public import VietnameseText

/// A word that somebody typed.
public struct QueryWord: Hashable, Sendable {
  /// The word as typed, folded.
  public let typed: FoldedWord
  /// Its diacritics as typed.
  public let marks: WordMarks
  /// The word in its standard spelling (`ki` is `ky`).
  public let standard: FoldedWord
  /// Whether words that only begin so are meant too.
  public let isPrefix: Bool

  public init(_ typed: FoldedWord, marks: WordMarks = .none, isPrefix: Bool) {
    self.typed = typed
    self.marks = marks
    standard = typed.standardSpelling
    self.isPrefix = isPrefix
  }

  /// Whether a word of a text is meant.
  public func matches(_ word: FoldedWord) -> Bool {
    word.standardSpelling == standard || (isPrefix && typed.completions.contains(word))
  }

  /// The word where it is finished.
  var whole: QueryWord { QueryWord(typed, marks: marks, isPrefix: false) }

  /// The words of a text, each a prefix.
  public static func words(_ text: String) -> [QueryWord] {
    text.markedWords.map { QueryWord($0.letters, marks: $0.marks, isPrefix: true) }
  }

  /// The words of a phrase: whole words, the last one a prefix while the phrase is still typed.
  public static func phrase(_ text: String, isOpen: Bool) -> [QueryWord] {
    let words = text.markedWords
    return words.enumerated().map {
      QueryWord($1.letters, marks: $1.marks, isPrefix: isOpen && $0 == words.count - 1)
    }
  }
}
