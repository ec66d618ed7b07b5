import Foundation
import TestSupport
import Testing
import VietnameseText

private func word(_ text: String) -> MarkedWord {
  text.markedWords.first ?? MarkedWord(letters: FoldedWord([]), marks: .none)
}

@Suite struct `The marks of a word` {
  @Test(arguments: [
    ("hoà", "hòa"), ("thuỷ", "thủy"), ("ĐẶNG", "đặng"), ("Ð", "đ"), ("ký", "ký"),
    ("huye\u{323}\u{302}n", "huyện"), ("huyê\u{323}n", "huyện"), ("ư\u{301}ng", "ứng"),
    ("e\u{301}\u{302}", "ế"), ("k\u{200B}i\u{200B}\u{301}", "kí"), ("a\u{340}", "à"),
  ])
  func `are those of every other spelling of it`(one: String, other: String) {
    #expect(word(one) == word(other))
    #expect(word(one).marks != .none)
  }

  @Test func `tell apart every letter and tone, in both cases and all Unicode forms`() {
    let vowels = "aăâeêioôơuưy".flatMap { vowel in
      ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"].map { "\(vowel)\($0)" }
    }
    let words = (vowels + ["d", "đ"]).map { "b\($0)n" }
    let found = words.map { word($0) }
    #expect(Set(found).count == words.count)
    for (text, marked) in zip(words, found) {
      #expect(word(text.precomposedStringWithCanonicalMapping) == marked)
      #expect(word(text.decomposedStringWithCanonicalMapping) == marked)
      #expect(word(text.uppercased()) == marked)
    }
  }

  @Test func `are alike in every Unicode form, whatever the text`() {
    var random = Seeded(5)
    let pieces = "aeiouydnAEOD\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{308}đĐ 1йЙ"
      .unicodeScalars.map { String($0) }
    for _ in 0..<5_000 {
      let text = random.some(pieces, upTo: 24).joined()
      let words = text.precomposedStringWithCanonicalMapping.markedWords
      #expect(text.markedWords == words)
      #expect(text.decomposedStringWithCanonicalMapping.markedWords == words)
      #expect(words.map(\.letters) == text.foldedWords)
    }
  }

  @Test(arguments: ["ñandu", "über", "façade", "ĕ", "ŏ", "12", "москва", "d\u{301}", "n\u{303}"])
  func `are none where they are not Vietnamese`(text: String) {
    #expect(word(text).marks == .none)
  }

  @Test(
    arguments: [
      ("đ", 0x1), ("ấ", 0x4_0000_0002), ("thưở", 0x2_0000_00F0), ("ký", 0x4_0000_0000),
      ("abcdefghijklmnoâ", 0x8000_0000), ("abcdefghijklmnopâ\u{301}", 0), ("à", 0x1_0000_0000),
      ("ạ", 0x5_0000_0000), ("mã", 0x3_0000_0000), ("ăn", 0x1),
    ] as [(String, UInt64)]
  )
  func `are numbers that never change`(text: String, bits: UInt64) {
    #expect(word(text).marks == WordMarks(bits: bits))
  }

  @Test func `order words that have the same letters`() {
    let words = ["thừ", "tu", "thu", "tủ", "từ"].map(word)
    #expect(words.sorted().map(\.letters) == words.map(\.letters).sorted())
    #expect(word("tu") < word("tư") && word("tư") < word("tù") && word("tù") < word("từ"))
  }
}

@Suite struct `Typed marks` {
  @Test(
    arguments: [
      ("hoà", "hòa", .exact), ("hoa", "hoa", .exact), ("đăng", "đăng", .exact),
      ("hoa", "hòa", .compatible), ("dang", "đăng", .compatible), ("đang", "đăng", .compatible),
      ("đăng", "đang", .conflict), ("từ", "tử", .conflict), ("tư", "tử", .compatible),
      ("tử", "tư", .conflict), ("tử", "tu", .conflict), ("tu", "tử", .compatible),
      ("tân", "tăn", .conflict), ("kí", "ký", .exact), ("kĩ", "ký", .conflict),
      ("đă", "đăng", .exact), ("đa", "đăng", .compatible), ("đâ", "đăng", .conflict),
      ("thươ", "thường", .compatible), ("thườ", "thường", .exact), ("thuơ", "thường", .compatible),
      ("thướ", "thường", .conflict), ("d", "đăng", .compatible), ("đ", "đăng", .exact),
      ("t", "thường", .compatible), ("t", "thương", .exact),
      ("abcdefghijklmnoâ", "abcdefghijklmnoâ", .exact),
      ("abcdefghijklmnoâ", "abcdefghijklmnoa", .conflict),
    ] as [(String, String, MarkAgreement)]
  )
  func `agree with the marks of a text`(typed: String, full: String, agreement: MarkAgreement) {
    let typed = word(typed)
    let found = typed.marks.agreement(with: word(full).marks, letters: typed.letters.count)
    #expect(found == agreement)
  }

  @Test func `agree best when they are the same`() {
    #expect(MarkAgreement.exact < .compatible && MarkAgreement.compatible < .conflict)
  }
}
