@_spi(_Unicode) import Swift

/// What the two Latin blocks of Vietnamese text hold, taken apart once: base letter, tone, case.
///
/// Derived from Unicode's own decompositions, so every accented Latin letter is known, not only the
/// Vietnamese ones; đ, which does not decompose, is added by hand together with the Icelandic ð and
/// Ð that stand for it in some lists.
enum Letters {
  struct Letter {
    /// The ASCII letter in lower case that remains without any mark; 0 where there is none.
    var base: UInt8 = 0
    /// The place of the letter in the Vietnamese alphabet (a ă â b c d đ …); 0 where it has none.
    var alphabet: UInt8 = 0
    /// The tone: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    var tone: UInt8 = 0
    /// The mark that makes it a letter of its own: 0 none, 1 breve or stroke, 2 circumflex, 3 horn.
    var shape: UInt8 = 0
    var isCapital = false
  }

  /// The Vietnamese alphabet in its order, with f, j, w and z where dictionaries put them.
  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  private static let tones: [UInt32: UInt8] = [
    0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5,
  ]

  /// The letters by their scalars: U+0000-U+024F, then U+1E00-U+1EFF.
  struct Table {
    private let letters = (Array(0x00...0x24F as ClosedRange<UInt32>) + Array(0x1E00...0x1EFF)).map
    { number in
      Unicode.Scalar(number).map(takeApart) ?? Letter()
    }

    /// What a composed scalar stands for; a letter without a base outside Latin text.
    ///
    /// - Complexity: O(1).
    subscript(_ scalar: Unicode.Scalar) -> Letter {
      switch scalar.value {
      case 0x00...0x24F: letters[Int(scalar.value)]
      case 0x1E00...0x1EFF: letters[Int(scalar.value - 0x1E00 + 0x250)]
      case 0xFF21...0xFF3A, 0xFF41...0xFF5A: letters[Int(scalar.value - 0xFEE0)]
      default: Letter()
      }
    }
  }

  /// Whoever looks up many letters asks for the table once.
  static let table = Table()

  private static let stroked = Letter(base: UInt8(ascii: "d"), alphabet: place(of: "đ"), shape: 1)

  /// The shape that a combining mark gives a letter; 0 if no Vietnamese letter is made so.
  static func shape(of base: UInt8, with combining: UInt32) -> UInt8 {
    switch (base, combining) {
    case (UInt8(ascii: "a"), 0x306): 1
    case (UInt8(ascii: "a"), 0x302), (UInt8(ascii: "e"), 0x302), (UInt8(ascii: "o"), 0x302): 2
    case (UInt8(ascii: "o"), 0x31B), (UInt8(ascii: "u"), 0x31B): 3
    default: 0
    }
  }

  /// The tone that a combining mark gives a vowel; 0 if it is none of tone.
  static func tone(of combining: UInt32) -> UInt8 {
    switch combining {
    case 0x300, 0x340: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301, 0x341, 0x344: 4
    case 0x323: 5
    default: 0
    }
  }

  /// Whether a letter can carry a tone: in ñ the tilde is none.
  static func isVowel(_ base: UInt8) -> Bool {
    switch base {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func takeApart(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar {
    case "đ", "ð": return stroked
    case "Đ", "Ð":
      var capital = stroked
      capital.isCapital = true
      return capital
    default: break
    }
    guard scalar.properties.isAlphabetic else { return Letter() }
    let parts = Array(String(scalar)._nfd)
    guard let first = parts.first, first.isASCII else {
      return Letter()
    }
    let base = UInt8(first.value) | 0x20
    let marks = parts.dropFirst().filter { tones[$0.value] == nil }
    return Letter(
      base: base,
      alphabet: place(of: composed(Unicode.Scalar(base), marks)),
      tone: parts.dropFirst().compactMap { tones[$0.value] }.first ?? 0,
      shape: marks.map { shape(of: base, with: $0.value) }.max() ?? 0,
      isCapital: UInt8(first.value) != base
    )
  }

  /// The letter with its circumflex, breve or horn; with any other mark, the bare letter.
  private static func composed(
    _ base: Unicode.Scalar,
    _ marks: [Unicode.Scalar]
  ) -> Unicode.Scalar {
    guard !marks.isEmpty else { return base }
    var text = String(base)
    for mark in marks { text.unicodeScalars.append(mark) }
    let letters = Array(text._nfc)
    return letters.count == 1 && alphabet.contains(letters[0]) ? letters[0] : base
  }

  private static func place(of letter: Unicode.Scalar) -> UInt8 {
    UInt8((alphabet.firstIndex(of: letter) ?? -1) + 1)
  }
}
