import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

/// Four procedures that differ in what facets count.
let four = Catalog.sample([
  .sample("A", code: "1.000001", tier: .province, level: .two, field: "Đất đai"),
  .sample("B", code: "1.000002", tier: .district, level: .three, field: "Đất đai"),
  .sample("C", code: "1.000003", tier: .commune, level: .four, field: "Hộ tịch"),
  .sample("D", tier: .commune, level: nil, field: nil),
])

@Suite struct `Facet keys` {
  @Test(
    arguments: [
      ("T", ["A"]), ("H", ["B"]), ("X", ["C", "D"]), ("B", []), ("K", []), ("2", ["A"]),
      ("3", ["B"]), ("4", ["C"]), ("1", []),
    ] as [(Key, [String])]
  )
  func `restrict the list, and give it back`(key: Key, names: [String]) {
    var session = Session(four)
    session.press(key)
    #expect(session.names == names)
    session.press(key)
    #expect(session.names == ["A", "B", "C", "D"])
  }

  @Test func `add up in one facet and restrict each other across`() {
    var session = Session(four)
    session.press("H", "X")
    #expect(session.names == ["B", "C", "D"])
    session.press("4", "3")
    #expect(session.names == ["B", "C"])
  }

  @Test func `ask for what is not stated, of the facet last used`() {
    var session = Session(four)
    session.press("4", "4", "-")
    #expect(session.names == ["D"])
    session.press("-", "X", "-")
    #expect(session.names == ["C", "D"])
  }

  @Test func `count as if the own filter were off`() throws {
    var session = Session(.numbered(60))
    let all = session.state.result.counts
    for facet in Facet.allCases {
      for value in session.state.catalog.facets.values(of: facet).indices {
        var picks = FacetSelection()
        picks.toggle(value, of: facet)
        let result = session.state.catalog.search(selecting: picks)
        #expect(result.counts[facet] == all[facet])
        #expect(result.rows.count == all[facet][value])
      }
    }
    session.press("X")
    #expect(session.state.result.counts[.tier] == all[.tier])
    #expect(session.state.result.counts[.level].reduce(0, +) == session.names.count)
  }

  @Test func `take over what is typed`() {
    var session = Session(four, query: "cap:xa")
    session.press("X")
    #expect(session.names == ["A", "B", "C", "D"])
    #expect(session.state.search.text.isEmpty)
    session.search("cap:xa")
    session.press("H")
    #expect(session.names == ["B", "C", "D"])
    #expect(session.screen[3].contains("[Cấp: Huyện, Xã]"))
  }

  @Test func `leave the words of the query alone`() {
    var session = Session(four, query: "c cap:xa")
    session.press("H")
    #expect(session.state.search.text == "c")
    #expect(session.names == ["C"])
  }

  @Test func `are all cleared by 0, the typed ones too`() {
    var session = Session(four, query: "cap:xa")
    session.press("4", "0")
    #expect(session.names == ["A", "B", "C", "D"])
    #expect(session.state.picks.isEmpty && session.state.search.isEmpty)
    session.press("0")
    #expect(session.notice == session.state.strings.browser.noFiltersToClear)
  }

  @Test func `say so where a list states no such thing`() {
    var session = Session(.sample([.sample("A", tier: nil, level: nil)]))
    session.press("X")
    #expect(session.names == ["A"])
    #expect(session.notice?.contains("cấp") == true)
  }
}

@Suite struct `The facet pane` {
  @Test func `narrows its values by what is typed and picks the one under the cursor`() {
    var session = Session(four)
    session.press("F")
    session.type("ho")
    session.press(.enter)
    #expect(session.names == ["C"])
    session.press(.escape, .escape)
    #expect(session.state.mode == .list)
    #expect(session.names == ["C"])
    session.press(.escape)
    #expect(session.names.count == 4)
  }

  @Test func `goes from facet to facet with Tab, round about`() {
    var session = Session(.numbered(20))
    session.press("F")
    let start = session.state.facetPane.facet
    session.press(.tab, times: Facet.allCases.count)
    #expect(session.state.facetPane.facet == start)
    session.press(.backTab)
    #expect(session.state.facetPane.facet == .level)
  }

  @Test func `always has a value under the cursor, also without fields`() {
    var session = Session(.sample([.sample("A", field: nil)]))
    session.press("F")
    #expect(session.state.facetPane.value != nil)
    session.press(.enter)
    #expect(!session.state.picks.isEmpty)
  }

  @Test(arguments: [Size(width: 160, height: 45), Size(width: 80, height: 24)])
  func `keeps its cursor on the screen when values go`(size: Size) {
    var session = Session(.numbered(60), size: size)
    session.press("F")
    for _ in 0..<30 {
      session.press(.down, .enter)
      let marked = session.screen.filter { $0.hasPrefix(">[") }
      #expect(marked.count == 1)
    }
  }

  @Test func `lets the cursor be seen in what is typed`() {
    for language in [Session(four), Session(four, language: .english)] {
      for width in [80, 160] {
        var session = language
        session.resize(width, 30)
        session.press("F")
        session.type("ho tich")
        #expect(session.frame.cursor != nil)
        #expect(session.screen.contains { $0.contains("ho tich") })
      }
    }
  }
}

@Suite struct `Search while typing` {
  @Test func `moves in the list and opens without leaving the box first`() {
    var session = Session(.numbered(30))
    session.press("/")
    session.type("thu tuc")
    session.press(.down, .down)
    #expect(session.state.mode == .search)
    #expect(session.currentName == "Thủ tục số 1003")
    session.press(.enter)
    #expect(session.state.mode == .detail)
    session.press(.escape)
    #expect(session.state.mode == .search)
    session.press(.tab)
    #expect(session.state.mode == .list)
    #expect(session.state.search.text == "thu tuc")
  }

  @Test func `starts again at the best match with every letter`() {
    var session = Session(.numbered(30))
    session.press("G", "/")
    session.type("1")
    #expect(session.state.cursor == 0)
  }

  @Test func `leaves the basket`() {
    var session = Session(.numbered(30))
    session.press(" ", " ", " ", "S", "V", .down, "/")
    #expect(!session.state.showsBasket)
    #expect(session.state.rangeAnchor == nil)
    #expect(session.names.count == 30)
  }
}

@Suite struct `Esc` {
  @Test func `peels exactly one layer and never quits`() {
    var session = Session(.numbered(60))
    session.press("X", " ")
    session.search("thu tuc")
    session.press("S", "V", .enter, "?")
    session.type("a")
    let layers: [(BrowserState) -> Bool] = [
      { $0.help.narrowing.isEmpty && $0.mode == .help },
      { $0.mode == .detail },
      { $0.mode == .list && $0.rangeAnchor != nil },
      { $0.rangeAnchor == nil && $0.showsBasket },
      { !$0.showsBasket && !$0.search.isEmpty },
      { $0.search.isEmpty && !$0.picks.isEmpty },
      { $0.picks.isEmpty && $0.marks.count == 1 },
      { $0.picks.isEmpty && $0.marks.count == 1 },
    ]
    for (number, isPeeled) in layers.enumerated() {
      session.press(.escape)
      #expect(isPeeled(session.state), "layer \(number)")
    }
    #expect(session.effects.isEmpty)
  }
}

@Suite struct `Leaving` {
  @Test func `q closes what is on top, then the program`() {
    var session = Session(.numbered(5))
    session.press(" ", "S", .enter, "q")
    #expect(session.state.mode == .list && session.state.showsBasket)
    session.press("q")
    #expect(!session.state.showsBasket && session.effects.isEmpty)
    session.press("q")
    #expect(session.effects == [.quit(0)])
  }

  @Test func `Q ends the program from the detail view`() {
    var session = Session(.numbered(5))
    session.press(.enter, "Q")
    #expect(session.effects == [.quit(0)])
  }

  @Test(arguments: Mode.allCases)
  func `Ctrl-C ends it from anywhere`(mode: Mode) {
    var session = session(in: mode)
    session.press(.control("c"))
    #expect(session.effects == [.quit(130)])
  }
}
