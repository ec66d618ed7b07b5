/// Where a text stands in the order of the Vietnamese alphabet.
///
/// As in CLDR's `vi`: letters first (a ă â b c d đ e ê … ), over the whole text; then the tones
/// (ngang huyền hỏi ngã sắc nặng); then lower before upper case. Blanks and punctuation come before
/// digits, digits before letters, other scripts last.
public struct CollationKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// The key of a text in NFC.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    let table = Letters.table
    let length = text.utf8.count
    var levels: [UInt8] = []
    var marks: [UInt8] = []
    levels.reserveCapacity(3 * length + 2)
    marks.reserveCapacity(length)
    for scalar in text.unicodeScalars {
      let letter = table[scalar]
      guard letter.alphabet > 0 else {
        CollationKey.appendOther(scalar, to: &levels)
        continue
      }
      levels.append(CollationKey.firstLetter + letter.alphabet)
      marks.append((letter.tone + 1) << 1 | (letter.isCapital ? 1 : 0))
    }
    levels.append(0)
    for mark in marks { levels.append(mark >> 1) }
    levels.append(0)
    for mark in marks { levels.append(mark & 1) }
    bytes = levels
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let firstLetter: UInt8 = 0x80
  private static let otherPunctuation: UInt8 = 0x75
  private static let otherScript: UInt8 = 0xFF

  /// ASCII other than letters keeps its order below them (digits after punctuation), further
  /// punctuation follows that of ASCII, and scalars of other scripts come last, in the order of
  /// their numbers.
  private static func appendOther(_ scalar: Unicode.Scalar, to levels: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: levels.append(rank(UInt8(scalar.value)))
    case 0xA0: levels.append(0x20)
    case 0x80..<0xC0, 0x2000...0x206F: appendNumber(scalar, after: otherPunctuation, to: &levels)
    default: appendNumber(scalar, after: otherScript, to: &levels)
    }
  }

  private static func appendNumber(
    _ scalar: Unicode.Scalar,
    after lead: UInt8,
    to levels: inout [UInt8]
  ) {
    levels.append(lead)
    for shift in [18, 12, 6, 0] as [UInt32] {
      levels.append(UInt8((scalar.value >> shift) & 0x3F) + 1)
    }
  }

  /// Digits after all punctuation, which ASCII splits around them; never zero, which ends a level.
  private static func rank(_ ascii: UInt8) -> UInt8 {
    switch ascii {
    case 0x30...0x39: ascii + 0x46
    case 0x3A...: ascii - 0x0A
    default: max(1, ascii)
    }
  }
}
