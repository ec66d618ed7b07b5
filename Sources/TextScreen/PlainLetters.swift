/// Letters that are one scalar, one column and harmless, as nearly all Vietnamese text is: neither
/// Unicode's tables nor grapheme breaking need be asked for them.
///
/// No two of them join: between plain letters every scalar is a cluster. What follows a plain letter
/// may still join it, so a letter counts as plain only before another one or at the end.
enum PlainLetters {
  /// Whether a scalar can be a plain letter.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x1E00...0x1EFF: true
    // Dashes, quotes and dots, currency signs, arrows, lines and blocks.
    case 0x2010...0x2027, 0x20A0...0x20BF, 0x2190...0x21FF, 0x2500...0x25FF: true
    default: false
    }
  }

  /// Goes through the plain letters of valid UTF-8 from an offset on, until one is not plain or the
  /// body wants no more: it takes a scalar with its offset and returns whether to go on behind it.
  ///
  /// - Returns: The offset of the first letter that was not taken; the count when all were.
  @inline(__always)
  static func scan(
    _ bytes: Swift.Span<UInt8>,
    from start: Int = 0,
    _ body: (_ scalar: UInt32, _ offset: Int) -> Bool
  ) -> Int {
    let count = bytes.count
    var offset = start
    while offset < count {
      // Two letters of ASCII one after the other, as most are: the first is plain.
      if offset + 1 < count, isPrintable(bytes[unchecked: offset]),
        isPrintable(bytes[unchecked: offset + 1])
      {
        guard body(UInt32(bytes[unchecked: offset]), offset) else { break }
        offset += 1
        continue
      }
      let letter = letter(bytes, at: offset)
      let end = offset + letter.length
      guard letter.length > 0, end == count || self.letter(bytes, at: end).length > 0,
        body(letter.scalar, offset)
      else { break }
      offset = end
    }
    return offset
  }

  @inline(__always)
  private static func isPrintable(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

  /// The scalar that begins at an offset of valid UTF-8 (which needs no check for its end), with its
  /// bytes; without length when it is not plain.
  @inline(__always)
  private static func letter(
    _ bytes: Swift.Span<UInt8>,
    at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[unchecked: offset])
    if first < 0x80 { return (first, first >= 0x20 && first < 0x7F ? 1 : 0) }
    guard first < 0xF0 else { return (0, 0) }
    let second = UInt32(bytes[unchecked: offset + 1]) & 0x3F
    if first < 0xE0 {
      let scalar = (first & 0x1F) << 6 | second
      return (scalar, contains(scalar) ? 2 : 0)
    }
    let third = UInt32(bytes[unchecked: offset + 2]) & 0x3F
    let scalar = (first & 0xF) << 12 | second << 6 | third
    return (scalar, contains(scalar) ? 3 : 0)
  }

  /// The number of letters of a text that has only plain ones; nil for any other.
  ///
  /// - Complexity: O(bytes).
  static func count(_ text: String) -> Int? {
    let bytes = text.utf8.span
    var count = 0
    let end = scan(bytes) { _, _ in
      count += 1
      return true
    }
    return end == bytes.count ? count : nil
  }
}
