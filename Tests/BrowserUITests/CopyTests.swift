import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

@Suite struct `A copy to the clipboard` {
  private func copied(_ session: Session) -> CopyRequest? {
    guard case .copy(let request) = session.effects.last else { return nil }
    return request
  }

  @Test func `is the ID of the current procedure, or those of the marked`() {
    var session = Session(four)
    session.press("y")
    let ids = session.state.rows.map { session.state.catalog.procedures[$0].id }
    #expect(copied(session)?.text == ids[0])
    session.press(" ", " ", "y")
    #expect(copied(session)?.text == ids[..<2].joined(separator: "\n"))
    session.press(.enter, "y")
    #expect(copied(session)?.text == ids[2], "the record that is open")
  }

  @Test func `is a whole record as text files have it`() throws {
    var session = Session(four)
    session.press("Y")
    let request = try #require(copied(session))
    let work = ExportWork(
      catalog: session.state.catalog,
      rows: [0],
      format: .txt,
      options: ExportOptions(layout: .long)
    )
    #expect(try request.text == work.preview(first: 1, session.state.strings))
    #expect(request.text.contains(session.state.catalog.procedures[0].name))
  }

  @Test func `says which way it went, or that it is too long`() throws {
    var session = Session(four)
    session.press("y")
    let request = try #require(copied(session))
    session.send(.copied(request, .sent(through: nil)))
    #expect(session.notice?.contains("(OSC 52)") == true)
    session.send(.copied(request, .sent(through: "tmux")))
    #expect(session.notice?.contains("tmux") == true)
    session.send(.copied(request, .tooLong(limit: 56_000)))
    #expect(session.notice?.contains("56.000") == true)
  }

  @Test func `says where there is nothing to copy`() {
    var session = Session(four, query: "xyz")
    session.press("y")
    #expect(copied(session) == nil)
    #expect(session.notice == session.state.strings.exports.nothingToCopy)
  }
}
