import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Strings
import SystemPackage
import TestSupport
import Testing
import TextScreen

extension Session {
  /// What was asked to be printed last.
  fileprivate var slips: PrintRequest? {
    guard case .print(let request) = effects.last else { return nil }
    return request
  }

  fileprivate var words: PrintStrings { state.strings.exports.print }
}

@Suite struct `Printing slips` {
  @Test func `takes the marked, else the current one, in the details the one that is open`() {
    var session = Session(four, query: "cap:xa")
    session.press(.down, "p", .enter)
    #expect(session.slips?.rows == [3])
    session.press(.escape, .enter, "p", .enter)
    #expect(session.slips?.rows == [3])
    session.press(.escape, .escape, .up, " ", " ", .up, .up, "p", .enter)
    #expect(session.slips?.rows.sorted() == [2, 3])
  }

  @Test func `does not begin where there is none`() {
    var session = Session(four, query: "xyz")
    session.press("p")
    #expect(session.state.mode == .list)
    #expect(session.notice == session.words.nothing)
  }

  @Test func `shows every slip as it will be printed, page after page`() throws {
    var session = Session(four, size: Size(width: 80, height: 200))
    session.press("*", "p")
    let lines = try #require(session.state.printing).lines
    #expect(
      lines.filter { if case .page = $0 { true } else { false } } == (2...4).map { .page($0) }
    )
    for name in session.names { #expect(session.screen.contains { $0.contains(name) }) }
    #expect(session.screen.contains { $0.contains(session.state.strings.catalog.notice) })
  }

  @Test func `shows the first of very many, and says how many more there are`() throws {
    var session = Session(.numbered(60))
    session.press("*", "p")
    let dialog = try #require(session.state.printing)
    #expect(dialog.rows.count == 60)
    #expect(dialog.lines.last == .more(20))
  }

  @Test func `scrolls what does not fit, and no further`() throws {
    var session = Session(.numbered(9))
    session.press("*", "p")
    let first = session.screen
    session.press(.pageDown)
    #expect(session.screen != first)
    session.press(.pageDown, times: 50)
    let end = session.screen
    session.press(.down)
    #expect(session.screen == end)
    session.press(.pageUp, times: 60)
    #expect(session.screen == first)
  }

  @Test(
    arguments: [
      ("lpr", .command(["lpr"])), ("  lp  -d Tầng-1 ", .command(["lp", "-d", "Tầng-1"])),
      ("cat $(rm x); y", .command(["cat", "$(rm", "x);", "y"])),
      ("phiếu một.txt", .file("phiếu một.txt", .txt)), ("a/X.HTML", .file("a/X.HTML", .html)),
      ("x.csv", .command(["x.csv"])),
    ] as [(String, PrintRequest.Target)]
  )
  func `goes to a file of slips, else to a command without a shell`(
    typed: String,
    target: PrintRequest.Target
  ) {
    var session = Session(four)
    session.press("p")
    session.retype(typed)
    session.press(.enter)
    #expect(session.slips?.target == target)
  }

  @Test func `wants to know where`() {
    var session = Session(four)
    session.press("p")
    session.retype("  ")
    session.press(.enter)
    #expect(session.effects.isEmpty)
    #expect(session.state.printing?.problem == session.words.noTarget)
    session.type("l")
    #expect(session.state.printing?.problem == nil)
  }

  @Test func `begins with the command of the surroundings, later with what was typed last`() {
    var state = BrowserState(
      catalog: four,
      strings: .english,
      size: Size(width: 80, height: 24),
      printCommand: "lp -d hall"
    )
    #expect(update(&state, .print).isEmpty)
    #expect(state.printing?.target.text == "lp -d hall")
    _ = update(&state, .type("2"))
    _ = update(&state, .back)
    #expect(state.mode == .list && state.printing == nil)
    _ = update(&state, .print)
    #expect(state.printing?.target.text == "lp -d hall2")
  }

  @Test(arguments: [PrintOutcome.printed, .atWork, .written(path: "/tmp/x.txt")])
  func `ends where it began, and says what became of it`(outcome: PrintOutcome) throws {
    for start in [[], [Key.enter]] {
      var session = Session(four)
      session.press(start)
      let mode = session.state.mode
      session.press("p", .enter)
      session.send(.printFinished(try #require(session.slips), outcome))
      #expect(session.state.mode == mode && session.state.printing == nil)
      let place = outcome == .written(path: "/tmp/x.txt") ? "/tmp/x.txt" : "lpr"
      #expect(session.notice?.contains(place) == true)
    }
  }

  @Test(
    arguments: [
      (.failed(.system(.noSuchFileOrDirectory, path: "lpr")), "lpr: there is no such command"),
      (.failed(.system(.permissionDenied, path: "lpr")), "lpr: permission denied"),
      (.refused(status: 1, complaint: "no printer"), "lpr: no printer"),
      (.refused(status: 1, complaint: "lpr: no printer"), " lpr: no printer"),
      (.refused(status: 7, complaint: ""), "lpr: the command failed with status 7"),
      (.failed(.exists(path: "x.txt")), "The file exists, choose another name"),
    ] as [(PrintOutcome, String)]
  )
  func `that fails keeps the dialog with the reason`(
    outcome: PrintOutcome,
    reason: String
  ) throws {
    var session = Session(four, language: .english)
    session.press("p", .enter)
    session.send(.printFinished(try #require(session.slips), outcome))
    #expect(session.state.mode == .print)
    #expect(session.screen.contains { $0.contains(reason) })
  }
}
