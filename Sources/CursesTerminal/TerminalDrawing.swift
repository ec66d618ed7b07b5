import CNcurses
import Glibc
public import TextScreen

extension Terminal {
  /// Shows a frame; only what differs from the last one is sent.
  public mutating func draw(_ frame: Frame) {
    if shown == nil {
      unsafe werase(window)
      unsafe clearok(window, true)
    }
    // A screen of one column stays blank: to fill the lower right corner without scrolling, ncurses
    // inserts before it, which would be outside of the line there.
    if size.width > 1 {
      for run in frame.changes(from: shown) { put(run, of: frame) }
    }
    place(frame.cursor)
    unsafe wrefresh(window)
    shown = frame
  }

  /// Forgets what the screen shows, so that the next frame is drawn on a cleared one.
  public mutating func redraw() {
    shown = nil
  }

  private mutating func place(_ cursor: Point?) {
    let isInside = cursor.map { Area(size).contains($0) } ?? false
    if isInside != cursorIsShown {
      _ = curs_set(isInside ? 1 : 0)
      cursorIsShown = isInside
    }
    // A terminal that cannot hide its cursor keeps it where it disturbs least.
    let place = isInside ? cursor : nil
    unsafe wmove(window, CInt(place?.y ?? size.height - 1), CInt(place?.x ?? 0))
  }

  private mutating func put(_ run: Run, of frame: Frame) {
    let row = frame.row(run.y)
    let first = row.startIndex + run.x
    unsafe withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: run.cells.count + 1) { cells in
      var count = 0
      for index in first..<first + run.cells.count {
        let cell = row[index]
        // The right half of a wide letter came with its left half.
        if cell.text.isEmpty, index > row.startIndex { continue }
        let isWide = index + 1 < row.endIndex && row[index + 1].text.isEmpty
        glyph.set(cell.text, columns: isWide ? 2 : 1)
        unsafe cells.initializeElement(at: count, to: cursesCell(cell.style))
        count += 1
        if glyph.needsBlank {
          glyph.set(" ", columns: 1)
          unsafe cells.initializeElement(at: count, to: cursesCell(cell.style))
          count += 1
        }
      }
      unsafe _ = tthc_put_cells(
        window,
        CInt(run.y),
        CInt(run.x),
        cells.baseAddress,
        CInt(count)
      )
    }
  }

  private func cursesCell(_ style: Style) -> cchar_t {
    var cell = cchar_t()
    let pair = showsInk ? style.ink.colorPair : 0
    unsafe setcchar(&cell, glyph.characters, style.cursesAttributes, pair, nil)
    return cell
  }
}

extension Area {
  fileprivate func contains(_ point: Point) -> Bool {
    point.x >= x && point.y >= y && point.x < x + width && point.y < y + height
  }
}
