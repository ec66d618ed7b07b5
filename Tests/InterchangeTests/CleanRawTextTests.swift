import Foundation
import ProcedureModel
import TestSupport
import Testing

@Suite struct `A raw value` {
  @Test(arguments: [
    ("Đăng ký \"A\"", "Đăng ký \"A\""), ("a\\b", "a\\u{5C}b"), ("a\nb", "a\\u{A}b"),
    ("Thu\u{309}", "Thu\\u{309}"), ("\u{A0}– ", "\\u{A0}\\u{2013}\\u{20}"),
    ("a  b", "a \\u{20}b"), ("Thñ", "Th\\u{F1}"), ("\u{1F600}", "\\u{1F600}"),
  ])
  func `is written so that a file keeps it`(text: String, escaped: String) {
    #expect(Array(RawText.escaped(text).utf8) == Array(escaped.utf8))
    #expect(Array(RawText.unescaped(escaped).utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    "\\u{}", "\\u{D800}", "\\u{110000}", "\\u{12", "\\u", "\\", "\\u{+41}", "\\u{-1}",
  ])
  func `that is no escape stays as it is`(text: String) {
    #expect(RawText.unescaped(text) == text)
  }

  @Test(arguments: 0..<500)
  func `of any scalars comes back through NFC`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x1E00...0x1FFF, 0x2000...0x206F, 0x212A...0x212B,
      0xE000...0xF8FF, 0xF900...0xFFFF, 0x1F000...0x2FA1F,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<20 {
      let range = ranges.randomElement(using: &random) ?? 0...0
      Unicode.Scalar(UInt32.random(in: range, using: &random)).map { text.append($0) }
    }
    let raw = String(text)
    let kept = RawText.escaped(raw).precomposedStringWithCanonicalMapping
    #expect(Array(kept.utf8) == Array(RawText.escaped(raw).utf8))
    #expect(Array(RawText.unescaped(kept).unicodeScalars) == Array(raw.unicodeScalars))
  }
}
