import VietnameseText

extension CharacterTrouble {
  /// What troubles a text.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - allowsLines: Whether line breaks and tabs are usual in it.
  /// - Complexity: O(n), in one pass over text that is composed and clean.
  init(of text: String, allowsLines: Bool = false) {
    var copy = text
    let isPlain = copy.withUTF8 { NormalizationCheck.isCertainlyNFC($0) }
    self = copy.withUTF8 { CharacterTrouble.troubles(in: $0, allowsLines) }
    guard !isPlain else { return }
    if !text.unicodeScalars.elementsEqual(text.nfc.unicodeScalars) { insert(.notComposed) }
  }

  /// The first character that troubles a text, pieces of letters apart.
  static func firstCharacter(in text: String, allowsLines: Bool) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      let trouble = CharacterTrouble(of: String(scalar), allowsLines: allowsLines)
      return !trouble.subtracting(.notComposed).isEmpty
    }
  }

  /// Looks at the bytes alone: what troubles has few beginnings in UTF-8.
  private static func troubles(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ allowsLines: Bool
  ) -> CharacterTrouble {
    var found = CharacterTrouble()
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x7F {
        let isLine = byte == 0x09 || byte == 0x0A || byte == 0x0D
        if !(isLine && allowsLines) { found.insert(.control) }
      } else if byte == 0x20 {
        // In long texts blanks make columns.
        let isDoubled = !allowsLines && place + 1 < bytes.count && bytes[place + 1] == 0x20
        if isDoubled { found.insert(.doubledBlank) }
      } else if byte == 0xC2 || byte == 0xE2 || byte >= 0xEE {
        found.formUnion(trouble(in: bytes, at: place))
      }
    }
    return found
  }

  private static func trouble(
    in bytes: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> CharacterTrouble {
    let width = bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
    guard place + width <= bytes.count else { return .lost }
    var value = UInt32(bytes[place] & (0x7F >> UInt8(width)))
    for byte in bytes[place + 1..<place + width] { value = value << 6 | UInt32(byte & 0x3F) }
    return trouble(value)
  }

  private static func trouble(_ scalar: UInt32) -> CharacterTrouble {
    switch scalar {
    case 0x80...0x9F, 0x2028...0x2029: .control
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: .unusualBlank
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .invisible
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .privateUse
    case 0xFFFD: .lost
    default: []
    }
  }
}
