import VietnameseText

/// Cleans the text of a cell.
enum TextCleaning {
  /// The text of a cell that needs no cleaning, in one look at its bytes.
  ///
  /// Nil where it may need some, and nil inside where it says nothing. In a legacy column, letters
  /// beyond ASCII may be others than they seem.
  static func plainText(_ bytes: UnsafeBufferPointer<UInt8>, isLegacy: Bool) -> String?? {
    guard isPlain(bytes, isLegacy) else { return nil }
    return .some(saysNothing(bytes) ? nil : String(decoding: bytes, as: UTF8.self))
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ isLegacy: Bool) -> Bool {
    var place = 0
    var last = Byte.space
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        guard byte > Byte.space || (byte == Byte.space && last != Byte.space), byte != 0x7F else {
          return false
        }
        place += 1
      } else {
        let width = isLegacy ? 0 : plainWidth(bytes, place)
        guard width > 0 else { return false }
        place += width
      }
      last = byte
    }
    return last != Byte.space
  }

  /// How many bytes a letter of U+00C0-U+02FF or U+1E80-U+1EFF takes; 0 for all others.
  private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    switch bytes[place] {
    case 0xC3..<0xCC:
      return place + 1 < bytes.count && bytes[place + 1] & 0xC0 == 0x80 ? 2 : 0
    case 0xE1 where place + 2 < bytes.count:
      let isVietnamese = bytes[place + 1] & 0xFE == 0xBA && bytes[place + 2] & 0xC0 == 0x80
      return isVietnamese ? 3 : 0
    default: return 0
    }
  }

  /// A text cleaned.
  ///
  /// - Parameters:
  ///   - bytes: The text as it stands.
  ///   - encoding: The font of its column; nil where that is one of today.
  ///   - isUnicode: Whether a text that may be meant in either way is as it stands.
  /// - Returns: nil where nothing is left of it, or it says nothing.
  static func clean(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ encoding: LegacyEncoding?,
    isUnicode: () -> Bool
  ) -> CleanText? {
    let reading = encoding.map { LegacyReading(of: bytes, in: $0) } ?? .unicode
    switch reading {
    case .unicode: return clean(bytes, stoodAs: bytes)
    case .either where isUnicode(): return clean(bytes, stoodAs: bytes)
    case .either(let read), .legacy(let read):
      return read.withUnsafeBufferPointer { clean($0, stoodAs: bytes) }
    }
  }

  private static func clean(
    _ read: UnsafeBufferPointer<UInt8>,
    stoodAs bytes: UnsafeBufferPointer<UInt8>
  ) -> CleanText? {
    // Most text is clean once it is decoded.
    var text =
      isPlain(read, false)
      ? String(decoding: read, as: UTF8.self)
      : visible(String(decoding: read, as: UTF8.self)).nfc
    guard !text.withUTF8(saysNothing) else { return nil }
    let isKept = text.withUTF8 { text in
      bytes.count >= text.count && Blank.trimmed(bytes).elementsEqual(text)
    }
    return CleanText(text: text, raw: isKept ? nil : String(raw: bytes))
  }

  /// The lines of a text that hold anything, with single blanks and nothing that cannot be seen.
  private static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch Visibility(scalar) {
      case .none: break
      case .blank: pending = pending ?? " "
      case .lineBreak: pending = "\n"
      case .whole:
        if let separator = pending, !result.isEmpty { result.append(separator) }
        pending = nil
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a clean text stands for a value that is missing.
  private static func saysNothing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "-")
    case 3: text[0] == 0xE2 && text[1] == 0x80 && (0x90...0x95 ~= text[2])
    case 18...40 where text[0] | 0x20 == UInt8(ascii: "k"):
      String(decoding: text, as: UTF8.self).foldedLetters == "khongcothongtin"
    default: false
    }
  }
}

/// What a cell is that stands in a column of a font from before Unicode.
enum LegacyReading {
  /// Unicode all the same, as `Không có thông tin` and all that has a letter no such font has.
  case unicode
  /// Text of the font, in UTF-8.
  case legacy([UInt8])
  /// Vietnamese as it stands and as the font has it: `Mã` may be `Mó`, `hoàn` may be `hồn`.
  case either([UInt8])

  /// - Complexity: O(n).
  init(of bytes: UnsafeBufferPointer<UInt8>, in encoding: LegacyEncoding) {
    guard let read = encoding.utf8(ofMisread: bytes) else {
      self = .unicode
      return
    }
    var scan = LegacyScan([encoding])
    scan.add(bytes)
    let syllables = scan.findingOfBytes()?.syllables ?? 0
    if syllables < scan.plainCount {
      self = .unicode
    } else {
      self = syllables > scan.plainCount || scan.plainCount == 0 ? .legacy(read) : .either(read)
    }
  }
}

/// What is left of a character when a text is cleaned.
private enum Visibility {
  case whole, blank, lineBreak, none

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x21...0x7E, 0xC0...0x2FF, 0x1E00...0x1EFF: self = .whole
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x00...0x20, 0x7F...0xA0: self = .blank
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
      self = .none
    case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: self = .blank
    default: self = scalar.properties.generalCategory == .spaceSeparator ? .blank : .whole
    }
  }
}
