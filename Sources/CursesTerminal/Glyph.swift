package import Glibc

/// The wide characters of one cell, fitted to the columns that the frame gave it.
///
/// The frame counts columns by a table of its own and ncurses by the C library's. Where the two
/// disagree the cell shows a replacement: a wrong letter is a blemish, a shifted line is rubbish.
nonisolated package struct Glyph {
  /// At most this many scalars fit in a cell of ncurses.
  private static let capacity = 5

  /// The characters with a closing zero, as C wants them.
  package private(set) var characters: [wchar_t] = []
  /// Whether a blank has to fill the second of two columns.
  package private(set) var needsBlank = false

  private let columns: (Unicode.Scalar) -> Int

  /// - Parameter columns: The width by which the drawing library lays out a scalar.
  package init(columns: @escaping (Unicode.Scalar) -> Int) {
    self.columns = columns
    characters.reserveCapacity(Self.capacity + 2)
  }

  /// Takes the text of the next cell; memory is kept from cell to cell.
  package mutating func set(_ text: String, columns expected: Int) {
    characters.removeAll(keepingCapacity: true)
    // Most cells are one ASCII character, and a whole screen has ten thousand of them.
    if text.utf8.count == 1, let byte = text.utf8.first {
      characters.append(wchar_t(byte))
      characters.append(0)
      needsBlank = expected > 1
      return
    }
    let width = appendFirst(text.unicodeScalars.first ?? " ", expected)
    for scalar in text.unicodeScalars.dropFirst().prefix(Self.capacity - characters.count) {
      characters.append(wchar_t(scalar.value))
    }
    characters.append(0)
    needsBlank = width < expected
  }

  private mutating func appendFirst(_ scalar: Unicode.Scalar, _ expected: Int) -> Int {
    let width = scalar.value < 0x300 ? 1 : columns(scalar)
    switch width {
    case 0:
      // A mark without its letter stands on a blank.
      characters += [0x20, wchar_t(scalar.value)]
      return 1
    case 1...expected:
      characters.append(wchar_t(scalar.value))
      return width
    default:
      characters.append(0xFFFD)
      return 1
    }
  }
}
