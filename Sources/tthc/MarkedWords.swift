import TextScreen

/// Words in one colour, on their way to the lines of a terminal.
struct MarkedWords {
  let text: String
  var color = MarkedWords.plain

  /// The parameters of the escape sequences for colours.
  static let plain = ""
  static let removed = "31"
  static let added = "32"

  /// Lines of words, broken where a line is full; all begin with some blanks, and those that go on
  /// with two more.
  static func wrapped(
    _ pieces: [MarkedWords],
    width: Int,
    indent: Int,
    usesColor: Bool
  ) -> [String] {
    var lines = [Line(indent)]
    for piece in pieces {
      for word in Printable.line(piece.text).split(separator: " ") {
        // A word that no line has room for is cut.
        let word = ScreenText.cut(String(word), to: max(1, width - indent - 2))
        if !lines[lines.count - 1].hasRoom(for: word, in: width) { lines.append(Line(indent + 2)) }
        lines[lines.count - 1].append(word, usesColor ? piece.color : plain)
      }
    }
    return lines.map(\.closed)
  }

  private struct Line {
    private var text: String
    private var column: Int
    private var color = MarkedWords.plain
    private var isBegun = false

    init(_ indent: Int) {
      text = String(repeating: " ", count: indent)
      column = indent
    }

    func hasRoom(for word: String, in width: Int) -> Bool {
      !isBegun || column + 1 + ScreenText.width(word) <= width
    }

    mutating func append(_ word: String, _ color: String) {
      let isNew = color != self.color
      if isNew, !self.color.isEmpty { text += Line.reset }
      if isBegun { text += " " }
      if isNew, !color.isEmpty { text += "\u{1B}[\(color)m" }
      text += word
      column += ScreenText.width(word) + (isBegun ? 1 : 0)
      self.color = color
      isBegun = true
    }

    var closed: String { color.isEmpty ? text : text + Line.reset }

    private static let reset = "\u{1B}[0m"
  }
}
