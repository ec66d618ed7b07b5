import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// The details of the current procedure beside or under the list.
struct DetailPaneView {
  let state: BrowserState
  let layout: Layout

  func draw(in area: Area, on frame: inout Frame) {
    var rest = area
    frame.rule(" \(state.strings.browser.detailHeading) ", in: rest.takeTop(1))
    guard let row = state.currentRow else { return }
    let warnings = state.warnings(ofRow: row, looksForThem: false)
    let document = state.document(
      of: row,
      width: max(1, rest.width - 2),
      warnings: warnings
    )
    var all = 0
    var end = 0
    let lines = document.statedLines(of: state.catalog.procedures[row]) { count in
      all = count
      let top = max(0, min(state.paneTop, count - rest.height))
      end = min(count, top + rest.height)
      return top..<end
    }
    frame.write(lines[...], in: rest)
    guard all > rest.height else { return }
    let more = " \(end)/\(all) { } "
    frame.writeRight(
      more,
      Theme.quiet,
      in: Area(x: area.x, y: area.y, width: area.width, height: 1)
    )
  }
}

/// One procedure on the whole screen.
struct DetailView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    let area = state.pageArea
    let lines = state.detailLines
    frame.write(lines.dropFirst(state.detailTop), in: area)
    if let match = state.detailMatch {
      frame.write(">", Theme.strong, x: area.x, y: area.y + match - state.detailTop)
    }
    guard state.size.height >= 5 else { return }
    drawHead(on: &frame)
    guard state.size.height >= 8 else { return }
    let foot = Area(x: 0, y: state.size.height - 2, width: state.size.width, height: 1)
    frame.rule("", in: foot)
    drawStatus(lines.count, area.height, in: foot, on: &frame)
    let keys = Area(x: 0, y: foot.y + 1, width: foot.width, height: 1)
    KeyLineView(state: state).draw(in: keys, on: &frame)
  }

  private func drawHead(on frame: inout Frame) {
    guard let row = state.currentRow else { return }
    let procedure = state.catalog.procedures[row]
    let head = Area(x: 0, y: 0, width: state.size.width, height: 1)
    frame.fill(head, Theme.title)
    let right = frame.writeRight(place(row) + " ", Theme.title, in: head)
    let title = [procedure.code?.key, procedure.name].compactMap(\.self).joined(separator: "  ")
    frame.write(ScreenText.cut(title, to: head.width - right - 2), Theme.title, x: 1, y: 0)
    frame.rule("", in: Area(x: 0, y: 1, width: state.size.width, height: 1))
  }

  /// Where in the list the record stands, and whether it is marked; in figures where room is short.
  private func place(_ row: Int) -> String {
    let strings = state.strings
    let numbers = (strings.number(state.cursor + 1), strings.number(state.rows.count))
    let isMarked = state.marks.marked.contains(row)
    guard state.layout.kind != .narrow else {
      return "\(numbers.0)/\(numbers.1)" + (isMarked ? " [*]" : "")
    }
    let mark = isMarked ? " · [*] \(strings.browser.isMarked)" : ""
    return strings.browser.resultOf(numbers.0, numbers.1) + mark
  }

  /// The notice, or how far the text goes on.
  private func drawStatus(_ count: Int, _ height: Int, in area: Area, on frame: inout Frame) {
    if let notice = state.notice {
      frame.write(
        " \(notice.text) ",
        notice.isProblem ? Theme.problem : Theme.notice,
        x: 1,
        y: area.y,
        width: area.width - 12
      )
    }
    guard count > height else { return }
    let last = min(count, state.detailTop + height)
    frame.writeRight(" \(last * 100 / max(1, count))% ", Theme.quiet, in: area)
  }
}

extension Frame {
  /// Writes lines from the top of an area on, a column from its left edge.
  mutating func write(_ lines: ArraySlice<DocumentLine>, in area: Area) {
    for (number, line) in lines.prefix(area.height).enumerated() {
      write(line.spans, x: area.x + 1, y: area.y + number, width: area.width - 1)
    }
  }
}
