import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

/// A procedure whose details take more than a screen, with a word at the top, middle and end.
private let long = Catalog.sample([
  Procedure(
    name: "Cấp giấy",
    dossier: (1...40).map { $0 == 20 ? "Tờ khai cấp lại" : "Giấy tờ số \($0)" },
    legalBasis: ["Nghị định về việc cấp"]
  ),
  .sample("Khác"),
])

@Suite struct `The detail view` {
  @Test func `walks to the next and previous record and stays at the ends`() {
    var session = Session(.numbered(3))
    session.press(.enter, "K")
    #expect(session.currentName == "Thủ tục số 1001")
    session.press("J", "J", "J")
    #expect(session.currentName == "Thủ tục số 1003")
    session.press(.escape)
    #expect(session.state.cursor == 2)
  }

  @Test func `scrolls to its end and not beyond`() {
    var session = Session(long)
    session.press(.enter, "G")
    let end = session.screen
    #expect(end.contains { $0.contains("Bản tham khảo") })
    session.press(.down, .pageDown)
    #expect(session.screen == end)
    session.press(.home)
    #expect(session.state.detailTop == 0)
  }

  @Test func `goes from match to match and points at each`() {
    var session = Session(long, query: "cap")
    session.press(.enter)
    var seen: [String] = []
    for _ in 0..<3 {
      session.press("n")
      seen += session.screen.filter { $0.hasPrefix(">") }
    }
    #expect(seen.map { $0.contains("cấp") || $0.contains("Cấp") } == [true, true, true])
    #expect(Set(seen).count == 3)
    session.press("n")
    #expect(session.notice == session.state.strings.browser.noMoreMatches)
    session.press("N")
    #expect(session.screen.first { $0.hasPrefix(">") } == seen.dropFirst().first)
  }

  @Test func `marks its record`() {
    var session = Session(.numbered(3))
    session.press(.enter, " ")
    #expect(session.markedNames == ["Thủ tục số 1001"])
    #expect(session.currentName == "Thủ tục số 1001")
    #expect(session.screen[0].contains("[*]"))
  }

  @Test func `tells the way back`() {
    for mode in Mode.allCases where mode != .list {
      let session = session(in: mode)
      let last = session.screen.last ?? ""
      #expect(last.contains(mode == .search ? "Tab" : mode == .overwrite ? "n " : "Esc"), "\(mode)")
    }
  }
}

@Suite struct `What only some lists say` {
  private let lines = ProcedureDocument(strings: .vietnamese, width: 60).lines(
    of: Procedure(
      name: "Cấp giấy",
      audience: ["Công dân Việt Nam"],
      more: [
        NamedText(name: "Ghi chú", text: "a=b"),
        NamedText(name: "Số hồ sơ tiếp nhận trong kỳ", text: "12"),
      ],
      asGiven: [NamedText(name: "name", text: "Cấp  giấy")]
    )
  )

  @Test func `stands under its own headings, below the rest`() {
    let texts = lines.map(\.text)
    let places = [
      "Ghi chú            a=b", "Số hồ sơ tiếp nhận trong kỳ", "                   12",
      "Như trong nguồn    - Tên thủ tục: Cấp␣␣giấy",
    ].map { texts.firstIndex(of: $0) }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == Array((texts.count - 4)..<texts.count))
    #expect(texts.contains("Đối tượng          Công dân Việt Nam"))
  }

  @Test func `is no line where it is not said`() {
    let plain = ProcedureDocument(strings: .vietnamese, width: 60).lines(of: .sample("A"))
    #expect(!plain.contains { $0.text.hasPrefix("Đối tượng") })
    #expect(plain.count < lines.count)
  }
}

@Suite struct `The detail pane` {
  @Test func `follows the cursor and scrolls by itself`() {
    var session = Session(long, size: Size(width: 80, height: 24))
    session.press("}")
    #expect(session.state.paneTop == 3)
    session.press("{", "{")
    #expect(session.state.paneTop == 0)
    session.press("}", .down)
    #expect(session.state.paneTop == 0)
  }
}

@Suite struct `The key line` {
  @Test(arguments: [20, 40, 60, 80, 100, 120, 160])
  func `always names the help`(width: Int) {
    let session = Session(.numbered(5), size: Size(width: width, height: 24))
    #expect(session.screen.last?.contains("?") == true)
  }
}
