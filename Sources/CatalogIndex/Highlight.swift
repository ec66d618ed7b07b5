import ProcedureModel
import VietnameseText

/// Which letters of a text a query matched.
public struct Highlight: Hashable, Sendable {
  private let words: [QueryWord]
  private let finder: WordFinder

  /// - Parameter query: The query; what it excludes is not shown.
  public init(_ query: Query) {
    words = query.positiveWords
    finder = words.reduce(into: WordFinder()) { $0.add($1.typed) }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// The matched stretches of a text, in order and apart.
  ///
  /// - Complexity: O(letters of the text + words that begin as one of the query does × words of the
  ///   query).
  public func ranges(in text: String) -> [Range<String.Index>] {
    guard !words.isEmpty else { return [] }
    var text = text
    var found: [Range<Int>] = []
    text.withUTF8 { bytes in forEachMatch(in: bytes) { found.append($0) } }
    guard !found.isEmpty else { return [] }
    return found.map { range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return start..<text.utf8.index(start, offsetBy: range.count)
    }
  }

  /// Calls a function with the matched stretches of a text in UTF-8, in order and apart.
  public func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>) -> Void
  ) {
    guard !words.isEmpty else { return }
    finder.forEachWord(in: bytes) { word, range in
      guard let letters = matchedLetters(of: word) else { return }
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      body(range.lowerBound..<range.lowerBound + Highlight.size(of: letters, in: part))
    }
  }

  /// The most letters of a word that a word of the query explains; nil when none matches.
  private func matchedLetters(of word: FoldedWord) -> Int? {
    var most: Int?
    for asked in words where asked.matches(word) {
      let begins = asked.isPrefix && asked.isBeginning(of: word)
      most = max(most ?? 0, Highlight.letters(of: begins ? asked.typed : word))
    }
    return most
  }

  /// The letters of a folded word: its bytes without those that continue a scalar.
  private static func letters(of word: FoldedWord) -> Int {
    let lowBits: UInt128 = 0x0101_0101_0101_0101_0101_0101_0101_0101
    let continuing = word.bits >> 7 & ~(word.bits >> 6) & lowBits
    return word.count - continuing.nonzeroBitCount
  }

  /// The bytes of so many letters at the start of a word, at most all.
  private static func size(of letters: Int, in word: UnsafeBufferPointer<UInt8>) -> Int {
    guard isComposedLatin(word) else {
      return String(decoding: word, as: UTF8.self).prefix(letters).utf8.count
    }
    // Such letters do not join: each is what begins with a byte that leads.
    var left = letters
    let end = word.firstIndex { byte in
      if byte & 0xC0 != 0x80 { left -= 1 }
      return left < 0
    }
    return end ?? word.count
  }

  private static func isComposedLatin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.indices.allSatisfy { place in
      let byte = word[place]
      guard byte == 0xE1 else { return byte < 0xCA }
      return place + 1 < word.count && word[place + 1] & 0xFC == 0xB8
    }
  }
}
