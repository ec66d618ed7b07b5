/// A word without marks and case, small enough to compare in one step.
///
/// The first sixteen bytes of the folded word stand in a number, first letter highest, so numbers
/// are ordered as the words are and a prefix is a range. No Vietnamese syllable has more than seven
/// letters; longer words of other languages are told apart by their first sixteen.
public struct FoldedWord: Hashable, Comparable, Sendable {
  public static let capacity = 16

  /// The bytes, the first highest; zero after the last.
  public let bits: UInt128

  /// A word from the number that stands for it.
  public init(bits: UInt128) {
    self.bits = bits
  }

  /// A word from bytes that are folded already.
  ///
  /// - Complexity: O(bytes).
  public init(_ bytes: some Sequence<UInt8>) {
    var builder = FoldedWordBuilder()
    for byte in bytes { builder.append(byte) }
    self = builder.word
  }

  /// The number of bytes that are kept.
  public var count: Int {
    bits == 0 ? 0 : FoldedWord.capacity - bits.trailingZeroBitCount / 8
  }

  /// The number of letters among the bytes.
  public var letterCount: Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The letters of the word in UTF-8, at most sixteen bytes of them.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Adds the letters of the word to others.
  func append(to bytes: inout [UInt8]) {
    for place in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * place)))
    }
  }

  /// The smallest and the largest word that begin with this one.
  public var completions: ClosedRange<FoldedWord> {
    let free = UInt128(8 * (FoldedWord.capacity - count))
    let rest: UInt128 = free == 0 ? 0 : (UInt128.max >> (128 - free))
    return self...FoldedWord(bits: bits | rest)
  }

  /// The word in the spelling that stands for all: `kĩ` and `kỹ`, `quí` and `quý` are one word.
  ///
  /// In an open syllable after h, k, l, m, s, t, v and qu, official text writes i and y for the same
  /// sound; y is kept. Elsewhere (tai and tay, thui and thuy) they are different words.
  public var standardSpelling: FoldedWord {
    let first = UInt8(truncatingIfNeeded: bits >> 120)
    if bits << 16 == 0, UInt8(truncatingIfNeeded: bits >> 112) == UInt8(ascii: "i") {
      return FoldedWord.onsets.contains(first) ? FoldedWord([first, UInt8(ascii: "y")]) : self
    }
    return self == FoldedWord.qui ? FoldedWord.quy : self
  }

  public static func < (left: FoldedWord, right: FoldedWord) -> Bool {
    left.bits < right.bits
  }

  private static let onsets: [UInt8] = Array("hklmstv".utf8)
  private static let qui = FoldedWord("qui".utf8)
  private static let quy = FoldedWord("quy".utf8)
}
