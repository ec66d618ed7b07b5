import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// Which snapshot is open, and that it is a copy.
struct TitleView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let strings = state.strings
    let title = strings.title(of: state.catalog.about, count: state.catalog.count)
    let full = "\(strings.catalog.title) · \(title)"
    let notice = [strings.catalog.notice, strings.catalog.shortNotice].first {
      area.width - ScreenText.width($0) >= min(ScreenText.width(title), 24) + 2
    }
    frame.fill(area, Theme.title)
    let right = notice.map { frame.writeRight($0, Theme.title, in: area) } ?? 0
    let room = area.width - right - 2
    let text = ScreenText.width(full) < room ? full : title
    frame.write(ScreenText.cut(text, to: room), Theme.title, x: area.x + 1, y: area.y)
  }
}

/// The search box, what was understood and how many match.
struct SearchView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let strings = state.strings
    let prompt = " " + strings.browser.searchPrompt + " "
    var rest = area
    let counts = counts
    rest.width -= frame.writeRight(counts + " ", in: rest) + 1
    let promptWidth = frame.write(prompt, Theme.prompt, x: area.x, y: area.y, width: rest.width)
    let shown = drawText(x: area.x + promptWidth, width: rest.width - promptWidth, area.y, &frame)
    drawMeaning(Area(x: shown, y: area.y, width: area.x + rest.width - shown, height: 1), &frame)
  }

  private var counts: String {
    let strings = state.strings
    let found = strings.number(state.result.rows.count)
    guard state.layout.filters == nil else {
      return "\(found)/\(strings.number(state.catalog.count))"
    }
    // Where no line names the filters, a number must tell that there are some.
    let filters = state.result.selection.facets.count
    return filters == 0 ? found : "\(strings.browser.filters)\(filters) · \(found)"
  }

  /// Writes what was typed, or how to begin.
  ///
  /// - Returns: The first free column.
  private func drawText(x: Int, width: Int, _ y: Int, _ frame: inout Frame) -> Int {
    let isActive = state.mode == .search
    if state.search.isEmpty, !isActive {
      let hint = state.strings.browser.searchHint
      return x + frame.write(ScreenText.cut(hint, to: width), Theme.quiet, x: x, y: y, width: width)
    }
    let area = Area(x: x, y: y, width: width, height: 1)
    let written = frame.write(input: state.search, in: area, isActive: isActive)
    if isActive, state.offersOldQuery { frame.reverse(x: x, y: y, width: written) }
    return x + written
  }

  private func drawMeaning(_ area: Area, _ frame: inout Frame) {
    guard let understood = state.understood, area.width > 16 else { return }
    // What was taken just as it was typed needs no telling.
    guard understood.text != state.search.text else { return }
    let label = state.strings.browser.meaning
    let meaning = understood.text(width: area.width - 5 - ScreenText.width(label))
    frame.writeRight(label + meaning + " ·", Theme.quiet, in: area)
  }
}

/// Tier and level with their keys and live counts.
struct FacetLineView {
  let state: BrowserState

  /// How much of a value is written: as much as lets every count stand on the line.
  private enum Form: CaseIterable {
    case names, shortNames, keys, counts
  }

  func draw(in area: Area, on frame: inout Frame) {
    let marks =
      state.layout.kind == .narrow && state.marks.count > 0
      ? frame.writeRight("*\(state.strings.number(state.marks.count)) ", in: area) : 0
    let room = area.width - 1 - marks
    let forms = Form.allCases.lazy.map(spans)
    let fitting = forms.first { $0.reduce(0) { $0 + ScreenText.width($1.text) } <= room }
    frame.write(fitting ?? spans(.counts), x: area.x + 1, y: area.y, width: room)
  }

  private func spans(_ form: Form) -> [Span] {
    let facets = Facet.allCases.filter(\.hasHotKeys)
    let stated = facets.filter(state.catalog.facets.isStated)
    let silent = facets.filter { !stated.contains($0) }
    var parts = stated.map { spans($0, form) }
    if !silent.isEmpty {
      // Where all is short, the sentence alone says it.
      let text = ScreenText.cut(state.notStated(silent), to: state.size.width - 2)
      if form != .counts || stated.isEmpty { parts.append([Span(text, Theme.quiet)]) }
    }
    return Array(parts.joined(separator: [Span(form == .counts ? "  " : "   ")]))
  }

  private func spans(_ facet: Facet, _ form: Form) -> [Span] {
    let strings = state.strings
    let values = FacetLine.values(facet, state)
    guard form != .counts else {
      let label = facet == .tier ? strings.browser.tierShort : strings.browser.levelShort
      let counts = values.map { ($0.isOn ? "[\($0.key)]" : "") + strings.number($0.count) }
      return [Span(label + " ", Theme.heading), Span(counts.joined(separator: "/"))]
    }
    let gap = form == .shortNames ? "" : " "
    return [Span(strings.name(of: facet) + gap, Theme.heading)]
      + values.flatMap { value in
        let text = "\(value.key):\(name(value, form)) \(strings.number(value.count))"
        return value.isOn
          ? [Span(" "), Span("[x]" + text, Theme.chosen)] : [Span(gap + " " + text, value.style)]
      }
  }

  private func name(_ value: FacetLine.Value, _ form: Form) -> String {
    switch form {
    case .names: value.label
    case .shortNames: value.label.count > 5 ? value.label.prefix(4) + "." : value.label
    case .keys, .counts: ""
    }
  }
}

/// The values that stand on the facet line.
enum FacetLine {
  struct Value {
    let key: String
    let label: String
    let count: Int
    let isOn: Bool

    var style: Style { count == 0 ? Theme.quiet : .plain }
  }

  /// The values with their keys; those that this catalog has nowhere are left out, the three tiers
  /// of a province apart.
  static func values(_ facet: Facet, _ state: BrowserState) -> [Value] {
    let facets = state.catalog.facets
    let counts = state.result.counts[facet]
    return facets.values(of: facet).enumerated().compactMap { number, value in
      let isOn = state.result.selection.contains(number, of: facet)
      guard isOn || facets.isOnFacetLine(number, of: facet) else { return nil }
      return Value(
        key: key(value),
        label: label(value, state),
        count: counts[number],
        isOn: isOn
      )
    }
  }

  private static func label(_ value: FacetValue, _ state: BrowserState) -> String {
    guard case .level(let level) = value, level.scheme == .fourLevels else {
      return state.strings.name(of: value)
    }
    return ""
  }

  /// The key that picks a value, read from the live key table.
  static func key(_ value: FacetValue) -> String {
    switch value {
    case .tier(let tier): tierKeys[Int(tier.rawValue)]
    case .level(let level): levelKeys[Int(level.rawValue)]
    case .none: noneKey
    case .text: ""
    }
  }

  private static let tierKeys = Tier.allCases.map { key(.toggleTier($0)) }
  private static let levelKeys = ServiceLevel.allCases.map { key(.toggleLevel(digit: $0.digit)) }
  private static let noneKey = key(.toggleNoneStated)

  private static func key(_ message: Message) -> String {
    KeyMap.bindings.first { $0.message == message }.map { KeyNames.name($0.keys[0]) } ?? ""
  }
}

extension FacetIndex {
  /// Whether a value of a facet with hot keys is always shown: the three tiers of a province, the
  /// levels, and whatever else the catalog has.
  func isOnFacetLine(_ value: Int, of facet: Facet) -> Bool {
    switch values(of: facet)[value] {
    case .tier(.province), .tier(.district), .tier(.commune), .level: true
    case .tier, .none: facet.hasHotKeys && isUsed(value, of: facet)
    case .text: false
    }
  }
}

/// What is filtered, how the list is sorted, what is marked.
struct FilterLineView {
  let state: BrowserState

  func draw(in area: Area, on frame: inout Frame) {
    let strings = state.strings
    let right = " \(strings.browser.sort)\(strings.name(of: state.order))   \(marks) "
    var rest = area
    rest.width -= frame.writeRight(right, in: area)
    let filters = state.result.selection.facets.map { facet in
      "[\(strings.text(of: facet, selection: state.result.selection, in: state.catalog))]"
    }
    let text = filters.isEmpty ? strings.browser.noFilters : filters.joined(separator: " ")
    let label = " " + strings.browser.filters
    let written = frame.write(label, Theme.heading, x: area.x, y: area.y, width: rest.width)
    let room = rest.width - written
    frame.write(
      ScreenText.cut(text, to: room),
      filters.isEmpty ? Theme.quiet : Theme.strong,
      x: area.x + written,
      y: area.y,
      width: room
    )
  }

  private var marks: String {
    let strings = state.strings
    let outside = state.marksOutsideList
    let count = strings.browser.marked + strings.number(state.marks.count)
    return outside == 0
      ? count : "\(count) (\(strings.browser.outsideList(strings.number(outside))))"
  }
}
