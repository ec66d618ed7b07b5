import VietnameseText

/// The words of a name as one number, by which names that are exactly some words are found.
///
/// Folded and in standard spelling, without a leading "Thủ tục"; names that share a hash by accident
/// are told apart by who looks them up. Images hold these numbers, so they never change.
struct NameHash {
  private(set) var value: UInt64 = 0

  mutating func add(_ word: FoldedWord) {
    let bits = word.bits
    let mixed =
      UInt64(truncatingIfNeeded: bits >> 64) ^ UInt64(truncatingIfNeeded: bits)
      &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ mixed) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 31
  }

  /// The rows whose names may be exactly some words.
  static func rows(_ words: [FoldedWord], _ image: CatalogImage) -> UnsafeBufferPointer<UInt32> {
    var hash = NameHash()
    for word in words { hash.add(word) }
    let first = image.nameHashes.firstPlace { $0 >= hash.value }
    var end = first
    while end < image.nameHashes.count, image.nameHashes[end] == hash.value { end += 1 }
    return image.nameHashRows.part(first..<end)
  }
}
