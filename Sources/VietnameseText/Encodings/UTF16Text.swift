/// Text in UTF-16.
public enum UTF16Text {
  /// The text of bytes, as UTF-8 in the form they have it.
  ///
  /// - Parameters:
  ///   - bytes: Without a byte order mark.
  ///   - isBigEndian: Whether the high byte of a unit is the first.
  ///   - firstFault: Receives the offset of the first half of a surrogate pair without the other, or of
  ///     a last half unit, each of which becomes U+FFFD; it stays as it is where there is none.
  /// - Returns: UTF-8.
  /// - Complexity: O(n).
  public static func utf8(
    of bytes: ArraySlice<UInt8>,
    isBigEndian: Bool,
    firstFault: inout Int?
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 4)
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let unit = unit(bytes, place, isBigEndian)
      place += 2
      guard unit & 0xF800 == 0xD800 else {
        text.append(scalar: unit)
        continue
      }
      let low = place + 1 < bytes.endIndex ? self.unit(bytes, place, isBigEndian) : 0
      if unit < 0xDC00, low & 0xFC00 == 0xDC00 {
        text.append(high: unit, low: low)
        place += 2
      } else {
        if firstFault == nil { firstFault = place - 2 }
        text.append(scalar: 0xFFFD)
      }
    }
    if place < bytes.endIndex {
      if firstFault == nil { firstFault = place }
      text.append(scalar: 0xFFFD)
    }
    return text
  }

  @inline(__always)
  private static func unit(_ bytes: ArraySlice<UInt8>, _ place: Int, _ isBig: Bool) -> UInt16 {
    let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
    return isBig ? first << 8 | second : second << 8 | first
  }
}

extension [UInt8] {
  fileprivate mutating func append(high: UInt16, low: UInt16) {
    let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
    append(0xF0 | UInt8(value >> 18))
    append(0x80 | UInt8(value >> 12 & 0x3F))
    append(0x80 | UInt8(value >> 6 & 0x3F))
    append(0x80 | UInt8(value & 0x3F))
  }
}
