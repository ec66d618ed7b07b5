import CNcurses
import Glibc
import TextScreen

/// Turns cells of a frame into those of ncurses.
struct CursesCells {
  /// A blank of ncurses in each style, by the number of the style: `setcchar` is asked once for each,
  /// and a cell only puts its letter into a copy.
  private let blanks: [cchar_t]

  init(showsInk: Bool) {
    let attributes = (0..<16).map(Style.Attributes.init(rawValue:))
    blanks = Style.Ink.allCases.flatMap { ink in
      attributes.map { Self.blank(Style($0, ink: showsInk ? ink : .standard)) }
    }
  }

  /// Puts the cells of a stretch into memory that has room for one more.
  ///
  /// - Returns: The cells that ncurses gets; the right half of a wide letter comes with its left.
  func fill(_ target: UnsafeMutablePointer<cchar_t>, _ run: Run, of frame: Frame) -> Int {
    let row = frame.row(run.y)
    let first = row.startIndex + run.x
    var count = 0
    for index in first..<first + run.count {
      let cell = row[index]
      if cell.isRightHalf, index > row.startIndex { continue }
      let isWide = index + 1 < row.endIndex && row[index + 1].isRightHalf
      let glyph = Glyph(cell, columns: isWide ? 2 : 1) { Int(tthc_columns(wchar_t($0))) }
      unsafe (target + count).initialize(to: cursesCell(glyph.cell))
      count += 1
      if glyph.needsBlank {
        unsafe (target + count).initialize(to: blanks[cell.styleNumber])
        count += 1
      }
    }
    return count
  }

  @inline(__always)
  private func cursesCell(_ cell: Cell) -> cchar_t {
    var result = blanks[cell.styleNumber]
    result.chars.0 = wchar_t(cell.firstScalar)
    if cell.hasMarks {
      result.chars.1 = wchar_t(cell.scalar(1))
      result.chars.2 = wchar_t(cell.scalar(2))
      result.chars.3 = wchar_t(cell.scalar(3))
      result.chars.4 = wchar_t(cell.scalar(4))
    }
    return result
  }

  private static func blank(_ style: Style) -> cchar_t {
    var cell = cchar_t()
    let letter: [wchar_t] = [0x20, 0]
    unsafe setcchar(&cell, letter, style.cursesAttributes, style.ink.colorPair, nil)
    return cell
  }
}
