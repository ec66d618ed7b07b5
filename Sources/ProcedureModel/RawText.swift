import VietnameseText

/// Raw text in a form that survives a file of text in NFC.
public enum RawText {
  /// The text with `\u{XXXX}` for every scalar that is neither printable ASCII nor a composed
  /// Vietnamese letter, for the backslash, and for blanks at the ends or behind others.
  ///
  /// - Complexity: O(n).
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      let isEnd = last == " " || scalars.index(after: place) == scalars.endIndex
      if isStable(scalar), scalar != " " || !isEnd {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      }
      last = scalar
    }
    return String(result)
  }

  /// The text that was escaped; what is no escape stays as it is.
  ///
  /// - Complexity: O(n).
  public static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\\", let (value, after) = escape(rest) {
        result.append(value)
        rest = rest[after...]
      } else {
        result.append(scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// The scalar of the escape that a text begins with, and where the escape ends.
  private static func escape(
    _ text: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.Index)? {
    guard text.starts(with: "\\u{".unicodeScalars) else { return nil }
    // No number has more digits, so a brace that is missing is not looked for in all of the text.
    let digits = text.dropFirst(3).prefix(7).prefix { $0 != "}" }
    let end = digits.endIndex
    guard end < text.endIndex, text[end] == "}", digits.first != "+", digits.first != "-",
      let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, text.index(after: end))
  }

  private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x5C: false
    case 0x20...0x7E: true
    case 0xC0...0x24F, 0x1E00...0x1EFF: isVietnamese(Letters.letter(scalar))
    default: false
    }
  }

  private static func isVietnamese(_ letter: Letters.Letter) -> Bool {
    letter.shape > 0 || (letter.tone > 0 && "aeiouy".utf8.contains(letter.base))
  }
}
