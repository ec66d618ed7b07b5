import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

@Suite struct `Pasted text` {
  private static let catalog = Catalog.numbered(9)

  @Test func `goes into the search box as one line and is no command`() {
    var session = Session(Self.catalog)
    session.press("/")
    session.send(.paste("số\t1001\nQ\n"))
    #expect(session.state.mode == .search)
    #expect(session.state.search.text == "số 1001 Q")
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [Mode.list, .detail, .overwrite])
  func `does nothing where nothing is typed`(mode: Mode) {
    var session = Session(Self.catalog)
    if mode == .detail { session.press(.enter) }
    if mode == .overwrite {
      session.press("e", .enter)
      guard case .export(let request)? = session.takeEffects().first else {
        Issue.record("nothing was exported")
        return
      }
      session.send(.exportFinished(request, .exists))
    }
    #expect(session.state.mode == mode)
    session.send(.paste("*eQ\ny"))
    #expect(session.state.mode == mode)
    #expect(session.state.marks.count == 0)
    #expect(session.takeEffects().isEmpty)
    #expect(session.notice != nil)
  }
}

@Suite struct `The search box entered again` {
  @Test func `takes a new query in place of the old`() {
    var session = Session(.numbered(9))
    session.search("1001")
    session.press("/")
    session.type("1002")
    #expect(session.state.search.text == "1002")
  }

  @Test func `keeps the old one after a cursor key, and all of it can be deleted at once`() {
    var session = Session(.numbered(9))
    session.search("100")
    session.press("/", .end)
    session.type("2")
    #expect(session.state.search.text == "1002")
    session.press(.tab, "/", .backspace)
    #expect(session.state.search.text == "")
  }
}

@Suite struct `The detail document` {
  @Test(arguments: [20, 34, 48, 80])
  func `keeps every line within its width`(width: Int) {
    var procedure = Procedure.sample("Thủ tục")
    procedure.dossier = [
      "Đơn đề nghị cấp giấy phép theo mẫu số một của thông tư",
      "aaaa bbbb cccc dddd eeee ffff gggg",
    ]
    let document = ProcedureDocument(strings: .vietnamese, width: width)
    for line in document.lines(of: procedure) {
      #expect(ScreenText.width(line.text) <= max(width, 24), "\(line.text)")
    }
  }
}
