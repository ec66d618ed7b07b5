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

  private func put(_ run: Run, of frame: Frame) {
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
