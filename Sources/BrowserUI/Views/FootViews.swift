import CatalogIndex
import ProcedureModel
import Strings
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

  /// The notice; without one, what helps with what is going on.
  private var text: String {
    if let notice = state.notice { return notice.text }
    if state.mode == .facets { return state.facetValueName ?? "" }
    if state.rangeAnchor != nil { return state.strings.browser.rangeStarted }
    return state.layout.kind == .narrow ? rowText : ""
  }

  /// What a narrow list leaves out: that it is the basket, and code, tier and level of its row.
  private var rowText: String {
    let strings = state.strings
    let basket = state.showsBasket ? strings.keys.basketHint + ":" : ""
    guard let row = state.currentRow else { return basket }
    let procedure = state.catalog.procedures[row]
    let level =
      procedure.levels.isEmpty
      ? "" : strings.catalog.levelNumber(strings.names(of: procedure.levels))
    return [basket, procedure.code?.key ?? "—", strings.names(of: procedure.tiers), level]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The most useful keys of the present view, from the live key table.
struct KeyLineView {
  let state: BrowserState

  /// The help and the way back stand at the right edge, where no other key can push them off.
  func draw(in area: Area, on frame: inout Frame) {
    var rest = Area(x: area.x + 1, y: area.y, width: area.width - 1, height: area.height)
    let hinted = KeyMap.hinted(in: state.mode)
    for key in hinted.reversed() where key.isKept {
      let text = text(key)
      write(key, text, in: rest.takeRight(key.width + ScreenText.width(text) + gap), &frame)
    }
    for key in hinted where !key.isKept {
      let text = text(key)
      let width = key.width + ScreenText.width(text)
      guard width <= rest.width else { break }
      write(key, text, in: rest.takeLeft(width + gap), &frame)
    }
  }

  private var isShort: Bool { state.layout.kind == .narrow }
  private var gap: Int { isShort ? 1 : 2 }

  private func text(_ key: KeyMap.HintedKey) -> String {
    isShort ? "" : " " + state.strings.keys[keyPath: key.hint]
  }

  private func write(
    _ key: KeyMap.HintedKey,
    _ text: String,
    in area: Area,
    _ frame: inout Frame
  ) {
    let column = frame.write(key.name, Theme.key, x: area.x, y: area.y, width: area.width)
    frame.write(text, x: area.x + column, y: area.y, width: area.width - column)
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
    let value = state.mode == .facets ? state.facetValueName : nil
    let text = state.notice?.text ?? value ?? name
    for (y, line) in ScreenText.wrap(text, to: area.width).prefix(area.height).enumerated() {
      frame.write(line, procedure == nil ? .plain : Style(.reverse), x: 0, y: y)
    }
  }
}
