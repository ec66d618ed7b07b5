/// An encoding of Vietnamese from before Unicode, or a font that stood for one.
public enum LegacyEncoding: CaseIterable, Hashable, Sendable {
  /// Microsoft code page 1258: letters with their shapes, tones as combining marks behind them.
  case windows1258
  /// TCVN 5712:1993 as the ABC fonts have it (.VnTime): one byte for each small letter.
  ///
  /// Capitals with tones came from fonts of their own (.VnTimeH), so text stays as it is typed.
  case tcvn3
  /// The VNI-Windows fonts (VNI-Times): a letter, then a byte for its shape and tone.
  case vni

  /// The text of bytes, as UTF-8 in NFC.
  ///
  /// - Parameters:
  ///   - bytes: The text in this encoding.
  ///   - firstFault: Receives the offset of the first byte that has no meaning, which becomes U+FFFD; it
  ///     stays as it is where all have one.
  /// - Returns: UTF-8.
  /// - Complexity: O(n).
  public func utf8(of bytes: ArraySlice<UInt8>, firstFault: inout Int?) -> [UInt8] {
    let table = LegacyTable.of(self)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if place < bytes.endIndex, let pair = table.pair(byte, bytes[place]) {
        text.append(scalar: pair)
        place += 1
      } else if byte < 0x80 {
        text.append(byte)
      } else {
        let letter = table.letters[Int(byte)]
        if letter == LegacyTable.fault, firstFault == nil { firstFault = place - 1 }
        text.append(scalar: letter)
      }
    }
    return text
  }

  /// The text that a text in Unicode is when its letters are taken for bytes.
  ///
  /// `Thñ tôc` is `Thủ tục` in TCVN3: so text that was written with such a font comes out of a workbook.
  /// What the encoding has no letter for stays as it is.
  ///
  /// - Parameter text: UTF-8.
  /// - Returns: UTF-8; nil where the text holds a letter that no byte can be, such as ạ: then it is
  ///   Unicode already.
  /// - Complexity: O(n).
  public func utf8(ofMisread text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let table = LegacyTable.of(self)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if text[place] < 0x80, place + 1 == text.count || text[place + 1] < 0x80 {
        result.append(text[place])
        place += 1
        continue
      }
      let (scalar, width) = UTF8Walk.scalar(in: text, at: place)
      guard let byte = LegacyEncoding.byte(scalar) else {
        guard !LegacyEncoding.isBeyond(scalar) else { return nil }
        result.append(contentsOf: text[place..<place + width])
        place += width
        continue
      }
      place += width
      if place < text.count {
        let (next, nextWidth) = UTF8Walk.scalar(in: text, at: place)
        if let mark = LegacyEncoding.byte(next), let pair = table.pair(byte, mark) {
          result.append(scalar: pair)
          place += nextWidth
          continue
        }
      }
      result.append(scalar: table.letters[Int(byte)])
    }
    return result
  }

  /// The same as `utf8(ofMisread:)`, for a string.
  ///
  /// - Complexity: O(n).
  public func text(ofMisread text: String) -> String? {
    var copy = text
    return copy.withUTF8 { utf8(ofMisread: $0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The byte that Latin-1 has for a scalar; nothing for the controls above ASCII, which no text
  /// was misread from.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value ? UInt8(scalar.value) : nil
  }

  /// Whether a scalar is a Latin letter or mark that Latin-1 does not have.
  private static func isBeyond(_ scalar: Unicode.Scalar) -> Bool {
    0x300...0x36F ~= scalar.value || (scalar.value > 0xFF && Letters.letter(scalar).base != 0)
  }
}

extension [UInt8] {
  mutating func append(scalar value: UInt16) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(0x80 | UInt8(value & 0x3F))
    default:
      append(0xE0 | UInt8(value >> 12))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    }
  }
}
