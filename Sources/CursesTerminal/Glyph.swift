package import TextScreen

/// Fits the letter of a cell to the columns that the frame gave it.
///
/// The frame counts columns by a table of its own and ncurses by the C library's. Where the two
/// disagree the cell shows a replacement: a wrong letter is a blemish, a shifted line is rubbish.
nonisolated package struct Glyph {
  /// The cell as it can be drawn.
  package let cell: Cell
  /// Whether a blank has to fill the second of two columns.
  package let needsBlank: Bool

  /// Fits a cell to its columns, given the width by which the C library lays out a scalar.
  @inline(__always)
  package init(_ cell: Cell, columns expected: Int, by columns: (UInt32) -> Int) {
    if cell.isSimple || cell.firstScalar < 0x300 {
      self.cell = cell.isRightHalf ? cell.replacingFirst(by: " ") : cell
      needsBlank = expected > 1
      return
    }
    let width = columns(cell.firstScalar)
    switch width {
    // A mark without its letter stands on a blank.
    case 0: self.cell = cell.inserting(" ")
    case 1...expected: self.cell = cell
    default: self.cell = cell.replacingFirst(by: "\u{FFFD}")
    }
    needsBlank = expected > 1 && width != expected
  }
}
