import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

/// The name of a procedure of `Catalog.numbered`.
private func names(_ numbers: some Sequence<Int>) -> [String] {
  numbers.map { "Thủ tục số \(1000 + $0)" }
}

@Suite struct `Marks` {
  @Test func `are set one by one, and taken away again`() {
    var session = Session(.numbered(9))
    session.press(" ", .down, " ")
    #expect(session.markedNames == names([1, 3]))
    session.press(.up, " ")
    #expect(session.markedNames == names([1]))
  }

  @Test func `stay where they are at the last row`() {
    var session = Session(.numbered(3))
    session.press("G", " ")
    #expect(session.currentName == names([3])[0])
    #expect(session.markedNames == names([3]))
  }

  @Test(
    arguments: [
      ["V", .down, .down, "V"], ["V", .down, .down, " "], [.shiftDown, .shiftDown, "V"],
      [.down, .down, .shiftUp, .shiftUp, " "], ["v", "j", "j", "v"], ["V", .down, .down, "S"],
    ] as [[Key]]
  )
  func `are set on a range`(keys: [Key]) {
    var session = Session(.numbered(9))
    session.press(keys)
    #expect(session.markedNames == names(1...3))
    #expect(session.state.rangeAnchor == nil)
  }

  @Test func `of a range that is given up are not set`() {
    var session = Session(.numbered(9))
    session.press("V", .down, .down, .escape)
    #expect(session.state.marks.count == 0 && session.state.rangeAnchor == nil)
  }

  @Test func `say how a range is ended, for as long as it is being marked`() {
    var session = Session(.numbered(30))
    session.press("V", .down, .down)
    #expect(session.screen[22].contains(session.state.strings.browser.rangeStarted))
    session.press("V", .down)
    #expect(!session.screen[22].contains(session.state.strings.browser.rangeStarted))
  }

  @Test func `are set on all that match, inverted and taken off`() {
    var session = Session(four)
    session.press("X", "*")
    #expect(session.markedNames == ["C", "D"])
    session.press("0", "~")
    #expect(session.markedNames == ["A", "B"])
    session.press("U")
    #expect(session.markedNames == [])
    session.press("u")
    #expect(session.markedNames == ["A", "B"])
  }

  @Test func `survive a new query, which says how many it does not show`() {
    var session = Session(four)
    session.press(" ", " ", " ")
    session.search("cap:xa")
    #expect(session.markedNames == ["A", "B", "C"])
    #expect(session.state.marksOutsideList == 2)
    #expect(session.screen[3].hasSuffix("Chọn: 3 (2 ngoài danh sách)"))
  }

  @Test func `go back and forth step by step`() {
    var session = Session(.numbered(9))
    session.press(" ", " ", "*")
    session.press("u")
    #expect(session.markedNames == names([1, 2]))
    session.press("u", "u", "u")
    #expect(session.markedNames == [])
    #expect(session.notice == session.state.strings.browser.nothingToUndo)
    session.press(.control("r"), .control("r"))
    #expect(session.markedNames == names([1, 2]))
    session.press("U", .control("r"))
    #expect(session.notice == session.state.strings.browser.nothingToRedo)
  }

  @Test func `are named by ID, also without a code`() {
    var session = Session(four)
    session.press("*")
    #expect(session.state.markedIDs == ["1.000001", "1.000002", "1.000003", "D@xa"])
  }
}

@Suite struct `The basket` {
  @Test func `shows the marked ones alone and goes back to the list`() {
    var session = Session(four)
    session.press(" ", .down, " ", "S")
    #expect(session.names == ["A", "C"])
    session.press("S")
    #expect(session.names.count == 4)
  }

  @Test func `does not open empty`() {
    var session = Session(four)
    session.press("S")
    #expect(!session.state.showsBasket)
    #expect(session.notice == session.state.strings.browser.basketEmpty)
  }

  @Test func `loses what is unmarked, down to nothing`() {
    var session = Session(four)
    session.press(" ", " ", "S", " ")
    #expect(session.names == ["B"])
    session.press(" ")
    #expect(session.names == [] && session.state.currentRow == nil)
    #expect(session.screen.contains { $0.contains("Giỏ trống") })
    session.press("u")
    #expect(session.names == ["B"])
  }

  @Test(arguments: [80, 40])
  func `can be told from the list on every screen`(width: Int) {
    var session = Session(four, size: Size(width: width, height: 12))
    session.press(" ", "S")
    #expect(session.screen.contains { $0.uppercased().contains("GIỎ") })
  }

  @Test func `starts no range that outlives it`() {
    var session = Session(.numbered(9))
    session.press(" ", " ", "S", "V", "q")
    #expect(session.state.rangeAnchor == nil)
  }
}

@Suite struct `Reading the catalog again` {
  @Test func `keeps marks, filters and the current row by what they are called`() {
    var session = Session(four)
    session.press("X", " ", .down)
    let more = [Procedure.sample("0", tier: .commune)] + four.procedures.reversed()
    session.send(.reloaded(.read(OpenedCatalog(Catalog(Snapshot(procedures: more))))))
    #expect(session.markedNames == ["C"])
    #expect(session.names == ["0", "C", "D"])
    #expect(session.currentName == "D")
  }

  @Test func `forgets what is gone, and says so`() {
    var session = Session(four)
    session.press("*", "G", "S", .enter)
    let rest = Snapshot(procedures: [four.procedures[0]])
    session.send(.reloaded(.read(OpenedCatalog(Catalog(rest)))))
    #expect(session.notice?.contains("3") == true)
    #expect(session.markedNames == ["A"])
    #expect(session.currentName == "A")
  }

  @Test func `says why it failed and changes nothing`() {
    var session = Session(four)
    session.press("*")
    session.send(.reloaded(.notACatalog(.empty)))
    #expect(session.state.notice?.isProblem == true)
    #expect(session.state.marks.count == 4)
  }
}

@Suite struct `A record that leaves the basket` {
  @Test func `closes its detail view instead of showing another`() {
    var session = Session(four)
    session.press("*", "S", .enter, " ")
    #expect(session.state.mode == .list)
    #expect(session.state.showsBasket)
    #expect(session.state.marks.count == 3)
  }

  @Test func `and the basket stays when the list is sorted`() {
    var session = Session(four)
    session.press("*", "S", "s")
    #expect(session.state.showsBasket)
    #expect(session.notice != nil)
  }
}
