/// The words of a name as one number, by which names that are exactly some words are found.
///
/// Folded and in standard spelling, without a leading "Thủ tục"; names that share a hash by accident
/// are told apart by who looks them up. Images hold these numbers, so they never change.
package struct NameHash: Hashable, Sendable {
  package private(set) var value: UInt64 = 0

  /// The hash of no words.
  package init() {}

  /// Takes the next word.
  package mutating func add(_ word: FoldedWord) {
    let bits = word.bits
    let mixed =
      UInt64(truncatingIfNeeded: bits >> 64) ^ UInt64(truncatingIfNeeded: bits)
      &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ mixed) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 31
  }
}
