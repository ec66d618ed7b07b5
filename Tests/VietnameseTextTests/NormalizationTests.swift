import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct `Text is composed` {
  @Test(arguments: [
    ("Đắk Lắk", "Đ\u{103}\u{301}k L\u{103}\u{301}k"),
    ("Đắk Lắk", "Đa\u{306}\u{301}k La\u{306}\u{301}k"),
    ("ộ", "o\u{323}\u{302}"),
    ("ộ", "ọ\u{302}"),
    ("ự", "u\u{323}\u{31B}"),
    ("Å", "\u{212B}"),
    ("각", "\u{1100}\u{1161}\u{11A8}"),
    ("각", "가\u{11A8}"),
    ("\u{2002}", "\u{2000}"),
  ])
  func `from known spellings`(composed: String, given: String) {
    #expect(scalars(given.nfc) == scalars(composed))
  }

  @Test func `as Foundation composes it, whatever the text`() {
    var random = Seeded(1)
    for _ in 0..<20_000 {
      let text = random.some(Self.pieces, upTo: 8).joined()
      #expect(scalars(text.nfc) == scalars(text.precomposedStringWithCanonicalMapping))
    }
  }

  /// What makes composing hard.
  ///
  /// Marks in any order and on any letter, half-composed letters, characters that decompose for
  /// good, and Hangul, next to letters that stay as they are. 가 is not among them: before a final
  /// consonant, Foundation forgets to compose it.
  private static let pieces: [String] = {
    let plain = "aăâđeêơưộắỵAĂĐỆƯ b1-.\t“…Ａ日ﬁ각й"
    let marks = "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{327}\u{304}\u{340}"
    let singular = "\u{344}\u{212B}\u{2126}\u{37E}\u{387}\u{958}\u{FB1D}\u{2ADC}\u{2000}\u{1E9B}"
    let others = "\u{1100}\u{1161}\u{11A8}\u{A0}\u{AD}\u{200B}\u{2013}\u{17F}\u{1C6}👩\u{200D}💻"
    return (plain + marks + singular + others).unicodeScalars.map { String($0) }
  }()
}

@Suite struct `The quick look at bytes` {
  private static func isSure(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { NormalizationCheck.isCertainlyNFC($0) }
  }

  @Test func `is sure of composed Vietnamese with its punctuation`() {
    #expect(Self.isSure(Array("Đăng ký “kết hôn” – 100 % … ở huyện Ỹ".utf8)))
    #expect(Self.isSure([]))
  }

  @Test(arguments: ["a\u{301}", "\u{2000}", "日", "\u{212B}", "😀", "\u{340}"])
  func `is not sure of anything else`(text: String) {
    #expect(!Self.isSure(Array(text.utf8)))
  }

  @Test(arguments: [
    [0xC3], [0xFF], [0x80], [0xC0, 0x80], [0xE1, 0xBA], [0xC3, 0x28], [0xE2, 0x80],
  ])
  func `is not sure of bytes that are no UTF-8`(bytes: [UInt8]) {
    #expect(!Self.isSure(bytes))
    #expect(!Self.isSure(Array("Đăng ".utf8) + bytes))
  }
}

private func scalars(_ text: String) -> [UInt32] {
  text.unicodeScalars.map(\.value)
}
