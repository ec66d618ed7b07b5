import CursesTerminal
import Testing
import TextScreen

@Suite struct `Styles in ncurses` {
  @Test func `plain text has no attributes`() {
    #expect(Style.plain.cursesAttributes == 0)
  }

  @Test func `every attribute has bits of its own`() {
    let all: [Style.Attributes] = [.bold, .dim, .underline, .reverse]
    let bits = all.map { Style($0).cursesAttributes }
    #expect(Set(bits).count == 4)
    #expect(Style([.bold, .dim, .underline, .reverse]).cursesAttributes == bits.reduce(0, |))
  }

  @Test func `the terminal's own ink is pair 0, the others have pairs of their own`() {
    #expect(Style.Ink.standard.colorPair == 0)
    #expect(Set(Style.Ink.allCases.map(\.colorPair)).count == Style.Ink.allCases.count)
  }
}

@Suite struct `A cell in wide characters` {
  /// Lays out as a C library might that knows one wide letter and one mark.
  private static func glyph(_ text: String, columns: Int = 1) -> Glyph {
    var glyph = Glyph { $0 == "世" ? 2 : $0 == "\u{301}" ? 0 : $0.value == 0xE000 ? -1 : 1 }
    glyph.set(text, columns: columns)
    return glyph
  }

  @Test func `a letter and its marks go into one cell`() {
    #expect(Self.glyph("e\u{302}\u{301}").characters == [0x65, 0x302, 0x301, 0])
  }

  @Test func `more marks than a cell holds are dropped`() {
    let heap = "e" + String(repeating: "\u{301}", count: 9)
    #expect(Self.glyph(heap).characters == [0x65, 0x301, 0x301, 0x301, 0x301, 0])
  }

  @Test func `a wide letter fills two columns`() {
    let glyph = Self.glyph("世", columns: 2)
    #expect(glyph.characters == [0x4E16, 0])
    #expect(!glyph.needsBlank)
  }

  @Test func `a letter that the library finds wider than the frame does is replaced`() {
    #expect(Self.glyph("世").characters == [0xFFFD, 0])
  }

  @Test func `a letter that the library finds narrower gets a blank behind it`() {
    #expect(Self.glyph("x", columns: 2).needsBlank)
  }

  @Test func `a mark without its letter stands on a blank`() {
    #expect(Self.glyph("\u{301}").characters == [0x20, 0x301, 0])
  }

  @Test func `what the library cannot show is replaced`() {
    #expect(Self.glyph("\u{E000}").characters == [0xFFFD, 0])
  }

  @Test func `a cell without text is a blank`() {
    #expect(Self.glyph("").characters == [0x20, 0])
  }
}
