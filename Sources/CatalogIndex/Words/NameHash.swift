import VietnameseText

extension NameHash {
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
