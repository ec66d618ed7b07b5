import TestSupport
import Testing
import TextScreen

@Suite struct `Text on a screen` {
  @Test(arguments: [
    ("Đắk Lắk", 7), ("Đa\u{306}\u{301}k", 3), ("世界", 4), ("한글", 4), ("😀", 2), ("", 0),
    ("a\tb", 3), ("Ａ", 2), ("e\u{301}\u{302}\u{303}", 1), ("\u{200B}\u{FEFF}\u{AD}", 0),
    ("ư ơ Ỹ", 5),
  ])
  func `has the width of its clusters`(text: String, width: Int) {
    #expect(ScreenText.width(text) == width)
    #expect(ScreenText.clusters(text).reduce(0) { $0 + $1.columns } == width)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a [31mb"), ("a\r\nb\u{7}", "a b "), ("\u{202E}abc\u{202C}", "abc"),
    ("\u{2066}a\u{2069}\u{200F}", "a"), ("a\u{9B}b", "a b"), ("a\u{2028}b\u{85}", "a b "),
    ("\u{E000}", "\u{FFFD}"), ("a\u{A0}b", "a b"), ("\u{7F}\u{0}", "  "),
  ])
  func `holds nothing that could move a terminal`(text: String, shown: String) {
    #expect(ScreenText.clusters(text).map(\.text).joined() == shown)
    #expect(ScreenText.cut(text, to: 99) == shown)
    #expect(ScreenText.padded(text, to: 0).isEmpty)
  }

  @Test func `keeps as many marks as a cell can hold`() {
    let heap = "e" + String(repeating: "\u{301}", count: 40)
    #expect(ScreenText.clusters(heap).map { $0.text.unicodeScalars.count } == [5])
  }

  @Test(arguments: [
    ("Đăng ký kết hôn", 15, "Đăng ký kết hôn"), ("Đăng ký kết hôn", 14, "Đăng ký kết…"),
    ("Đăng ký kết hôn", 12, "Đăng ký kết…"), ("Đăng ký kết hôn", 11, "Đăng ký…"),
    ("Đăngkýkếthôn", 5, "Đăng…"), ("Đăng", 1, "…"), ("Đăng", 0, ""), ("Đăng", -3, ""),
    ("世界世界", 5, "世界…"), ("世界世界", 4, "世…"), ("", 0, ""),
  ])
  func `is cut to a width, at a word where one ends late`(text: String, width: Int, cut: String) {
    #expect(ScreenText.cut(text, to: width) == cut)
  }

  @Test(arguments: [
    ("Đăng ký kết hôn", 8, ["Đăng ký", "kết hôn"]), ("a\nb\n", 9, ["a", "b", ""]),
    ("Đăngkýkếthôn", 5, ["Đăngk", "ýkếth", "ôn"]), ("世界", 3, ["世", "界"]), ("世", 1, [""]),
    ("a b", 0, []), ("", 5, [""]), ("a\tb\u{1B}c", 3, ["a b", "c"]),
  ])
  func `is wrapped between words where that is possible`(
    text: String,
    width: Int,
    lines: [String]
  ) {
    #expect(ScreenText.wrap(text, to: width) == lines)
  }

  @Test func `is padded and aligned to a width`() {
    #expect(ScreenText.padded("ký", to: 4) == "ký  ")
    #expect(ScreenText.padded("Đăng ký", to: 4) == "Đăn…")
    #expect(ScreenText.rightAligned("12", to: 4) == "  12")
    #expect(ScreenText.rightAligned("12345", to: 4) == "12345")
  }

  @Test func `never gets wider than asked, nor loses a letter in wrapping, whatever it is`() {
    var random = Seeded(21)
    let pieces = [
      "a", "Đ", "ế", " ", "  ", "\n", "世", "😀", "e\u{301}", "\t", "abcdefgh", "\u{200B}",
    ]
    for _ in 0..<2_000 {
      let text = random.some(pieces, upTo: 14).joined()
      let width = Int.random(in: 2...9, using: &random)
      let lines = ScreenText.wrap(text, to: width)
      #expect(lines.allSatisfy { ScreenText.width($0) <= width })
      let letters = ScreenText.clusters(text).map(\.text).filter { $0 != " " }
      #expect(lines.joined().filter { $0 != " " } == letters.joined())
      #expect(ScreenText.width(ScreenText.cut(text, to: width)) <= width)
      #expect(ScreenText.width(ScreenText.padded(text, to: width)) == width)
    }
  }
}
