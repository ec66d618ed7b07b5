/// Text of a catalog on its way to a reader.
///
/// What no reader sees but a terminal or a layout obeys is written as its number: control characters,
/// marks that turn the direction of text, letters without width.
///
///     a␛[2Jb    a⟨U+001B⟩[2Jb
enum ReadableText {
  /// The lines of a text, whatever ends them; tabs stay.
  ///
  /// - Complexity: O(n).
  static func lines(_ text: String) -> [String] {
    guard text.utf8.contains(where: beginsUnseen),
      text.unicodeScalars.contains(where: isUnseen)
    else { return [text] }
    var lines = [""]
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": lines.append("")
      case "\t": lines[lines.count - 1].append("\t")
      case _ where isUnseen(scalar): lines[lines.count - 1] += number(scalar)
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return lines
  }

  /// The text on one line, blanks for its breaks and tabs.
  ///
  /// - Complexity: O(n).
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: beginsUnseen) else { return text }
    return lines(text).joined(separator: " ").replacing("\t", with: " ")
  }

  /// Whether a byte may begin such a letter; nearly no text of a list has one.
  private static func beginsUnseen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  /// The joiners of U+200C and U+200D stay: scripts and pictures need them.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)⟩"
  }
}
