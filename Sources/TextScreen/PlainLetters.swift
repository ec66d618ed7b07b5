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

  /// Goes through the plain letters of UTF-8 from an offset on, until one is not plain or the body
  /// wants no more: it takes a scalar with its offset and returns whether to go on behind it.
  ///
  /// Bytes that are no UTF-8 are not plain.
  ///
  /// - Returns: The offset of the first letter that was not taken; the count when all were.
  @inline(__always)
  static func scan(
    _ bytes: Swift.Span<UInt8>,
    from start: Int = 0,
    _ body: (_ scalar: UInt32, _ offset: Int) -> Bool
  ) -> Int {
    let count = bytes.count
    guard start < count else { return start }
    var offset = start
    var present = letter(bytes, at: offset)
    while present.length > 0 {
      let end = offset &+ present.length
      guard end < count else { return body(present.scalar, offset) ? end : offset }
      let next = letter(bytes, at: end)
      guard next.length > 0, body(present.scalar, offset) else { break }
      offset = end
      present = next
    }
    return offset
  }

  /// The scalar that begins at an offset, with its bytes; without length when it is not plain.
  @inline(__always)
  static func letter(
    _ bytes: Swift.Span<UInt8>,
    at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[unchecked: offset])
    if first < 0x80 { return (first, first &- 0x20 < 0x5F ? 1 : 0) }
    return foreignLetter(bytes, at: offset)
  }

  /// The same for a letter that is not ASCII.
  private static func foreignLetter(
    _ bytes: Swift.Span<UInt8>,
    at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[unchecked: offset])
    guard first &- 0xC2 < 0x2E, offset &+ 1 < bytes.count else { return (0, 0) }
    let second = UInt32(bytes[unchecked: offset &+ 1]) ^ 0x80
    guard second < 0x40 else { return (0, 0) }
    if first < 0xE0 {
      let scalar = (first & 0x1F) << 6 | second
      return (scalar, scalar &- 0xA1 < 0x1AF && scalar != 0xAD ? 2 : 0)
    }
    return longLetter(bytes, at: offset, (first & 0xF) << 12 | second << 6)
  }

  /// The same for three bytes of which two are known.
  @inline(__always)
  private static func longLetter(
    _ bytes: Swift.Span<UInt8>,
    at offset: Int,
    _ high: UInt32
  ) -> (scalar: UInt32, length: Int) {
    guard offset &+ 2 < bytes.count else { return (0, 0) }
    let third = UInt32(bytes[unchecked: offset &+ 2]) ^ 0x80
    let scalar = high | third
    guard third < 0x40, scalar & ~0xFF == 0x1E00 || (scalar >= 0x800 && contains(scalar)) else {
      return (0, 0)
    }
    return (scalar, 3)
  }

  /// The number of letters of a text that has only plain ones; nil for any other.
  ///
  /// - Complexity: O(bytes).
  static func count(_ text: String) -> Int? {
    let bytes = text.utf8.span
    var count = 0
    var offset = 0
    while offset < bytes.count {
      let length = letter(bytes, at: offset).length
      guard length > 0 else { return nil }
      offset &+= length
      count &+= 1
    }
    return count
  }
}
