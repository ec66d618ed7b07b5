public import VietnameseText

/// A word that somebody typed.
public struct QueryWord: Sendable {
  /// The word as typed, folded.
  public let typed: FoldedWord
  /// Its diacritics as typed.
  public let marks: WordMarks
  /// The word in its standard spelling (`ki` is `ky`).
  public let standard: FoldedWord
  /// Whether words that only begin so are meant too.
  public let isPrefix: Bool
  /// The other spelling of the same word, which a text may have; the standard one where there is
  /// none.
  let alternative: FoldedWord
  /// The last word that begins as typed.
  let lastCompletion: FoldedWord

  public init(_ typed: FoldedWord, marks: WordMarks = .none, isPrefix: Bool) {
    self.typed = typed
    self.marks = marks
    self.isPrefix = isPrefix
    let standard = typed.standardSpelling
    self.standard = standard
    alternative = QueryWord.alternative(to: standard)
    lastCompletion = typed.completions.upperBound
  }

  /// Whether a word of a text is meant.
  ///
  /// - Complexity: O(1), a few comparisons of numbers: it is asked of every word on the screen.
  @inline(__always)
  public func matches(_ word: FoldedWord) -> Bool {
    isWhole(word) || (isPrefix && isBeginning(of: word))
  }

  /// Whether a word of a text is this one in any spelling.
  @inline(__always)
  func isWhole(_ word: FoldedWord) -> Bool { word == standard || word == alternative }

  @inline(__always)
  func isBeginning(of word: FoldedWord) -> Bool { word >= typed && word <= lastCompletion }

  /// The word where it is finished.
  var whole: QueryWord { QueryWord(typed, marks: marks, isPrefix: false) }

  /// The spelling with i of a word whose standard has y.
  private static func alternative(to standard: FoldedWord) -> FoldedWord {
    let place = UInt128(128 - 8 * max(1, standard.count))
    let last = UInt8(truncatingIfNeeded: standard.bits >> place)
    guard last == UInt8(ascii: "y") else { return standard }
    let change = UInt128(UInt8(ascii: "y") ^ UInt8(ascii: "i")) << place
    let other = FoldedWord(bits: standard.bits ^ change)
    return other.standardSpelling == standard ? other : standard
  }

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

/// What was typed is all that words differ in; the rest follows from it.
extension QueryWord: Hashable {
  public static func == (left: QueryWord, right: QueryWord) -> Bool {
    left.typed == right.typed && left.marks == right.marks && left.isPrefix == right.isPrefix
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(typed)
    hasher.combine(marks)
    hasher.combine(isPrefix)
  }
}
