/// Reads a text word by word, folded: without diacritics, case and đ/d, in any Unicode form.
///
/// A word is a stretch of letters and digits; everything else separates. Combining marks and
/// zero-width characters belong to the word around them and leave nothing but what the word's marks
/// keep, so composed, decomposed and half-composed text give the same words.
public struct WordScanner {
  private var text: String
  private var walk = UTF8Walk()

  public init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
  }

  /// The word that `next()` found.
  public var word: FoldedWord { walk.letters.word }

  /// Its diacritics.
  public var marks: WordMarks { walk.letters.marks }

  /// Where it stands, as offsets into the text's UTF-8.
  public var range: Range<Int> { walk.start..<walk.end }

  /// Goes to the next word.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(length of the word and of what separates it from the last).
  public mutating func next() -> Bool {
    var walk = walk
    let found = text.withUTF8 { walk.next(in: $0) }
    self.walk = walk
    return found
  }
}

/// Calls a function with every word of a text in UTF-8, in their order.
///
/// The same words as `WordScanner` gives for that text; bytes that are no UTF-8 separate words.
///
/// - Complexity: O(n), without allocations for Latin text.
public func forEachMarkedWord(
  in bytes: UnsafeBufferPointer<UInt8>,
  _ body: (FoldedWord, WordMarks) -> Void
) {
  var walk = UTF8Walk()
  while walk.next(in: bytes) { body(walk.letters.word, walk.letters.marks) }
}

extension String {
  /// The folded words of the text in their order.
  ///
  /// - Complexity: O(n).
  public var foldedWords: [FoldedWord] {
    var words: [FoldedWord] = []
    words.reserveCapacity(utf8.count / 4 + 1)
    forEachWord { word, _ in words.append(word) }
    return words
  }

  /// The words of the text in their order, each with its marks.
  ///
  /// - Complexity: O(n).
  public var markedWords: [MarkedWord] {
    var words: [MarkedWord] = []
    words.reserveCapacity(utf8.count / 4 + 1)
    forEachWord { words.append(MarkedWord(letters: $0, marks: $1)) }
    return words
  }

  private func forEachWord(_ body: (FoldedWord, WordMarks) -> Void) {
    var copy = self
    copy.withUTF8 { forEachMarkedWord(in: $0, body) }
  }

  /// The letters and digits of the text folded and run together: `Lĩnh vực` gives `linhvuc`.
  ///
  /// - Complexity: O(n).
  public var foldedLetters: String {
    var letters = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let base = Letters.letter(scalar).base
      if base != 0 { letters.append(Unicode.Scalar(base)) }
    }
    return String(letters)
  }
}
