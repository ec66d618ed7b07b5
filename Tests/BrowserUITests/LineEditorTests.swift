import BrowserUI
import Testing

@Suite struct `A line being typed` {
  private func line(_ text: String, _ edits: LineEdit...) -> LineEditor {
    var line = LineEditor(text)
    edits.forEach { line.apply($0) }
    return line
  }

  @Test func `joins a mark to the letter before it`() {
    var line = LineEditor()
    for scalar in "\u{110}a\u{306}\u{301}ng ky\u{301}".unicodeScalars {
      line.type(Character(scalar))
    }
    #expect(Array(line.text.unicodeScalars) == Array("Đắng ký".unicodeScalars))
    #expect(line.cursor == 7)
  }

  @Test func `joins a mark also in the middle`() {
    var line = line("hon nhan", .start, .right, .right)
    line.type("\u{302}")
    #expect(line.text == "hôn nhan")
    #expect(line.cursor == 2)
    line.type("n")
    #expect(line.text == "hônn nhan")
  }

  @Test(
    arguments: [
      ("kết hôn", [.deleteBackward], "kết hô"), ("kết hôn", [.deleteWord], "kết "),
      ("kết hôn  ", [.deleteWord], "kết "), ("  ", [.deleteWord], ""),
      ("kết", [.deleteWord, .deleteWord], ""), ("kết hôn", [.deleteToStart], ""),
      ("kết hôn", [.start, .deleteToEnd], ""), ("kết hôn", [.start, .deleteForward], "ết hôn"),
      ("kết hôn", [.deleteForward], "kết hôn"), ("", [.deleteBackward, .left, .right], ""),
      ("kết hôn", [.left, .left, .left, .deleteToStart], "hôn"),
      ("kết hôn", [.left, .left, .left, .deleteToEnd], "kết "),
      ("a b c", [.left, .deleteWord], "a c"), ("ab", [.end, .left, .deleteBackward], "b"),
    ] as [(String, [LineEdit], String)]
  )
  func `is edited at its cursor`(text: String, edits: [LineEdit], result: String) {
    var line = LineEditor(text)
    edits.forEach { line.apply($0) }
    #expect(line.text == result)
    #expect(0...line.text.count ~= line.cursor)
  }
}
