public import BrowserUI
public import CatalogIndex
import ProcedureModel
public import Strings
public import TextScreen

/// A browser without a terminal: keys in, frames and effects out.
///
/// Walks the same path as the program: key, message of the present mode, update, view.
public struct Session: Sendable {
  public private(set) var state: BrowserState
  /// What the browser asked of the outside world, oldest first.
  public private(set) var effects: [Effect] = []

  public init(
    _ catalog: Catalog,
    language: Language = .vietnamese,
    size: Size = Size(width: 80, height: 24),
    query: String = ""
  ) {
    state = BrowserState(
      catalog: catalog,
      strings: .of(language),
      size: size,
      query: Query(query)
    )
  }

  public mutating func press(_ keys: Key...) {
    press(keys)
  }

  public mutating func press(_ keys: [Key]) {
    for key in keys { send(KeyMap.message(for: key, in: state.mode) ?? .unknown(key)) }
  }

  public mutating func press(_ key: Key, times count: Int) {
    press(Array(repeating: key, count: count))
  }

  /// Presses the keys of a text one by one.
  public mutating func type(_ text: String) {
    press(text.map { .character($0) })
  }

  /// Searches from the list and comes back to it.
  public mutating func search(_ text: String) {
    press("/", .control("u"))
    type(text)
    press(.tab)
  }

  public mutating func resize(_ width: Int, _ height: Int) {
    send(.resize(Size(width: width, height: height)))
  }

  /// Hands in what is no key, such as how an export ended.
  public mutating func send(_ message: Message) {
    effects += update(&state, message)
  }

  /// The effects since this was last asked.
  public mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  public var frame: Frame { view(state) }

  /// The screen as text, line by line.
  public var screen: [String] {
    let frame = frame
    return (0..<frame.size.height).map { frame.text(row: $0) }
  }

  public var notice: String? { state.notice?.text }

  /// The names in the list.
  public var names: [String] { state.rows.map { state.catalog.procedures[$0].name } }

  public var currentName: String? { state.currentRow.map { state.catalog.procedures[$0].name } }

  /// The names of what is marked.
  public var markedNames: [String] {
    state.marks.marked.map { state.catalog.procedures[$0].name }
  }
}
