import TestSupport
import Testing
import VietnameseText

@Suite struct `A finder of words` {
  private static let pieces = [
    "Đăng", "ký", "k", "y", "kỹ", "e\u{302}\u{301}", "ư", " ", "-", ", ", "\u{200B}", "\u{A0}", "漢",
    "한", "×", "12", "ﬁ", "\u{301}", "Ｋ", "ß", "\u{AD}", "\n", "…", "ма",
  ]

  private func words(_ text: String, _ isMeant: (FoldedWord) -> Bool) -> [String] {
    var scanner = WordScanner(text)
    var words: [String] = []
    while scanner.next() {
      if isMeant(scanner.word) { words.append("\(scanner.word.bits) \(scanner.range)") }
    }
    return words
  }

  @Test func `gives the words of a scanner that begin so, where they stand`() {
    var random = Seeded(7)
    var finder = WordFinder()
    for word in "ky đỏ 1".foldedWords { finder.add(word) }
    let firsts = Set("kd1".utf8)
    func isMeant(_ word: FoldedWord) -> Bool { firsts.contains(word.bytes.first ?? 0) }
    for _ in 0..<2000 {
      var text = random.some(Self.pieces, upTo: 9).joined()
      let expected = words(text, isMeant)
      var found: [String] = []
      text.withUTF8 { bytes in
        finder.forEachWord(in: bytes) { word, range in
          if isMeant(word) { found.append("\(word.bits) \(range)") }
        }
      }
      #expect(found == expected)
    }
  }
}
