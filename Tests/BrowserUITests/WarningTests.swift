import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

@Suite struct `Warnings in the browser` {
  /// Two procedures of one code, one without a code, all without a fee.
  private static let procedures: [Procedure] = [
    .sample("Đăng ký kết hôn", code: "1.000894"), .sample("Đăng ký khai sinh", code: "1.000894"),
    .sample("Hòa giải"),
  ]

  private func session(_ language: Language = .vietnamese) -> Session {
    Session(.sample(Self.procedures), language: language, size: Size(width: 100, height: 40))
  }

  @Test func `are a section of the facet pane once it was opened`() {
    var session = session()
    #expect(!session.text.contains("Trùng mã"))
    session.press("F")
    #expect(session.text.contains("Cảnh báo"))
    #expect(session.line(with: "[ ] Trùng mã")?.hasSuffix("2") == true)
    #expect(session.line(with: "[ ] Thiếu mã")?.hasSuffix("1") == true)
  }

  @Test(arguments: [(Language.vietnamese, "canhbao:trungma"), (.english, "warning:duplicate-code")])
  func `are asked for by a key in the pane, and given up by the same`(
    language: Language,
    term: String
  ) {
    var session = session(language)
    session.press("F")
    while session.state.facetPane.facet != nil { session.press(.tab) }
    session.press(.enter)
    #expect(session.state.search.text == term)
    #expect(session.state.rows.count == 2)
    // A check is counted as if none were asked for.
    #expect(session.line(with: "[x]")?.hasSuffix("2") == true)
    session.press(.enter)
    #expect(session.state.search.text == "")
    #expect(session.state.rows.count == 3)
  }

  @Test(arguments: [("canh", true, true), ("trùng", true, false), ("thiếu mã", false, true)])
  func `are found in the narrowed pane by their name and by that of all`(
    typed: String,
    isRepeated: Bool,
    isMissing: Bool
  ) {
    var session = session()
    session.press("F")
    session.type(typed)
    #expect(session.text.contains("[ ] Trùng mã") == isRepeated)
    #expect(session.text.contains("[ ] Thiếu mã") == isMissing)
    session.press(.enter)
    #expect(session.state.search.text == (isRepeated ? "canhbao:trungma" : "canhbao:thieuma"))
  }

  @Test func `go with all filters`() {
    var session = session()
    session.search("canhbao:thieuma hoa giai")
    #expect(session.state.rows.count == 1)
    session.press("0")
    #expect(session.state.search.text == "hoa giai")
  }

  @Test func `stand below the details of a procedure`() {
    var session = session()
    session.press(.enter)
    #expect(session.text.contains("Trùng mã: cùng mã với «Đăng ký khai sinh» (Xã)"))
    #expect(!session.text.contains("Thiếu mã"))
  }

  @Test func `are said with what the query means`() {
    var session = session()
    session.search("canhbao:trungma")
    #expect(session.text.contains("cảnh báo=Trùng mã"))
  }

  @Test func `are looked for anew in a catalog that was read again`() {
    var session = session()
    session.press("F")
    session.press(.escape)
    let catalog = Catalog.sample([.sample("Hòa giải"), .sample("Hoà giải")])
    session.send(.reloaded(.read(OpenedCatalog(catalog))))
    session.search("canhbao:gantrungten")
    #expect(session.state.rows.count == 2)
  }
}

extension Session {
  fileprivate var text: String { screen.joined(separator: "\n") }

  /// The first line that holds a text, without the blanks at its end.
  fileprivate func line(with text: String) -> String? {
    screen.first { $0.contains(text) }.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
