import VietnameseText

/// The words of names as numbers, the same for all spellings of a name, without a leading "Thủ tục".
struct NameWords {
  private var reader = WordReader()

  private static let leading = "thủ tục".markedWords.map { NameWords.number($0.letters, $0.marks) }

  /// The words of a name in their order.
  ///
  /// - Complexity: O(n), without memory of its own for each word.
  mutating func words(_ name: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]) {
    words.removeAll(keepingCapacity: true)
    reader.forEachMarkedWord(in: name) { words.append(NameWords.number($0, $1)) }
    // A name that is nothing but the two words keeps them.
    if words.count > 2, words.starts(with: NameWords.leading) { words.removeFirst(2) }
  }

  /// A number for some words in their order; 0 for none.
  static func key(of words: [UInt64]) -> UInt64 {
    words.reduce(0) { mixed($0, $1) }
  }

  private static func number(_ letters: FoldedWord, _ marks: WordMarks) -> UInt64 {
    let bits = letters.standardSpelling.bits
    let high = mixed(marks.bits, UInt64(truncatingIfNeeded: bits >> 64))
    return mixed(high, UInt64(truncatingIfNeeded: bits))
  }

  /// Two numbers as one, the order of which matters.
  static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    mixed &*= 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 32
  }
}
