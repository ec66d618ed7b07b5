/// Finds the words of a text that begin with certain letters, and passes over the others without
/// taking them apart.
///
/// A list shows thousands of letters at each key press, of which few belong to a word that is looked
/// for.
public struct WordFinder: Hashable, Sendable {
  /// A bit for each first letter or digit, from NUL up and from @ up.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Finds no word that begins with a Latin letter or a digit.
  public init() {}

  /// Finds the words with the same first letter too.
  public mutating func add(_ word: FoldedWord) {
    let first = UInt8(truncatingIfNeeded: word.bits >> 120)
    if first < 64 { low |= 1 << UInt64(first) } else { high |= 1 << UInt64(first & 63) }
  }

  /// Calls a function with the words of a text in UTF-8 that may be meant, each as `WordScanner`
  /// gives it, and the bytes that it takes; words of other scripts always may be.
  ///
  /// - Complexity: O(n), without allocations for Latin text.
  public func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (FoldedWord, Range<Int>) -> Void
  ) {
    var offset = 0
    while offset < bytes.count {
      let (letter, width) = Letters.letter(in: bytes, at: offset)
      if letter.base == 0, width == 1 {
        offset &+= 1
      } else if letter.base != 0, !isMeant(letter.base), let end = end(from: offset, bytes) {
        offset = end
      } else {
        offset = take(bytes, from: offset, body)
      }
    }
  }

  @inline(__always)
  private func isMeant(_ first: UInt8) -> Bool {
    (first < 64 ? low : high) &>> UInt64(first & 63) & 1 == 1
  }

  /// The end of a word of plain Latin; nil where that has to be looked at more closely.
  @inline(__always)
  private func end(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { return offset }
        offset &+= 1
      } else {
        let (letter, width) = Letters.letter(in: bytes, at: offset)
        guard letter.base != 0 else { return nil }
        offset &+= width
      }
    }
    return offset
  }

  /// Takes the next word apart, whatever it is.
  ///
  /// - Returns: The offset behind it.
  @inline(never)
  private func take(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ body: (FoldedWord, Range<Int>) -> Void
  ) -> Int {
    var walk = UTF8Walk()
    guard walk.next(in: UnsafeBufferPointer(rebasing: bytes[start...])) else { return bytes.count }
    body(walk.letters.word, start + walk.start..<start + walk.end)
    return start + max(1, walk.end)
  }
}
