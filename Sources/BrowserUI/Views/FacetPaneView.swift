import CatalogIndex
import CatalogReports
import ProcedureModel
import Strings
import TextScreen

/// All facets with their values and counts; has the keyboard in facet mode.
struct FacetPaneView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    guard !area.isEmpty else { return }
    var rest = area
    drawHead(in: rest.takeTop(1), on: &frame)
    let items = state.facetItems
    guard !items.isEmpty else {
      frame.write(
        state.strings.browser.facetNothing,
        Theme.quiet,
        x: rest.x + 1,
        y: rest.y,
        width: rest.width - 1
      )
      return
    }
    let top = top(items, height: rest.height)
    for (line, item) in items.dropFirst(top).prefix(rest.height).enumerated() {
      draw(item, in: Area(x: rest.x, y: rest.y + line, width: rest.width, height: 1), on: &frame)
    }
  }

  private var isActive: Bool { state.mode == .facets }

  private func drawHead(in area: Area, on frame: inout Frame) {
    guard isActive else {
      frame.write(
        " " + state.strings.browser.facetHeading,
        Theme.heading,
        x: area.x,
        y: area.y,
        width: area.width
      )
      return
    }
    let prompt = " " + state.strings.browser.facetNarrow + " "
    var rest = area
    _ = rest.takeLeft(
      frame.write(prompt, Theme.prompt, x: area.x, y: area.y, width: area.width)
    )
    frame.write(input: state.facetPane.narrowing, in: rest)
  }

  /// The first line to show, so that the cursor is on the screen with its heading if possible.
  private func top(_ items: [FacetItem], height: Int) -> Int {
    guard isActive, let cursor = items.firstIndex(where: { $0.place == state.facetPlace }) else {
      return 0
    }
    let wanted = cursor < height ? 0 : cursor - height / 2
    return max(0, min(wanted, items.count - height))
  }

  private func draw(_ item: FacetItem, in area: Area, on frame: inout Frame) {
    let strings = state.strings
    switch item {
    case .blank: break
    case .heading(let facet):
      frame.write(
        " " + (facet.map { strings.name(of: $0) } ?? strings.checks.warning),
        Theme.heading,
        x: area.x,
        y: area.y,
        width: area.width
      )
    case .notStated:
      let text = " " + strings.browser.facetNotStated
      frame.write(text, Theme.quiet, x: area.x, y: area.y, width: area.width)
    case .folded(let count):
      let text = "     " + strings.browser.facetZero(strings.number(count))
      frame.write(text, Theme.quiet, x: area.x, y: area.y, width: area.width)
    case .value(let place, let count, let isOn):
      draw(place, count, isOn, in: area, on: &frame)
    }
  }

  private func draw(
    _ place: FacetPlace,
    _ count: Int,
    _ isOn: Bool,
    in area: Area,
    on frame: inout Frame
  ) {
    guard let number = place.value else { return }
    let value = place.facet.map { state.catalog.facets.values(of: $0)[number] }
    let isCurrent = isActive && place == state.facetPlace
    let style: Style = isOn ? Theme.strong : count == 0 ? Theme.quiet : .plain
    let right = frame.writeRight(state.strings.number(count) + " ", style, in: area)
    let mark = isCurrent ? isOn ? ">[x] " : ">[ ] " : isOn ? " [x] " : " [ ] "
    var label = [UInt8](mark.utf8)
    if let value, value != FacetValue.none, place.facet?.hasHotKeys == true {
      label += FacetLine.key(value).utf8
      label.append(0x20)
    }
    label += (value.map(name) ?? state.strings.name(of: Check.allCases[number])).utf8
    frame.write(cut: label.span, style, in: area, width: area.width - right - 1)
    if isCurrent { frame.reverse(x: area.x, y: area.y, width: area.width) }
  }

  private func name(_ value: FacetValue) -> String {
    guard case .level(let level) = value, level.scheme == .fourLevels else {
      return state.strings.name(of: value)
    }
    return LevelBar.text(level)
  }
}
