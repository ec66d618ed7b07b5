import CatalogIndex
public import TextScreen

/// Draws the state: a pure function, called when no more input waits.
///
/// - Complexity: O(cells of the screen).
public func view(_ state: BrowserState) -> Frame {
  var frame = Frame(state.size)
  let base = state.modes.last { $0 != .export && $0 != .overwrite } ?? .list
  switch base {
  case .detail: DetailView(state: state).draw(on: &frame)
  case .help: HelpView(state: state).draw(on: &frame)
  case .print: PrintView(state: state).draw(on: &frame)
  case .list, .search, .facets, .export, .overwrite:
    if state.layout.kind == .oneLine {
      OneLineView(state: state).draw(on: &frame)
    } else {
      MainView(state: state).draw(on: &frame)
    }
  }
  if state.mode == .export || state.mode == .overwrite {
    ExportView(state: state).draw(on: &frame)
  }
  return frame
}

/// The list of procedures with what belongs around it.
struct MainView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    let layout = state.layout
    layout.title.map { TitleView(state: state).draw(in: $0, on: &frame) }
    layout.search.map { SearchView(state: state).draw(in: $0, on: &frame) }
    layout.facets.map { FacetLineView(state: state).draw(in: $0, on: &frame) }
    layout.filters.map { FilterLineView(state: state).draw(in: $0, on: &frame) }
    drawBody(layout, on: &frame)
    layout.status.map { StatusView(state: state).draw(in: $0, on: &frame) }
    layout.keys.map { KeyLineView(state: state).draw(in: $0, on: &frame) }
  }

  private func drawBody(_ layout: Layout, on frame: inout Frame) {
    if let sidebar = layout.sidebar {
      FacetPaneView(state: state).draw(in: sidebar, on: &frame)
      drawRule(x: sidebar.x + sidebar.width, layout.body, on: &frame)
    } else if state.mode == .facets {
      FacetPaneView(state: state).draw(in: layout.body, on: &frame)
      return
    }
    ListView(state: state, layout: layout).draw(on: &frame)
    guard let detail = layout.detail else { return }
    DetailPaneView(state: state, layout: layout).draw(in: detail, on: &frame)
    if layout.kind != .stacked { drawRule(x: detail.x - 1, layout.body, on: &frame) }
  }

  private func drawRule(x: Int, _ area: Area, on frame: inout Frame) {
    frame.fill(Area(x: x, y: area.y, width: 1, height: area.height), with: "│", Theme.rule)
  }
}

extension Frame {
  /// Draws a line across with a heading in it.
  mutating func rule(_ heading: String, in area: Area) {
    guard !area.isEmpty else { return }
    fill(Area(x: area.x, y: area.y, width: area.width, height: 1), with: "─", Theme.rule)
    guard !heading.isEmpty else { return }
    write(heading, Theme.heading, x: area.x + 2, y: area.y, width: area.width - 2)
  }

  /// Writes text with its matched stretches in the style of matches.
  mutating func write(
    _ text: String,
    _ matches: [Range<String.Index>],
    x: Int,
    y: Int,
    width: Int
  ) {
    guard !matches.isEmpty else {
      write(text, x: x, y: y, width: width)
      return
    }
    var column = 0
    var place = text.startIndex
    for match in matches {
      let before = text[place..<match.lowerBound]
      column += write(before, x: x + column, y: y, width: width - column)
      column += write(
        text[match],
        Theme.match(.plain),
        x: x + column,
        y: y,
        width: width - column
      )
      place = match.upperBound
    }
    write(text[place...], x: x + column, y: y, width: width - column)
  }

  /// Writes text in UTF-8 from the left edge of an area on, cut to a width.
  mutating func write(cut bytes: Swift.Span<UInt8>, _ style: Style, in area: Area, width: Int) {
    guard write(cutting: bytes, style, x: area.x, y: area.y, width: width) == nil else { return }
    fill(Area(x: area.x, y: area.y, width: width, height: 1))
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    write(ScreenText.cut(text, to: width), style, x: area.x, y: area.y)
  }

  /// Writes text so that it ends at the right edge of an area.
  ///
  /// - Returns: The columns that it took.
  @discardableResult
  mutating func writeRight(_ text: String, _ style: Style = .plain, in area: Area) -> Int {
    let width = ScreenText.width(text)
    guard width <= area.width else { return 0 }
    return write(text, style, x: area.x + area.width - width, y: area.y)
  }

  /// Writes a line that is being typed, scrolled so that its cursor is seen, and puts the hardware
  /// cursor there.
  ///
  /// - Returns: The columns that it took.
  @discardableResult
  mutating func write(input: LineEditor, in area: Area, isActive: Bool = true) -> Int {
    guard area.width > 1, area.height > 0 else { return 0 }
    var columns = 0
    // Back from the cursor as far as there is room.
    let head = ScreenText.clusters(input.head).reversed().prefix { cluster in
      columns += cluster.columns
      return columns < area.width
    }
    let start = head.reversed().map(\.text).joined()
    if isActive { cursor = Point(x: area.x + ScreenText.width(start), y: area.y) }
    return write(
      start + input.text.dropFirst(input.cursor),
      x: area.x,
      y: area.y,
      width: area.width
    )
  }
}
