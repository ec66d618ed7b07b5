import ProcedureModel
import Testing

@Suite struct `A named text` {
  @Test(
    arguments: [
      ("Ghi chú", "a=b", "Ghi chú=a=b"), ("x=y", "1", "x\\=y=1"), ("a\\", "1", "a\\\\=1"),
      ("a\\=b", "", "a\\\\\\=b="), ("\\a", "\\=", "\\a=\\="), ("", "1", "=1"),
      ("a", "\u{338}b", "a= \u{338}b"), ("a", "\u{301}b", "a=\u{301}b"),
    ]
  )
  func `is written as one and comes back`(name: String, text: String, written: String) {
    let both = NamedText(name: name, text: text)
    #expect(Array(both.written.unicodeScalars) == Array(written.unicodeScalars))
    let back = NamedText(written: both.written)
    #expect(Array(back.name.unicodeScalars) == Array(name.unicodeScalars))
    #expect(Array(back.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: ["", "a", "a\\", "a\\=b", "\\"])
  func `that has no name keeps its text`(text: String) {
    #expect(NamedText(written: text) == NamedText(name: "", text: text))
  }
}
