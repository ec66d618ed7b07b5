import TestSupport
import Testing
import TextScreen

private func frame(_ width: Int, _ height: Int = 1) -> Frame {
  Frame(Size(width: width, height: height))
}

/// Whether every wide letter has both of its halves and no half stands alone.
private func isWhole(_ frame: Frame) -> Bool {
  (0..<frame.size.height).allSatisfy { y in
    let widths = frame.row(y).map { $0.text.isEmpty ? 0 : ScreenText.width($0.text) }
    return widths.indices.allSatisfy { x in
      let isLeft = widths[x] == 2
      let next = x + 1 < widths.count ? widths[x + 1] : 1
      return isLeft == (next == 0) || (widths[x] == 0 && next != 0)
    } && widths.first != 0
  }
}

@Suite struct `A frame` {
  @Test(arguments: [(0, 0), (1, 1), (0, 3), (3, 0), (-2, 5)])
  func `of any size takes any writing`(width: Int, height: Int) {
    var frame = frame(width, height)
    for y in [-1, 0, 1, .max] {
      for x in [-1, 0, 1, .max] {
        frame.write("世a", x: x, y: y)
        frame.write([Span("a"), Span("b")], x: x, y: y, width: 1)
        frame.reverse(x: x, y: y, width: .max)
        frame.fill(Area(x: x, y: y, width: .max, height: 1), with: "x")
      }
    }
    frame.fill(Area(frame.size))
    #expect(frame.cells.allSatisfy { $0 == .blank })
    #expect(frame.cells.count == max(0, width) * max(0, height))
  }

  @Test(arguments: [
    (0, Int.max, 5, "Đăng"), (2, .max, 5, "  Đăn"), (4, .max, 5, "    Đ"), (5, .max, 5, ""),
    (-1, .max, 5, ""), (0, 2, 5, "Đă"), (0, 0, 5, ""), (0, -1, 5, ""), (0, .max, 1, "Đ"),
  ])
  func `cuts text at its width and at the edge`(x: Int, most: Int, width: Int, row: String) {
    var frame = frame(width)
    let written = frame.write("Đăng", x: x, y: 0, width: most)
    #expect(frame.text(row: 0) == row)
    #expect(written == row.drop { $0 == " " }.count)
  }

  @Test func `leaves out a wide letter of which only half fits`() {
    var frame = frame(3)
    #expect(frame.write("世界", x: 0, y: 0) == 2)
    #expect(frame.text(row: 0) == "世")
    #expect(frame.write("界", x: 2, y: 0) == 0)
  }

  @Test(arguments: [(0, "a 界"), (1, " a界"), (2, "世a"), (3, "世 a")])
  func `leaves no half of a wide letter behind`(x: Int, row: String) {
    var written = frame(4)
    written.write("世界", x: 0, y: 0)
    var filled = written
    written.write("a", x: x, y: 0)
    filled.fill(Area(x: x, y: 0, width: 1, height: 1), with: "a")
    #expect(written.text(row: 0) == row)
    #expect(filled == written)
  }

  @Test func `writes over a wide letter whole`() {
    var frame = frame(4)
    frame.write("世界", x: 0, y: 0)
    frame.write("ab", x: 0, y: 0)
    #expect(frame.text(row: 0) == "ab界")
    frame.write("世", x: 1, y: 0)
    #expect(frame.text(row: 0) == "a世")
    frame.write("", x: 2, y: 0)
    #expect(frame.text(row: 0) == "a世")
  }

  @Test func `shows a stretch in reverse, without its ink`() {
    var frame = frame(3)
    frame.write("abc", Style(.bold, ink: .red), x: 0, y: 0)
    frame.reverse(x: 1, y: 0, width: 1)
    #expect(frame.cells.map(\.style.attributes) == [.bold, [.bold, .reverse], .bold])
    #expect(frame.cells.map(\.style.ink) == [.red, .standard, .red])
  }

  @Test func `has no changes from itself, and all rows from none or another size`() {
    let one = frame(2, 3)
    #expect(one.changes(from: one).isEmpty)
    #expect(one.changes(from: nil).count == 3)
    #expect(one.changes(from: frame(3, 3)).count == 3)
  }

  @Test func `is what its changes make of the old one, whatever was written`() {
    var random = Seeded(22)
    let pieces = ["a", "ế", "世", "😀", " ", "bc", "\u{1B}", "e\u{301}"]
    var old = frame(9, 3)
    for _ in 0..<1_000 {
      var new = old
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let x = Int.random(in: -1...9, using: &random)
        let y = Int.random(in: -1...3, using: &random)
        let style: Style = Bool.random(using: &random) ? .plain : Style(.bold)
        new.write(random.some(pieces, upTo: 5).joined(), style, x: x, y: y)
        if x == 3 { new.fill(Area(x: x, y: y, width: 3, height: 2), with: "·") }
      }
      #expect(isWhole(new))
      var cells = old.cells
      for run in new.changes(from: old) {
        let start = run.y * 9 + run.x
        #expect(!new.cells[start].isRightHalf)
        cells.replaceSubrange(
          start..<start + run.count,
          with: new.cells[start...].prefix(run.count)
        )
      }
      #expect(cells == new.cells)
      old = new
    }
  }
}

@Suite struct `An area` {
  @Test(arguments: [-5, 0, 2, 10, .max])
  func `is cut in two that cover it, none of them negative`(count: Int) {
    let cuts: [(inout Area) -> Area] = [
      { $0.takeTop(count) }, { $0.takeBottom(count) }, { $0.takeLeft(count) },
      { $0.takeRight(count) },
    ]
    for cut in cuts {
      var rest = Area(x: 1, y: 2, width: 4, height: 3)
      let taken = cut(&rest)
      #expect(taken.width >= 0 && taken.height >= 0 && rest.width >= 0 && rest.height >= 0)
      #expect(taken.width * taken.height + rest.width * rest.height == 12)
      #expect(min(taken.x, rest.x) == 1 && min(taken.y, rest.y) == 2)
    }
  }

  @Test func `is never negative`() {
    #expect(Area(x: 0, y: 0, width: -1, height: -1).isEmpty)
    #expect(Area(Size(width: 3, height: 2)) == Area(x: 0, y: 0, width: 3, height: 2))
  }
}
