// The standard library's own normalizer: complete, and without the 30 MB that Foundation adds to
// a statically linked program. A test compares it with known pairs, should a toolchain change it.
@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode Normalization Form C (UAX 15), as all text of a catalog is kept.
  ///
  /// - Complexity: O(n); text that is certainly composed already is only looked through.
  public var nfc: String {
    var copy = self
    let composed = copy.withUTF8 { NormalizationCheck.isCertainlyNFC($0) }
    return composed ? self : String(_nfc.reduce(into: String.UnicodeScalarView()) { $0.append($1) })
  }
}

/// A quick look at bytes that are nearly always composed Vietnamese.
public enum NormalizationCheck {
  /// Whether the bytes are UTF-8 in which no character could change under NFC.
  ///
  /// Sure of ASCII, Latin with its Vietnamese block (U+0080-U+02FF, U+1E80-U+1EFF) and general
  /// punctuation (U+2010-U+205F); anything else gives false, which only costs the full way. Bytes
  /// that are no UTF-8 give false too, so true saves another look for faults.
  ///
  /// - Complexity: O(n).
  public static func isCertainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x80: index += 1
      case 0xC2..<0xCC where index + 1 < bytes.count && isContinuation(bytes[index + 1]):
        index += 2
      case 0xE1 where index + 2 < bytes.count && isVietnamese(bytes[index + 1], bytes[index + 2]):
        index += 3
      case 0xE2 where index + 2 < bytes.count && isPunctuation(bytes[index + 1], bytes[index + 2]):
        index += 3
      default: return false
      }
    }
    return true
  }

  private static func isVietnamese(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xBA || second == 0xBB) && isContinuation(third)
  }

  private static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    isContinuation(third)
      && ((second == 0x80 && third >= 0x90) || (second == 0x81 && third <= 0x9F))
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
