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
    var primary: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    let length = text.utf8.count
    primary.reserveCapacity(2 * length + 2)
    tones.reserveCapacity(length)
    cases.reserveCapacity(length)
    for scalar in text.unicodeScalars {
      guard let letter = Letters.letter(scalar), letter.alphabet > 0 else {
        CollationKey.appendOther(scalar, to: &primary)
        continue
      }
      primary.append(CollationKey.firstLetter + letter.alphabet)
      tones.append(letter.tone + 1)
      cases.append(letter.isCapital ? 2 : 1)
    }
    primary.append(0)
    primary += tones
    primary.append(0)
    bytes = primary + cases
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let firstLetter: UInt8 = 0x80
  private static let otherScript: UInt8 = 0xFF

  /// ASCII other than letters keeps its order below them (digits after punctuation); scalars of
  /// other scripts follow in the order of their numbers.
  private static func appendOther(_ scalar: Unicode.Scalar, to primary: inout [UInt8]) {
    guard scalar.value >= 0x80 else {
      primary.append(rank(UInt8(scalar.value)))
      return
    }
    primary.append(otherScript)
    for shift in [18, 12, 6, 0] as [UInt32] {
      primary.append(UInt8((scalar.value >> shift) & 0x3F) + 1)
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
