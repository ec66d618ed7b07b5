import Glibc

/// How much the words of names tell: the rarer, the more.
///
/// Words share places in a table of fixed size, where the count of a rare one may be too high; which
/// makes two names a little less alike, and never one like another.
struct WordWeights {
  private static let bits = 20
  private var counts = [UInt32](repeating: 0, count: 1 << WordWeights.bits)
  private var names = 0

  /// In fewer names rarity says nothing.
  private static let fewest = 4096

  /// Counts the words of a name, and each two that follow each other.
  ///
  /// - Complexity: O(words).
  mutating func count(_ words: [UInt64]) {
    names += 1
    var last: UInt64?
    for word in words {
      counts[WordWeights.place(word)] &+= 1
      if let last { counts[WordWeights.place(NameWords.mixed(last, word))] &+= 1 }
      last = word
    }
  }

  /// In how many names a word, or two that follow each other, stand.
  func count(of word: UInt64) -> UInt32 { counts[WordWeights.place(word)] }

  /// How much a word says, at least 1: a whole number, so that sums do not depend on their order.
  func weight(of word: UInt64) -> Int {
    let rarity = Double(max(names, WordWeights.fewest)) / Double(max(1, count(of: word)))
    return 1 + Int(4 * log2(max(1, rarity)))
  }

  private static func place(_ word: UInt64) -> Int { Int(word >> UInt64(64 - bits)) }
}
