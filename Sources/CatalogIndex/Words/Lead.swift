import VietnameseText

/// The words "Thủ tục" at the head of a name, which say nothing: a quarter of all names in the
/// national database begin so, and lists add or drop them at will.
struct Lead: Sendable {
  private let first: Range<Int>
  private let second: Range<Int>
  /// The lowest number of each word, and how many there are.
  private let firstNumbers: (low: UInt32, count: UInt32)
  private let secondNumbers: (low: UInt32, count: UInt32)

  /// No words at all.
  static let none = Lead([])

  private static let words = "thủ tục".foldedWords

  init(_ words: [MarkedWord]) {
    func range(_ word: FoldedWord) -> Range<Int> {
      words.partitioningIndex { $0.letters >= word }..<words.partitioningIndex { $0.letters > word }
    }
    self.init(range(Lead.words[0]), range(Lead.words[1]))
  }

  init(_ index: TextIndex) {
    self.init(
      index.range(Lead.words[0]...Lead.words[0]),
      index.range(Lead.words[1]...Lead.words[1])
    )
  }

  private init(_ first: Range<Int>, _ second: Range<Int>) {
    (self.first, self.second) = (first, second)
    firstNumbers = (UInt32(first.lowerBound), UInt32(first.count))
    secondNumbers = (UInt32(second.lowerBound), UInt32(second.count))
  }

  /// Whether a word is the first of the lead.
  @inline(__always)
  func begins(_ word: UInt32) -> Bool { word &- firstNumbers.low < firstNumbers.count }

  /// Whether a word is the second of the lead.
  @inline(__always)
  func goesOn(_ word: UInt32) -> Bool { word &- secondNumbers.low < secondNumbers.count }

  /// How many words of a text are its lead: two or none; none where there is nothing else.
  @inline(__always)
  func length(_ text: Range<Int>, word: (Int) -> Int) -> Int {
    guard text.count > 2, first.contains(word(text.lowerBound)),
      second.contains(word(text.lowerBound + 1))
    else { return 0 }
    return 2
  }
}

extension Array {
  /// The first place from which on the condition holds, in an array that it splits in two.
  ///
  /// - Complexity: O(log n).
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
