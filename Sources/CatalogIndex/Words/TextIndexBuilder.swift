import VietnameseText

/// Takes the words of texts row by row and puts a text index together.
struct TextIndexBuilder {
  private var reader = WordReader()
  private var numbers = WordNumbers()
  /// Numbers of first appearance plus one; 0 ends a text.
  private var tokens: [UInt32] = []
  private var starts: [UInt32] = [0]
  /// Texts that were added before, each in the slot on which it falls, with its tokens.
  private var known: [(text: ExactText, tokens: Range<Int>)?] = []

  /// So many of them are remembered; the newer takes the slot of the older.
  private static let knownCount = 1024

  /// The numbers of the words of a text; one that repeats is looked up once and appended often.
  mutating func numbers(of text: String) -> [UInt32] {
    var found: [UInt32] = []
    var text = text
    text.withUTF8 { bytes in
      reader.forEachMarkedWord(in: bytes) { found.append(numbers.number($0, $1)) }
    }
    return found
  }

  /// Adds a text to the row.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a text in UTF-8 to the row.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    reader.forEachMarkedWord(in: text) { tokens.append(numbers.number($0, $1) + 1) }
    tokens.append(0)
  }

  /// Adds a text that other rows are likely to have too: its words are looked up once.
  ///
  /// - Complexity: O(text).
  mutating func append(repeated text: String) {
    if known.isEmpty { known = Array(repeating: nil, count: TextIndexBuilder.knownCount) }
    let key = ExactText(text)
    let slot = key.hashValue & (TextIndexBuilder.knownCount - 1)
    if let (seen, range) = known[slot], seen == key {
      for place in range { tokens.append(tokens[place]) }
      return
    }
    let start = tokens.count
    append(text)
    known[slot] = (key, start..<tokens.count)
  }

  /// Adds words that were looked up before.
  mutating func append(_ words: [UInt32]) {
    for word in words { tokens.append(word + 1) }
  }

  mutating func endRow() {
    starts.append(UInt32(truncatingIfNeeded: tokens.count))
  }

  /// The words in their order and the tokens by that order.
  ///
  /// - Complexity: O(tokens + words × log words).
  consuming func sorted() -> SortedTexts {
    let words = numbers.words
    let order = words.indices.sorted { words[$0] < words[$1] }
    var places = [UInt32](repeating: 0, count: words.count + 1)
    for (place, number) in order.enumerated() { places[number + 1] = UInt32(place + 1) }
    tokens.withUnsafeMutableBufferPointer { tokens in
      for index in tokens.indices { tokens[index] = places[Int(tokens[index])] }
    }
    return SortedTexts(words: order.map { words[$0] }, tokens: tokens, starts: starts)
  }
}

/// The words of texts in ascending order, and the texts as numbers of them.
struct SortedTexts {
  let words: [MarkedWord]
  /// Word numbers plus one; 0 ends a text, of which a row may have several.
  let tokens: [UInt32]
  let starts: [UInt32]

  var rowCount: Int { starts.count - 1 }
}

/// Numbers words in the order in which they first appear.
///
/// An open table of places with linear probing: a million names hold twenty million words, and the
/// standard library's dictionary takes three times as long over them.
private struct WordNumbers {
  private(set) var words: [MarkedWord] = []
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  mutating func number(_ letters: FoldedWord, _ marks: WordMarks) -> UInt32 {
    let word = MarkedWord(letters: letters.standardSpelling, marks: marks)
    var slot = place(of: word)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if words[Int(number)] == word { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    words.append(word)
    slots[slot] = UInt32(words.count)
    if words.count * 2 > slots.count { grow() }
    return UInt32(words.count - 1)
  }

  private func place(of word: MarkedWord) -> Int {
    let bits = word.letters.bits
    let mixed =
      UInt64(truncatingIfNeeded: bits >> 64) &* 0x9E37_79B9_7F4A_7C15
      ^ UInt64(truncatingIfNeeded: bits) &* 0xC2B2_AE3D_27D4_EB4F
      ^ word.marks.bits &* 0x1656_67B1_9E37_79F9
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 33)
      & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, word) in words.enumerated() {
      var slot = place(of: word)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
