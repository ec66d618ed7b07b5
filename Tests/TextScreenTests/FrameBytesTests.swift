import TestSupport
import Testing
import TextScreen

@Suite struct `Bytes in a frame` {
  private static let pieces = [
    "Đăng", "ký", "kết", "hôn", " ", " ", "ư", "e\u{302}", "漢", "—", "\u{AD}", "\t", "x", "…", "",
  ]

  private let style = Style(.bold)

  @Test func `stand as the cut text would`() {
    var random = Seeded(3)
    var shownCount = 0
    for width in Array(1...40) + Array(1...40) {
      let text = random.some(Self.pieces, upTo: 12).joined()
      var frame = Frame(Size(width: 44, height: 1))
      guard let shown = frame.write(cutting: text.utf8.span, style, x: 2, y: 0, width: width) else {
        continue
      }
      var expected = Frame(frame.size)
      let cut = ScreenText.cut(text, to: width)
      expected.write(cut, style, x: 2, y: 0)
      #expect(frame == expected)
      let letters = String(decoding: Array(text.utf8).prefix(shown), as: UTF8.self)
      #expect(letters + (shown < text.utf8.count ? "…" : "") == cut)
      shownCount += 1
    }
    #expect(shownCount > 10)
  }

  @Test(
    arguments: [
      [0xC3], [0x61, 0xE1, 0xBA], [0xC1, 0xA1], [0xE0, 0x82, 0xA1], [0x61, 0xCC, 0x81],
      [0x1B, 0x5B],
      [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    ] as [[UInt8]]
  )
  func `are refused where they are no plain letters`(bytes: [UInt8]) {
    var frame = Frame(Size(width: 9, height: 1))
    #expect(frame.write(cutting: bytes.span, x: 0, y: 0, width: 9) == nil)
  }

  @Test func `are refused beside the screen`() {
    var frame = Frame(Size(width: 9, height: 1))
    let bytes = Array("abc".utf8)
    #expect(frame.write(cutting: bytes.span, x: 3, y: 0, width: 7) == nil)
    #expect(frame.write(cutting: bytes.span, x: 0, y: 1, width: 7) == nil)
    #expect(frame == Frame(frame.size))
  }
}
