import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// The list: a line a procedure, the current one in reverse with a mark before it.
struct ListView {
  let state: BrowserState
  let layout: Layout

  func draw(on frame: inout Frame) {
    let rows = state.rows
    let columns = ListColumns(state, layout)
    if let heading = layout.heading { drawHeading(columns, in: heading, on: &frame) }
    guard !rows.isEmpty else {
      EmptyListView(state: state).draw(in: layout.list, on: &frame)
      return
    }
    let highlights = state.result.highlights(for: state.query)
    let range = state.rangePlaces
    for line in 0..<min(layout.list.height, rows.count - state.top) {
      let place = state.top + line
      let row = rows[place]
      let values = state.catalog.tiersAndLevels(row)
      let content = ListRow(
        row: row,
        tiers: values.tiers,
        levels: values.levels,
        isCurrent: place == state.cursor,
        isMarked: state.marks.marked.contains(row),
        isInRange: range?.contains(place) == true
      )
      draw(content, columns, highlights[row], y: layout.list.y + line, on: &frame)
    }
    drawScrollBar(count: rows.count, on: &frame)
    if !state.showsBasket { drawHints(below: rows.count, on: &frame) }
  }

  /// Under a short list, what each part of the query costs.
  private func drawHints(below count: Int, on frame: inout Frame) {
    var rest = layout.list
    _ = rest.takeTop(count + 1)
    let strings = state.strings
    guard rest.height >= 2, !state.hints.isEmpty, layout.kind != .narrow else { return }
    let end = strings.browser.endOfResults(strings.number(count))
    let lines = [end] + state.hints.map { "  " + state.text(of: $0) }
    for (y, line) in lines.prefix(rest.height).enumerated() {
      let text = ScreenText.cut(line, to: rest.width - 3)
      frame.write(text, Theme.quiet, x: rest.x + 2, y: rest.y + y)
    }
  }

  private func draw(
    _ row: ListRow,
    _ columns: ListColumns,
    _ highlight: Highlight,
    y: Int,
    on frame: inout Frame
  ) {
    let area = layout.list
    frame.restyle(Theme.strong, x: area.x, y: y, width: min(2, area.width))
    if row.isCurrent { frame.write(">", Theme.strong, x: area.x, y: y, width: area.width) }
    if row.isMarked || row.isInRange {
      let mark = row.isMarked ? "*" : "+"
      frame.write(mark, Theme.strong, x: area.x + 1, y: y, width: area.width - 1)
    }
    for column in columns.all { draw(column, row, highlight, y, &frame) }
    if row.isCurrent || row.isInRange {
      frame.reverse(x: area.x, y: y, width: area.width - ListColumns.scrollWidth)
    }
  }

  private func draw(
    _ column: ListColumns.Column,
    _ row: ListRow,
    _ highlight: Highlight,
    _ y: Int,
    _ frame: inout Frame
  ) {
    switch column.content {
    case .name:
      state.catalog.withName(row.row) { frame.write(cell: $0, highlight, in: column.area, y: y) }
    case .code:
      var code = state.catalog.codeKey(row.row) ?? "—"
      code.withUTF8 { frame.write(cell: $0, highlight, in: column.area, y: y) }
    case .values(let text):
      var text = text(row)
      text.withUTF8 { frame.write(cell: $0, nil, in: column.area, y: y) }
    }
  }

  private func drawHeading(_ columns: ListColumns, in area: Area, on frame: inout Frame) {
    frame.rule("", in: area)
    if state.showsBasket {
      frame.rule(" \(state.strings.browser.basketHeading) ", in: area)
      return
    }
    for column in columns.all {
      let place = column.area
      frame.write(column.heading, Theme.heading, x: place.x, y: area.y, width: place.width)
    }
  }

  /// A bar at the right edge that shows how far down the list stands.
  private func drawScrollBar(count: Int, on frame: inout Frame) {
    let area = layout.list
    guard count > area.height, area.width >= Layout.tinyWidth - 20 else { return }
    let size = max(1, area.height * area.height / count)
    let start = (area.height - size) * state.top / max(1, count - area.height)
    for line in 0..<area.height {
      let isThumb = line >= start && line < start + size
      guard isThumb || layout.kind == .stacked || layout.kind == .narrow else { continue }
      frame.write(isThumb ? "█" : "│", Theme.rule, x: area.x + area.width - 1, y: area.y + line)
    }
  }
}

extension BrowserState {
  fileprivate func text(of hint: DropHint) -> String {
    strings.text(of: hint, selection: result.selection, in: catalog)
  }
}

/// What stands in a list without rows: why, and what would help.
struct EmptyListView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let strings = state.strings
    guard !state.showsBasket else {
      frame.write(strings.browser.basketEmpty, x: area.x + 2, y: area.y, width: area.width - 2)
      return
    }
    guard !state.query.isEmpty || !state.result.selection.isEmpty else {
      frame.write(strings.browser.nothingMatches, Theme.strong, x: area.x + 2, y: area.y)
      return
    }
    let hints = state.hints.map { "  " + state.text(of: $0) }
    let browser = strings.browser
    let keys = state.mode == .search ? browser.dropToFindTyping : browser.dropToFind
    let lines = [browser.nothingMatches] + hints + ["", keys]
    for (number, line) in lines.prefix(area.height).enumerated() {
      frame.write(
        ScreenText.cut(line, to: area.width - 2),
        number == 0 ? Theme.strong : .plain,
        x: area.x + 2,
        y: area.y + number,
        width: area.width - 2
      )
    }
  }
}
