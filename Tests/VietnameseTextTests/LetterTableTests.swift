import Foundation
import Testing
import VietnameseText

@Suite struct `The table of letters` {
  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  private static let tones: [UInt32: UInt32] = [0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5]

  private static let shapes: [Unicode.Scalar: UInt32] = [
    "ă": 1, "đ": 1, "â": 2, "ê": 2, "ô": 2, "ơ": 3, "ư": 3,
  ]

  @Test func `follows from Unicode's decompositions`() throws {
    for number in Array(0x00...0x24F as ClosedRange<UInt32>) + Array(0x1E00...0x1EFF) {
      let scalar = try #require(Unicode.Scalar(number))
      #expect(Letters.letter(scalar).bits == Self.derived(scalar), "\(scalar)")
    }
  }

  @Test func `knows full-width letters and digits as the plain ones, and nothing beyond`() {
    #expect(Letters.letter("Ａ").bits == Letters.letter("A").bits)
    #expect(Letters.letter("ｚ").bits == Letters.letter("z").bits)
    #expect(Letters.letter("９").bits == Letters.letter("9").bits)
    for scalar in ["ⅰ", "й", "\u{250}", "\u{1DFF}", "\u{1F00}", "／", "；"] as [Unicode.Scalar] {
      #expect(Letters.letter(scalar).bits == 0, "\(scalar)")
    }
  }

  private static func derived(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "0"..."9": return scalar.value
    case "đ", "ð": return bits(base: "d", letter: "đ", tone: 0)
    case "Đ", "Ð": return bits(base: "d", letter: "đ", tone: 0) | 1 << 24
    default: break
    }
    guard scalar.properties.isAlphabetic else { return 0 }
    let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard parts[0].isASCII, let base = Unicode.Scalar(parts[0].value | 0x20) else { return 0 }
    let marks = parts.dropFirst().filter { tones[$0.value] == nil }
    let tone = parts.dropFirst().compactMap { tones[$0.value] }.first ?? 0
    let plain = bits(base: base, letter: composed(base, marks), tone: tone)
    return plain | (parts[0] == base ? 0 : 1 << 24)
  }

  /// The letter with its circumflex, breve or horn; with any other mark, the bare letter.
  private static func composed(
    _ base: Unicode.Scalar,
    _ marks: [Unicode.Scalar]
  ) -> Unicode.Scalar {
    var text = String(base)
    for mark in marks { text.unicodeScalars.append(mark) }
    let letters = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    return letters.count == 1 && alphabet.contains(letters[0]) ? letters[0] : base
  }

  private static func bits(base: Unicode.Scalar, letter: Unicode.Scalar, tone: UInt32) -> UInt32 {
    let place = UInt32((alphabet.firstIndex(of: letter) ?? -1) + 1)
    return base.value | place << 8 | tone << 16 | (shapes[letter] ?? 0) << 20
  }
}
