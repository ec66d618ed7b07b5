import CursesTerminal
import Testing
import TextScreen

@Suite struct `A paste` {
  private func events(_ bytes: String) -> [Event] {
    var decoder = KeyDecoder()
    var paste = PasteCollector()
    return bytes.utf8.flatMap { decoder.decode(CInt($0)) }.compactMap { paste.take($0) }
  }

  @Test func `is one event, line breaks and letters of commands included`() {
    #expect(
      events("a\u{1B}[200~Quần\r\te\u{1B}[201~b") == [
        .key("a"), .paste("Quần\n\te"), .key("b"),
      ]
    )
  }

  @Test func `is cut at its capacity and still ends`() {
    let long = String(repeating: "x", count: 2 * PasteCollector.capacity)
    let text = String(repeating: "x", count: PasteCollector.capacity)
    #expect(events("\u{1B}[200~\(long)\u{1B}[201~q") == [.paste(text), .key("q")])
  }

  @Test func `that ends without having begun is nothing`() {
    #expect(events("\u{1B}[201~x") == [.key("x")])
  }
}
