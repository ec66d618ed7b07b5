import BrowserUI
import CatalogIndex
import ProcedureModel
import TestSupport
import Testing
import TextScreen

/// A session that stands in a mode with something to lose: a query, filters, marks, a long list.
func session(in mode: Mode, _ catalog: Catalog = .numbered(60)) -> Session {
  var session = Session(catalog)
  session.press("T", "H", "X", " ", .down, " ", .down, .down)
  session.search("thu tuc")
  session.press(.down, .down, .down)
  switch mode {
  case .list: break
  case .search: session.press("/")
  case .facets: session.press("F")
  case .detail: session.press(.enter)
  case .help: session.press("?", .down)
  case .export: session.press("e")
  case .print: session.press("p")
  case .overwrite:
    session.press("e", .enter)
    if case .export(let request) = session.takeEffects().last {
      session.send(.exportFinished(request, .exists))
    }
  }
  _ = session.takeEffects()
  return session
}

/// A key of a mode, and what it means there.
struct BoundKey: Sendable, CustomTestStringConvertible {
  let mode: Mode
  let key: Key
  let message: Message

  var testDescription: String { "\(key) in \(mode)" }

  static let all: [BoundKey] = KeyMap.bindings.flatMap { binding in
    Mode.allCases.filter(binding.modes.contains).flatMap { mode in
      binding.keys.map { BoundKey(mode: mode, key: $0, message: binding.message) }
    }
  }
}

@Suite struct `The key table` {
  @Test func `gives a key one meaning in a mode`() {
    for mode in Mode.allCases {
      let keys = BoundKey.all.filter { $0.mode == mode }.map(\.key)
      let repeated = Dictionary(grouping: keys, by: \.self).filter { $1.count > 1 }.keys
      #expect(repeated.isEmpty, "\(mode)")
    }
  }

  @Test func `leaves no mode without a way back, the help and a way to end it all`() {
    for mode in Mode.allCases {
      let messages = Set(BoundKey.all.filter { $0.mode == mode }.map(\.message))
      #expect(!messages.isDisjoint(with: [.back, .toList, .decline]), "\(mode)")
      #expect(messages.contains(.interrupt) && messages.contains(.suspend), "\(mode)")
      #expect(messages.contains(.redraw), "\(mode)")
      #expect(mode == .help || mode == .overwrite || messages.contains(.help), "\(mode)")
    }
  }

  @Test func `takes no letter from what is typed`() {
    let typing = BoundKey.all.filter { [.search, .facets, .export, .print].contains($0.mode) }
    for bound in typing {
      if case .character = bound.key { Issue.record("\(bound.testDescription) is no text") }
    }
  }

  @Test(arguments: BoundKey.all)
  func `does what it says`(bound: BoundKey) {
    let before = session(in: bound.mode)
    #expect(KeyMap.message(for: bound.key, in: bound.mode) == bound.message)
    var after = before
    after.press(bound.key)
    let frame = after.frame
    #expect(frame.size == before.state.size)
    let effects = after.takeEffects()
    #expect(!effects.isEmpty || frame != before.frame || isIdle(bound))
    switch bound.message {
    case .quit: #expect(effects == [.quit(0)])
    case .interrupt: #expect(effects == [.quit(130)])
    case .reload: #expect(effects == [.reload])
    case .redraw: #expect(effects == [.redraw])
    case .suspend: #expect(effects == [.suspend])
    case .close where bound.mode == .list: #expect(effects == [.quit(0)])
    case .confirm: #expect(effects.count == 1)
    case .copyCodes, .copyRecords: #expect(effects.count == 1)
    case .completePath: #expect(effects == [.completePath("thu-tuc.csv")])
    default: #expect(effects.isEmpty)
    }
  }

  /// Keys that have nothing to do at the place where the session stands.
  private func isIdle(_ bound: BoundKey) -> Bool {
    switch bound.message {
    // The lines of text stand with their cursor at the end, and those of lists are short.
    case .edit(.right), .edit(.end), .edit(.deleteForward), .edit(.deleteToEnd): true
    case .edit: bound.mode == .facets || bound.mode == .help
    case .move: bound.mode == .detail || bound.mode == .print
    case .scrollPane: true
    default: false
    }
  }

  @Test(
    arguments: [
      ("/", Message.startSearch), ("T", .toggleTier(.province)), ("H", .toggleTier(.district)),
      ("X", .toggleTier(.commune)), ("B", .toggleTier(.ministry)), ("K", .toggleTier(.other)),
      ("1", .toggleLevel(digit: 1)), ("2", .toggleLevel(digit: 2)), ("3", .toggleLevel(digit: 3)),
      ("4", .toggleLevel(digit: 4)), ("-", .toggleNoneStated), ("0", .clearFilters),
      ("F", .openFacets), (" ", .mark), ("V", .range), (.shiftUp, .extendRange(.up)),
      (.shiftDown, .extendRange(.down)), ("*", .markAllMatched), ("~", .invertMarks),
      ("U", .unmarkAll), ("u", .undo), (.control("r"), .redo), ("S", .basket), ("e", .export),
      ("p", .print),
      ("D", .toggleDetailPane), ("R", .reload), (.function(5), .reload), ("s", .sort),
      (.control("l"), .redraw), ("?", .help), (.function(1), .help), (.function(10), .help),
      (.control("z"), .suspend), (.control("c"), .interrupt), ("q", .close), ("Q", .quit),
      (.escape, .back), (.enter, .open), ("j", .move(.down)), ("k", .move(.up)),
      (.home, .move(.top)), ("G", .move(.bottom)), (.control("d"), .move(.halfPageDown)),
    ] as [(Key, Message)]
  )
  func `binds the keys of the list as decided`(key: Key, message: Message) {
    #expect(KeyMap.message(for: key, in: .list) == message)
  }

  @Test(
    arguments: [
      ("J", Message.nextRecord), ("K", .previousRecord), ("n", .nextMatch), ("N", .previousMatch),
      (" ", .mark), ("e", .export), ("p", .print), ("/", .startSearch), ("q", .close), ("Q", .quit),
      (.escape, .back), ("u", .undo), ("?", .help),
    ] as [(Key, Message)]
  )
  func `binds the keys of the detail view as decided`(key: Key, message: Message) {
    #expect(KeyMap.message(for: key, in: .detail) == message)
  }

  @Test(
    arguments: [
      (.up, Message.move(.up)), (.down, .move(.down)), (.pageUp, .move(.pageUp)),
      (.pageDown, .move(.pageDown)), (.enter, .open), (.tab, .toList), (.escape, .toList),
      ("q", .type("q")), ("0", .type("0")), (" ", .type(" ")), ("?", .type("?")),
    ] as [(Key, Message)]
  )
  func `binds the keys of the search box as decided`(key: Key, message: Message) {
    #expect(KeyMap.message(for: key, in: .search) == message)
  }
}

@Suite struct `An input method that is left on` {
  @Test(
    arguments: [
      ("Đ", "D"), ("đ", "d"), ("ư", "w"), ("ơ", "w"), ("ă", "w"), ("â", "a"), ("ê", "e"),
      ("ô", "o"), ("Ô", "O"), ("Â", "A"), ("Ê", "E"), ("Ư", "W"), ("Ơ", "W"), ("Ă", "W"),
      ("e\u{302}", "e"),
    ] as [(Character, Character)]
  )
  func `acts as the key that was pressed`(letter: Character, key: Character) {
    for mode in [Mode.list, .detail] {
      #expect(
        KeyMap.message(for: .character(letter), in: mode)
          == KeyMap.message(for: .character(key), in: mode)
      )
    }
    #expect(KeyMap.message(for: .character(letter), in: .search) == .type(letter))
  }

  @Test func `still hides the detail pane and exports`() {
    var session = Session(.numbered(5))
    session.press("Đ")
    #expect(!session.state.showsDetailPane)
    session.press("ê")
    #expect(session.state.mode == .export)
  }

  @Test func `does no harm with the Backspaces that it sends`() {
    var session = session(in: .list)
    let before = session
    session.press(.backspace, .backspace)
    #expect(session.effects.isEmpty)
    #expect(session.state.search == before.state.search)
    #expect(session.state.picks == before.state.picks)
    #expect(session.state.marks == before.state.marks)
    #expect(session.state.cursor == before.state.cursor)
    #expect(session.state.modes == before.state.modes)
  }
}
