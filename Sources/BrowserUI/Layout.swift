public import TextScreen

/// Where everything stands on a screen of some size.
///
/// Pure and shared: views draw by it, `update` scrolls by it.
public struct Layout: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Too small for a list: the current row alone.
    case oneLine
    /// No code column, tier and level as one letter each.
    case narrow
    /// The detail under the list.
    case stacked
    /// The detail beside the list.
    case sideBySide
    /// Facets, list and detail beside each other.
    case wide
  }

  public let kind: Kind
  public private(set) var title: Area?
  public private(set) var search: Area?
  public private(set) var facets: Area?
  public private(set) var filters: Area?
  public private(set) var heading: Area?
  public private(set) var list: Area
  public private(set) var detail: Area?
  public private(set) var sidebar: Area?
  public private(set) var status: Area?
  public private(set) var keys: Area?
  /// The middle of the screen, which views over the list take as a whole.
  public private(set) var body: Area

  static let sidebarWidth = 27
  static let tinyWidth = 60

  public init(_ size: Size, showsDetail: Bool) {
    kind = Layout.kind(size)
    var rest = Area(size)
    body = rest
    list = rest
    guard kind != .oneLine else { return }
    takeLines(&rest, size)
    body = rest
    takePanes(&rest, size, showsDetail)
    if size.height >= 9, kind != .narrow { heading = rest.takeTop(1) }
    list = rest
  }

  private static func kind(_ size: Size) -> Kind {
    guard size.width >= 20, size.height >= 4 else { return .oneLine }
    switch size.width {
    case ..<tinyWidth: return .narrow
    case ..<110: return .stacked
    case ..<140: return .sideBySide
    default: return .wide
    }
  }

  /// The lines over and under the list; the less a line matters, the earlier a short screen loses it.
  private mutating func takeLines(_ rest: inout Area, _ size: Size) {
    if size.height >= 8, kind != .narrow { title = rest.takeTop(1) }
    search = rest.takeTop(1)
    if size.height >= 6, kind != .wide { facets = rest.takeTop(1) }
    if size.height >= 10, kind != .narrow { filters = rest.takeTop(1) }
    if size.height >= 12 { keys = rest.takeBottom(1) }
    status = rest.takeBottom(1)
  }

  private mutating func takePanes(_ rest: inout Area, _ size: Size, _ showsDetail: Bool) {
    if kind == .wide {
      sidebar = rest.takeLeft(Layout.sidebarWidth)
      rest = Area(x: rest.x + 1, y: rest.y, width: rest.width - 1, height: rest.height)
    }
    guard showsDetail, size.height >= 16 else { return }
    switch kind {
    case .oneLine, .narrow: break
    case .stacked: detail = rest.takeBottom(max(6, rest.height * 2 / 5))
    case .sideBySide, .wide:
      detail = rest.takeRight(size.width / 3)
      rest.width -= 1
    }
  }
}

extension BrowserState {
  /// The layout of the present screen.
  public var layout: Layout { Layout(size, showsDetail: showsDetailPane) }

  /// The area of a view that takes the whole screen, between its head and its key line.
  var pageArea: Area {
    var area = Area(size)
    if size.height >= 5 { _ = area.takeTop(2) }
    if size.height >= 8 { _ = area.takeBottom(2) }
    return area
  }
}
