import TestSupport
import Testing

@testable import TextScreen

/// Random texts of what joins, what is wide, what is hidden and mostly what is plain.
private func texts(_ seed: UInt64, _ count: Int) -> [String] {
  var random = Seeded(seed)
  let pieces = [
    "a", "Đăng ký", "ế", " ", "kết hôn", "—", "│", "~", "…", "a", "b", " ", "xyz", "₫", "→",
    "e\u{301}", "\u{301}", "世", "한", "😀", "👨\u{200D}👩", "🇻🇳", "\u{200D}", "\u{200B}", "\t",
    "\n", "\r\n", "\u{7F}", "\u{85}", "\u{202E}", "\u{600}", "\u{AD}", "\u{A0}", "\u{E000}", "©",
    "\u{FE0F}", "\u{1160}", "  ", "०", "\u{93F}",
  ]
  return (0..<count).map { number in
    let most = number.isMultiple(of: 3) ? pieces.count : 15
    return random.some(Array(pieces[..<most]), upTo: 16).joined()
  }
}

@Suite struct `Plain letters` {
  private static let all = (UInt32(0)...0x2FFF).filter(PlainLetters.contains)
    .compactMap(Unicode.Scalar.init)

  @Test func `are shown as they are in one column, by Unicode's tables`() {
    for scalar in Self.all {
      // Behind a mark the tables are asked.
      let marked = ScreenText.shown(Character(String(scalar) + "\u{301}"))
      #expect(scalar == " " || marked?.text == String(scalar) + "\u{301}")
      #expect(marked?.columns == 1)
    }
  }

  @Test func `never join each other`() {
    for scalar in Self.all {
      for other: Unicode.Scalar in [" ", "a", "ế", "—", "©", "►", "↔", scalar] {
        #expect(String(String.UnicodeScalarView([scalar, other])).count == 2)
        #expect(String(String.UnicodeScalarView([other, scalar])).count == 2)
      }
    }
  }
}

@Suite struct `Text that is mostly plain` {
  @Test func `is written as it is cluster by cluster`() {
    for text in texts(31, 1_500) {
      let width = text.unicodeScalars.count % 23
      var expected: [Cell] = []
      for (cluster, columns) in ScreenText.clusters(text) {
        guard expected.count + columns <= width else { break }
        expected += [Cell(cluster), Cell("")].prefix(columns)
      }
      var frame = Frame(Size(width: 40, height: 1))
      #expect(frame.write(text, x: 1, y: 0, width: width) == expected.count)
      #expect(Array(frame.cells[1...].prefix(expected.count)) == expected, "\(text)")
      #expect(frame.cells.dropFirst(1 + expected.count).allSatisfy { $0 == .blank })
    }
  }

  @Test func `is written in pieces as each piece is alone`() {
    for text in texts(32, 500) {
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      var whole = Frame(Size(width: 60, height: 1))
      var pieces = whole
      for piece in [text[..<middle], text[middle...]] {
        let x = whole.write(String(piece), x: 20, y: 0)
        #expect(pieces.write(piece, x: 20, y: 0) == x)
        #expect(pieces == whole)
      }
    }
  }

  @Test func `is measured, cut and wrapped as it is cluster by cluster`() {
    for text in texts(33, 800) {
      let clusters = ScreenText.clusters(text)
      #expect(ScreenText.width(text) == clusters.reduce(0) { $0 + $1.columns })
      for width in [1, 2, 7, 12, 30] {
        #expect(
          ScreenText.cut(text, to: width) == ScreenText.cutClusters(text, to: width),
          "\(text)"
        )
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
          .flatMap { ScreenText.wrapLine(ScreenText.shown(String($0)), to: width) }
        #expect(ScreenText.wrap(text, to: width) == lines, "\(text)")
      }
    }
  }
}

@Suite struct `A cell` {
  @Test(arguments: ["", "a", "ế", "e\u{302}\u{301}", "世", "😀", "e\u{301}\u{302}\u{303}\u{304}"])
  func `gives back its text and its style`(text: String) {
    for ink in Style.Ink.allCases {
      let style = Style([.bold, .reverse], ink: ink)
      var cell = Cell(text, style)
      #expect(cell.text.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(cell.style == style)
      #expect(cell.isRightHalf == text.isEmpty)
      cell.style = .plain
      #expect(cell == Cell(text))
    }
  }

  @Test func `takes sixteen bytes`() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}
