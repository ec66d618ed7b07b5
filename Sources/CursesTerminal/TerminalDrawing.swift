import CNcurses
import Glibc
public import TextScreen

extension Terminal {
  /// Shows a frame; only what differs from the last one is sent.
  public mutating func draw(_ frame: Frame) {
    if shown == nil { clear() }
    showCursor(frame.cursor.map { Area(size).contains($0) } ?? false)
    // A terminal that cannot hide its cursor keeps it where it disturbs least.
    let cursor = cursorIsShown ? frame.cursor : nil
    let place = cursor ?? Point(x: 0, y: size.height - 1)
    // A screen of one column stays blank: to fill the lower right corner without scrolling, ncurses
    // inserts before it, which would be outside of the line there.
    let old = shown ?? Frame(frame.size)
    let changes = size.width > 1 ? frame.changes(from: old) : []
    if writer != nil {
      for run in changes { writer?.put(run, of: frame) }
      writer?.move(to: place)
      writer?.flush(to: streams.outputDescriptor)
    } else {
      for run in changes { put(run, of: frame) }
      unsafe wmove(window, CInt(place.y), CInt(place.x))
      unsafe wrefresh(window)
    }
    shown = frame
  }

  /// Forgets what the screen shows, so that the next frame is drawn on a cleared one.
  public mutating func redraw() {
    shown = nil
  }

  /// Has ncurses make the screen blank, and take it over again where it was given back.
  private func clear() {
    unsafe werase(window)
    unsafe clearok(window, true)
    if writer != nil { unsafe wrefresh(window) }
  }

  private mutating func showCursor(_ isShown: Bool) {
    guard isShown != cursorIsShown else { return }
    _ = curs_set(isShown ? 1 : 0)
    cursorIsShown = isShown
  }

  /// Gives a stretch to the screen of ncurses.
  private mutating func put(_ run: Run, of frame: Frame) {
    let cells = cells
    unsafe withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: run.count + 1) { room in
      guard let target = room.baseAddress else { return }
      let count = unsafe cells.fill(target, run, of: frame)
      unsafe _ = tthc_put_cells(window, CInt(run.y), CInt(run.x), target, CInt(count))
    }
  }
}

extension Area {
  fileprivate func contains(_ point: Point) -> Bool {
    point.x >= x && point.y >= y && point.x < x + width && point.y < y + height
  }
}
