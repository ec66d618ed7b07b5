/// Reads a text word by word, folded: without diacritics, case and đ/d, in any Unicode form.
///
/// A word is a stretch of letters and digits; everything else separates. Combining marks and
/// zero-width characters belong to the word around them and leave nothing, so composed, decomposed
/// and half-composed text give the same words.
public struct WordScanner {
  /// The word that `next()` found.
  public private(set) var word = FoldedWord([])
  /// Its diacritics.
  public private(set) var marks = WordMarks.none
  /// Where it stands, as offsets into the text's UTF-8.
  public private(set) var range = 0..<0

  private var scalars: String.UnicodeScalarView.Iterator
  private var offset = 0
  private let table = Letters.table

  public init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  /// Goes to the next word.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(length of the word and of what separates it from the last).
  public mutating func next() -> Bool {
    var letters = FoldedWordBuilder()
    var start = offset
    var end = offset
    while let scalar = scalars.next() {
      let isPart = append(scalar, to: &letters)
      offset += UTF8.width(scalar)
      if !isPart, !letters.isEmpty { break }
      end = offset
      if letters.isEmpty { start = offset }
    }
    word = letters.word
    marks = letters.marks
    range = start..<end
    return !letters.isEmpty
  }

  /// Adds what a scalar leaves after folding.
  ///
  /// - Returns: Whether the scalar belongs to a word.
  private func append(_ scalar: Unicode.Scalar, to letters: inout FoldedWordBuilder) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: letters.append(UInt8(scalar.value))
    case 0x41...0x5A: letters.append(UInt8(scalar.value) | 0x20)
    case 0..<0x80: return false
    default: return appendMarked(scalar, to: &letters)
    }
    return true
  }

  private func appendMarked(_ scalar: Unicode.Scalar, to letters: inout FoldedWordBuilder) -> Bool {
    let letter = table[scalar]
    if letter.base != 0 {
      letters.append(letter)
      return true
    }
    switch scalar.value {
    case 0xFF10...0xFF19: letters.append(UInt8(scalar.value - 0xFEE0))
    case 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F: return false
    case 0x300...0x36F: letters.mark(scalar.value)
    default: return appendForeign(scalar, to: &letters)
    }
    return true
  }

  private func appendForeign(_ scalar: Unicode.Scalar, to letters: inout FoldedWordBuilder) -> Bool
  {
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
    words.reserveCapacity(utf8.count / 4 + 1)
    while scanner.next() { words.append(scanner.word) }
    return words
  }

  /// The letters and digits of the text folded and run together: `Lĩnh vực` gives `linhvuc`.
  ///
  /// - Complexity: O(n).
  public var foldedLetters: String {
    let table = Letters.table
    var letters = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let base = table[scalar].base
      if base != 0 { letters.append(Unicode.Scalar(base)) }
      if ("0"..."9").contains(scalar) { letters.append(scalar) }
    }
    return String(letters)
  }
}
