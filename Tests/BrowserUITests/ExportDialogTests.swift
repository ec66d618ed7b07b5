import BrowserUI
import CatalogIndex
import Interchange
import Strings
import SystemPackage
import TestSupport
import Testing
import TextScreen

extension Session {
  /// What was asked to be exported last.
  var request: ExportRequest? {
    guard case .export(let request) = effects.last else { return nil }
    return request
  }

  /// Empties the line and types another.
  mutating func retype(_ text: String) {
    press(.control("u"))
    type(text)
  }
}

@Suite struct `An export` {
  @Test func `takes the marked, else what matches, else the record that is open`() {
    var session = Session(four, query: "cap:xa")
    session.press("e", .enter)
    #expect(session.request?.rows == [2, 3])
    session.press(.escape, .enter, "e", .enter)
    #expect(session.request?.rows == [2])
    session.press(.escape, .escape, .escape, " ", "e", .enter)
    #expect(session.request?.rows == [0])
    #expect(session.state.export?.subject == .marked)
  }

  @Test func `does not begin without anything to export`() {
    var session = Session(four, query: "xyz")
    session.press("e")
    #expect(session.state.mode == .list)
    #expect(session.notice == session.state.strings.browser.nothingToExport)
  }

  @Test(arguments: ExportFormat.allCases)
  func `is in the format of the ending`(format: ExportFormat) {
    var session = Session(four)
    for ending in format.fileEndings {
      session.press("e")
      session.retype("a.b/x." + ending.uppercased())
      session.press(.enter)
      let request = ExportRequest(
        rows: [0, 1, 2, 3],
        path: "a.b/x." + ending.uppercased(),
        format: format,
        overwrites: false
      )
      #expect(session.request == request)
      session.press(.escape)
    }
  }

  @Test func `changes its format with Tab, round about`() {
    var session = Session(four)
    session.press("e")
    var seen: [String] = []
    for _ in ExportFormat.allCases {
      session.press(.tab)
      seen.append(session.state.export?.path.text ?? "")
    }
    let formats = ExportFormat.allCases
    let round = formats.dropFirst() + formats.prefix(1)
    #expect(seen == round.map { "thu-tuc." + $0.fileEndings[0] })
    session.retype("không đuôi")
    session.press(.tab)
    #expect(session.state.export?.path.text == "không đuôi.csv")
  }

  @Test(arguments: ["x.doc", "x", "", "folder/", ".", "csv"])
  func `stays with a name that says no format, and says why`(name: String) {
    var session = Session(four)
    session.press("e")
    session.retype(name)
    session.press(.enter)
    #expect(session.effects.isEmpty && session.state.mode == .export)
    #expect(session.state.export?.problem != nil)
    session.type("a")
    #expect(session.state.export?.problem == nil)
  }

  @Test func `ends in the list, which says what was written where`() {
    var session = Session(four)
    session.press("e", .enter)
    if let request = session.request {
      session.send(.exportFinished(request, .written(path: "/tmp/thu-tuc.csv")))
    }
    #expect(session.state.mode == .list && session.state.export == nil)
    #expect(session.notice?.contains("/tmp/thu-tuc.csv") == true)
    #expect(session.notice?.contains("4") == true)
  }

  @Test func `asks before it overwrites`() throws {
    var session = Session(four)
    session.press("e", .enter)
    session.send(.exportFinished(try #require(session.request), .exists))
    #expect(session.state.mode == .overwrite)
    session.press("x")
    #expect(session.state.mode == .overwrite && session.effects.count == 1)
    session.press("n")
    #expect(session.state.mode == .export && session.effects.count == 1)
    session.press(.enter)
    session.send(.exportFinished(try #require(session.request), .exists))
    session.press("y")
    #expect(session.request?.overwrites == true)
  }

  @Test(arguments: ["n", "k", "q", .escape, .enter] as [Key])
  func `does not overwrite by any key but yes`(key: Key) throws {
    var session = Session(four)
    session.press("e", .enter)
    session.send(.exportFinished(try #require(session.request), .exists))
    session.press(key)
    #expect(session.state.mode == .export && session.effects.count == 1)
  }

  @Test func `that fails keeps the dialog with the reason`() throws {
    var session = Session(four)
    session.press("e", .enter)
    let request = try #require(session.request)
    session.send(.exportFinished(request, .failed(.system(.noSpace, path: request.path))))
    #expect(session.state.mode == .export)
    #expect(session.screen.contains { $0.contains(session.state.strings.errors.diskFull) })
  }

  @Test func `that is given up keeps the name for the next`() {
    var session = Session(four)
    session.press("e")
    session.retype("khác.json")
    session.press(.escape, "e")
    #expect(session.state.export?.path.text == "khác.json")
    #expect(session.effects.isEmpty)
  }
}
