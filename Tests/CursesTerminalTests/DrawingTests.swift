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

@Suite struct `The letter of a cell` {
  /// Lays out as a C library might that knows one wide letter and one mark.
  private static func glyph(_ text: String, columns: Int = 1) -> Glyph {
    Glyph(Cell(text, Style(.bold)), columns: columns) {
      $0 == 0x4E16 ? 2 : $0 == 0x301 ? 0 : $0 == 0xE000 ? -1 : 1
    }
  }

  @Test func `goes into one cell with its marks`() {
    #expect(Self.glyph("e\u{302}\u{301}").cell == Cell("e\u{302}\u{301}", Style(.bold)))
  }

  @Test func `loses the marks that no cell can hold`() {
    let heap = "e" + String(repeating: "\u{301}", count: 9)
    #expect(Self.glyph(heap).cell.scalars.map(\.value) == [0x65, 0x301, 0x301, 0x301, 0x301])
  }

  @Test func `fills two columns when it is wide`() {
    let glyph = Self.glyph("世", columns: 2)
    #expect(glyph.cell.text == "世")
    #expect(!glyph.needsBlank)
  }

  @Test func `is replaced where the library finds it wider than the frame does`() {
    #expect(Self.glyph("世\u{301}").cell == Cell("\u{FFFD}\u{301}", Style(.bold)))
  }

  @Test(arguments: ["x", "ế", "\u{301}", "\u{E000}"])
  func `gets a blank behind it where the library finds it narrower`(text: String) {
    #expect(Self.glyph(text, columns: 2).needsBlank)
    #expect(!Self.glyph(text).needsBlank)
  }

  @Test func `stands on a blank when it is only marks`() {
    #expect(Self.glyph("\u{301}").cell == Cell(" \u{301}", Style(.bold)))
    let heap = String(repeating: "\u{301}", count: 5)
    #expect(
      Self.glyph(heap).cell.text.unicodeScalars.elementsEqual((" " + heap).unicodeScalars.prefix(5))
    )
  }

  @Test func `is replaced where the library cannot show it`() {
    #expect(Self.glyph("\u{E000}").cell.text == "\u{FFFD}")
  }

  @Test func `is a blank where there is none`() {
    #expect(Self.glyph("").cell == Cell(" ", Style(.bold)))
  }
}
