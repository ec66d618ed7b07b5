import CatalogIndex
import Strings
import ProcedureModel
import TextScreen

/// What just happened, and where in the list we are.
struct StatusView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let strings = state.strings
    let count = state.rows.count
    let place = strings.number(count == 0 ? 0 : state.cursor + 1)
    let row = strings.browser.rowOf(place, strings.number(count))
    let right =
      state.layout.kind == .narrow ? 0 : frame.writeRight(row + " ", Theme.quiet, in: area)
    let style =
      state.notice.map { $0.isProblem ? Theme.problem : Theme.notice } ?? Theme.quiet
    frame.write(
      ScreenText.cut(text, to: area.width - right - 2),
      style,
      x: area.x + 1,
      y: area.y,
      width: area.width - right - 1
    )
  }

  /// The notice; without one, what a narrow list leaves out of the current row.
  private var text: String {
    if let notice = state.notice { return notice.text }
    guard state.layout.kind == .narrow, let row = state.currentRow else { return "" }
    let procedure = state.catalog.procedures[row]
    let strings = state.strings
    let level =
      procedure.levels.isEmpty
      ? "" : strings.catalog.levelNumber(strings.names(of: procedure.levels))
    return [procedure.code?.key ?? "—", strings.names(of: procedure.tiers), level]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The most useful keys of the present view, from the live key table.
struct KeyLineView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let hinted = KeyMap.bindings.filter { $0.modes.contains(state.mode) && $0.hint != nil }
    var x = area.x + 1
    for binding in hinted {
      guard let hint = binding.hint else { continue }
      let key = KeyNames.name(binding.keys[0])
      let text = state.layout.kind == .narrow ? "" : " " + state.strings.keys[keyPath: hint]
      let width = ScreenText.width(key + text)
      guard x + width <= area.x + area.width else { break }
      frame.write([Span(key, Theme.key), Span(text)], x: x, y: area.y)
      x += width + (text.isEmpty ? 1 : 2)
    }
  }
}

/// The screen that has no room for a list.
struct OneLineView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    let area = Area(state.size)
    guard !area.isEmpty else { return }
    if state.mode == .search {
      frame.write(input: state.search, in: area)
      return
    }
    let procedure = state.currentRow.map { state.catalog.procedures[$0] }
    let name = procedure?.name ?? state.strings.browser.nothingMatches
    let text = state.notice?.text ?? name
    for (y, line) in ScreenText.wrap(text, to: area.width).prefix(area.height).enumerated() {
      frame.write(line, procedure == nil ? .plain : Style(.reverse), x: 0, y: y)
    }
  }
}
