import TestSupport
import Testing
import VietnameseText

@Suite struct `The words of bytes in memory` {
  @Test func `are those of the text, read by whatever reader`() {
    var reader = WordReader()
    var random = Seeded(6)
    let pieces = "ab,Đếườ \u{301}\u{200D}日1👍й \r (ª％Ａ９\u{A0}\0—".unicodeScalars
    let words = ["đăng", "ký", "kết", "hôn", "(cấp", "lại),", "Quyết", "định/61", "nghiêng"]
    let parts = pieces.map { String($0) } + [" ", "  ", "   "] + words.flatMap { [$0, $0 + " "] }
    for _ in 0..<20_000 {
      let text = random.some(parts, upTo: 16).joined()
      let expected = scanned(text)
      let bytes = Array(text.utf8)
      #expect(read(bytes, by: &reader) == expected)
      #expect(read(bytes) == expected)
      #expect(text.markedWords == expected)
      #expect(text.foldedWords == expected.map(\.letters))
    }
  }

  @Test func `come without fault from bytes that are no UTF-8`() {
    var reader = WordReader()
    var random = Seeded(7)
    let pieces: [UInt8] = [
      0x20, 0x61, 0x80, 0xBF, 0xC0, 0xC3, 0xA0, 0xC4, 0x91, 0xC9, 0xE1, 0xBA, 0xB8, 0xED, 0xF0,
      0x9F,
      0xF4, 0xFF, 0xCC, 0x81,
    ]
    for _ in 0..<20_000 {
      let bytes = random.some(pieces, upTo: 24)
      let words = read(bytes)
      #expect(read(bytes, by: &reader) == words)
      #expect(words == String(decoding: bytes, as: UTF8.self).markedWords)
    }
  }

  @Test func `are parted by bytes that are no UTF-8`() {
    #expect(read([0x61, 0xFF, 0x62]) == "a b".markedWords)
    #expect(read([0x61, 0xE1, 0xBA]) == "a".markedWords)
    #expect(read([0xC1, 0xA1, 0x61]) == "a".markedWords)
  }

  private func scanned(_ text: String) -> [MarkedWord] {
    var scanner = WordScanner(text)
    var words: [MarkedWord] = []
    while scanner.next() { words.append(MarkedWord(letters: scanner.word, marks: scanner.marks)) }
    return words
  }

  private func read(_ bytes: [UInt8]) -> [MarkedWord] {
    var words: [MarkedWord] = []
    bytes.withUnsafeBufferPointer {
      forEachMarkedWord(in: $0) { words.append(MarkedWord(letters: $0, marks: $1)) }
    }
    return words
  }

  private func read(_ bytes: [UInt8], by reader: inout WordReader) -> [MarkedWord] {
    var words: [MarkedWord] = []
    bytes.withUnsafeBufferPointer {
      reader.forEachMarkedWord(in: $0) { words.append(MarkedWord(letters: $0, marks: $1)) }
    }
    return words
  }
}
