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
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var column = indent
    var isBegun = false
    for piece in pieces {
      for word in Printable.line(piece.text).split(separator: " ", omittingEmptySubsequences: false)
      {
        // A word that no line has room for is cut.
        let room = max(1, width - indent - 2)
        let word = ScreenText.cut(String(word), to: room)
        let length = ScreenText.width(word)
        if isBegun, column + 1 + length > width {
          lines.append(line)
          line = String(repeating: " ", count: indent + 2)
          column = indent + 2
        } else if isBegun {
          line += " "
          column += 1
        }
        line += usesColor && !piece.color.isEmpty ? "\u{1B}[\(piece.color)m\(word)\u{1B}[0m" : word
        column += length
        isBegun = true
      }
    }
    return lines + [line]
  }
}
