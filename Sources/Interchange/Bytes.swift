/// The bytes that mean something in delimited text.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let backslash: UInt8 = 0x5C
  static let bar: UInt8 = 0x7C
}

/// What counts as blank around a value: ASCII blanks, line breaks, and the no-break space that
/// spreadsheets leave.
enum Blank {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The range without blanks at its ends.
  static func trim(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    guard !range.isEmpty else { return range }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    // Nearly no value begins or ends with what may be a blank, or a part of a no-break space.
    let isTrimmed = first > Byte.space && first != 0xC2 && last > Byte.space && last != 0xA0
    return isTrimmed ? range : trimSlowly(range, of: bytes)
  }

  private static func trimSlowly(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if isBlank(bytes[start]) {
        start += 1
      } else if end - start >= 2, isNoBreakSpace(bytes[start], bytes[start + 1]) {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, isNoBreakSpace(bytes[end - 2], bytes[end - 1]) {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isNoBreakSpace(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && second == 0xA0
  }

  /// Bytes without blanks at their ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let copy = Array(bytes)
    return bytes[trim(copy.indices, of: copy)]
  }
}
