import CNcurses
import Glibc
import TextScreen

/// Draws changes by writing to the terminal past the screen of ncurses.
///
/// The frames already tell what changed. The screen layer of ncurses would find that out once more,
/// line by line, and spends twenty times the instructions of all the rest of a key press on it. So it
/// only sets the terminal up, clears it and tells the bytes of each style, while letters and cursor
/// addresses are written here. That needs a terminal that works as nearly all do today; for any
/// other, `init` gives nil and the screen layer draws.
///
/// ncurses must believe that the screen is blank and its text plain: whenever it draws, it is told to
/// clear first, and here every writing ends in plain text.
struct DirectWriter {
  private var bytes = OutputBytes()
  private var changes: StyleChanges
  /// The `Cell.styleNumber` in which the terminal writes.
  private var style = 0
  /// What clears the rest of a row; empty where the terminal cannot.
  private let clearToEnd: [UInt8]

  /// Fewer blanks at the end of a row are written as they are.
  private static let fewBlanks = 6

  /// The most bytes of a letter with its marks.
  private static var cellBytes: Int { 4 * Cell.scalarCapacity + 1 }

  /// Looks at the description of the terminal that `newterm` has just read.
  init?(showsInk: Bool) {
    // A cursor that waits behind the last column until the next letter, so that the lower right
    // corner can be written; no cells taken by attributes; the addresses of ECMA-48.
    guard !Self.has("am") || Self.has("xenl"), !Self.has("os"), !Self.has("hz"),
      unsafe tigetnum("xmc") < 0,
      Self.sequence("cup") == Array("\u{1B}[%i%p1%d;%p2%dH".utf8),
      !Self.sequence("clear").isEmpty
    else { return nil }
    let end = Self.sequence("el")
    // `$<` begins a pause, which only ncurses knows how to make.
    clearToEnd = end.contains(UInt8(ascii: "$")) ? [] : end
    changes = StyleChanges(showsInk: showsInk)
  }

  /// Takes a stretch of cells.
  mutating func put(_ run: Run, of frame: Frame) {
    let row = frame.row(run.y)
    let first = row.startIndex + run.x
    let end = first + run.count
    let blanks = end == row.endIndex ? row[first..<end].reversed().prefix { $0 == .blank }.count : 0
    let clears = blanks > Self.fewBlanks && !clearToEnd.isEmpty
    move(to: Point(x: run.x, y: run.y))
    bytes.reserve(run.count * Self.cellBytes)
    let stop = clears ? end - blanks : end
    var index = first
    while index < stop {
      let cell = row[index]
      if cell.styleNumber != style { setStyle(cell.styleNumber, keeping: run.count) }
      let next = bytes.addSimple(row, index..<stop)
      if next == index { put(cell, at: index, of: row) }
      index = max(next, index + 1)
    }
    guard clears else { return }
    setStyle(0)
    bytes.add(clearToEnd)
  }

  /// Puts the cursor somewhere.
  mutating func move(to place: Point) {
    // A terminal may be unable to move while it writes in reverse or underlines.
    setStyle(0)
    bytes.reserve(4)
    bytes.add(0x1B as UInt8)
    bytes.add(UInt8(ascii: "["))
    bytes.add(number: place.y + 1)
    bytes.add(UInt8(ascii: ";"))
    bytes.add(number: place.x + 1)
    bytes.add(UInt8(ascii: "H"))
  }

  /// Writes all that was put, in one piece.
  mutating func flush(to descriptor: CInt) {
    setStyle(0)
    bytes.flush(to: descriptor)
  }

  private mutating func put(_ cell: Cell, at index: Int, of row: ArraySlice<Cell>) {
    // The right half of a wide letter came with its left half.
    guard !cell.isRightHalf || index == row.startIndex else { return }
    let isWide = index + 1 < row.endIndex && row[index + 1].isRightHalf
    let glyph = Glyph(cell, columns: isWide ? 2 : 1) { Int(tthc_columns(wchar_t($0))) }
    bytes.add(glyph.cell.firstScalar)
    if glyph.cell.hasMarks {
      for scalar in glyph.cell.scalars.dropFirst() { bytes.add(scalar.value) }
    }
    if glyph.needsBlank { bytes.add(0x20 as UInt8) }
  }

  /// Changes the style, and keeps room for so many cells after that.
  private mutating func setStyle(_ number: Int, keeping cells: Int = 0) {
    guard number != style else { return }
    bytes.add(changes.bytes(from: style, to: number))
    bytes.reserve(cells * Self.cellBytes)
    style = number
  }

  private static func has(_ name: String) -> Bool { unsafe tigetflag(name) == 1 }

  /// A capability of the terminal; empty where it has none.
  private static func sequence(_ name: String) -> [UInt8] {
    guard let sequence = unsafe tigetstr(name), Int(bitPattern: sequence) != -1 else { return [] }
    return unsafe Array(String(cString: sequence).utf8)
  }
}
