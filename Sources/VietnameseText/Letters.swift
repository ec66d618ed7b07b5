/// What the two Latin blocks of Vietnamese text hold, taken apart: base letter, place in the
/// alphabet, tone, shape, case.
///
/// Every accented Latin letter is known, not only the Vietnamese ones; Icelandic ð and Ð stand for đ,
/// as they do in some lists.
package enum Letters {
  /// A letter or digit, taken apart.
  package struct Letter {
    /// The parts, as the table has them.
    package let bits: UInt32

    package init(bits: UInt32) {
      self.bits = bits
    }

    /// The ASCII letter in lower case that remains without any mark, or the digit; 0 where there is
    /// none.
    package var base: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// The place of the letter in the Vietnamese alphabet (a ă â b c d đ …); 0 where it has none.
    package var alphabet: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }

    /// The tone: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    package var tone: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) & 0xF }

    /// The mark that makes it a letter of its own: 0 none, 1 breve or stroke, 2 circumflex, 3 horn.
    package var shape: UInt8 { UInt8(truncatingIfNeeded: bits >> 20) & 0xF }

    package var isCapital: Bool { bits >> 24 != 0 }

    /// Whether it has a tone or a shape.
    var isMarked: Bool { bits & 0xFF_0000 != 0 }
  }

  /// What a composed scalar stands for; a letter without a base outside Latin text.
  ///
  /// - Complexity: O(1).
  package static func letter(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar.value {
    case 0x00...0x24F: Letter(bits: entries[Int(scalar.value)])
    case 0x1E00...0x1EFF: Letter(bits: entries[Int(scalar.value - 0x1E00 + 0x250)])
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Letter(bits: entries[Int(scalar.value - 0xFEE0)])
    default: Letter(bits: 0)
    }
  }

  /// The letter at an offset in UTF-8, and how many bytes it takes; 0 bytes where the table does not
  /// have the scalar, or the bytes are no UTF-8.
  @inline(__always)
  static func letter(
    in bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (letter: Letter, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Letter(bits: entries[Int(first)]), 1) }
    if first < 0xCA {
      guard first >= 0xC2, offset + 1 < bytes.count else { return (Letter(bits: 0), 0) }
      let place = Int(first & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)
      guard place < 0x250, bytes[offset + 1] & 0xC0 == 0x80 else { return (Letter(bits: 0), 0) }
      return (Letter(bits: entries[place]), 2)
    }
    guard first == 0xE1, offset + 2 < bytes.count, bytes[offset + 1] & 0xFC == 0xB8,
      bytes[offset + 2] & 0xC0 == 0x80
    else { return (Letter(bits: 0), 0) }
    let place = Int(bytes[offset + 1] & 3) << 6 | Int(bytes[offset + 2] & 0x3F)
    return (Letter(bits: entries[0x250 + place]), 3)
  }

  /// The letter in lower case with its shape and tone; the bare letter if there is none with them.
  ///
  /// - Complexity: O(letters of the table).
  static func composed(_ base: UInt8, shape: UInt8, tone: UInt8) -> Unicode.Scalar {
    let wanted = UInt32(base) | UInt32(tone) << 16 | UInt32(shape) << 20
    guard wanted > 0xFF else { return Unicode.Scalar(base) }
    // The first letter is the plainest, as á before ǻ; but ð is before đ.
    if base == UInt8(ascii: "d") { return "đ" }
    var place = 0xE0
    while place < entries.count {
      if entries[place] & 0xFFFF_00FF == wanted {
        let value = UInt32(place < 0x250 ? place : place - 0x250 + 0x1E00)
        return Unicode.Scalar(value) ?? Unicode.Scalar(base)
      }
      // From ư on, to ạ.
      place = place == 0x1B0 ? 0x2F1 : place + 1
    }
    return Unicode.Scalar(base)
  }

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
}
