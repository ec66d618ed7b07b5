/// Reads a text word by word, folded: without diacritics, case and đ/d, in any Unicode form.
///
/// A word is a stretch of letters and digits; everything else separates. Combining marks and
/// zero-width characters belong to the word around them and leave nothing, so composed, decomposed
/// and half-composed text give the same words.
public struct WordScanner {
  /// The word that `next()` found.
  public private(set) var word = FoldedWord([])
  /// Where it stands, as offsets into the text's UTF-8.
  public private(set) var range = 0..<0

  private let bytes: [UInt8]
  private var offset = 0
  private var letters = FoldedWordBuilder()

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Goes to the next word.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(length of the word and of what separates it from the last).
  public mutating func next() -> Bool {
    letters = FoldedWordBuilder()
    var start = offset
    while offset < bytes.count {
      let (scalar, length) = scalar(at: offset)
      let isPart = append(scalar)
      if !isPart, !letters.isEmpty { break }
      offset += length
      if !isPart || letters.isEmpty { start = offset }
    }
    guard !letters.isEmpty else { return false }
    word = letters.word
    range = start..<offset
    return true
  }

  /// Decodes one scalar of UTF-8 that is known to be valid.
  private func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(next & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Adds what a scalar leaves after folding.
  ///
  /// - Returns: Whether the scalar belongs to a word.
  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: letters.append(UInt8(scalar.value))
    case 0x41...0x5A: letters.append(UInt8(scalar.value) | 0x20)
    default: return appendMarked(scalar)
    }
    return true
  }

  private mutating func appendMarked(_ scalar: Unicode.Scalar) -> Bool {
    if let letter = Letters.letter(scalar) {
      letters.append(letter.base)
      return true
    }
    switch scalar.value {
    case 0xFF10...0xFF19: letters.append(UInt8(scalar.value - 0xFEE0))
    case 0..<0x80, 0x2000...0x200A, 0x2010...0x205F: return false
    case 0x300...0x36F: break
    default: return appendForeign(scalar)
    }
    return true
  }

  private mutating func appendForeign(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.generalCategory == .format { return true }
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    for byte in properties.lowercaseMapping.utf8 { letters.append(byte) }
    return true
  }
}

extension String {
  /// The folded words of the text in their order.
  ///
  /// - Complexity: O(n).
  public var foldedWords: [FoldedWord] {
    var scanner = WordScanner(self)
    var words: [FoldedWord] = []
    while scanner.next() { words.append(scanner.word) }
    return words
  }

  /// The letters and digits of the text folded and run together: `Lĩnh vực` gives `linhvuc`.
  ///
  /// - Complexity: O(n).
  public var foldedLetters: String {
    String(
      unicodeScalars.compactMap { scalar -> Character? in
        if let letter = Letters.letter(scalar) { return Character(Unicode.Scalar(letter.base)) }
        return ("0"..."9").contains(scalar) ? Character(scalar) : nil
      }
    )
  }
}
