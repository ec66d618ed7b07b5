import Foundation
import TestSupport
import Testing
import VietnameseText

/// The folded words of a text as text.
private func words(_ text: String) -> [String] {
  text.foldedWords.map { String(decoding: $0.bytes, as: UTF8.self) }
}

/// The same with i and y in their standard spelling.
private func standard(_ text: String) -> [String] {
  text.foldedWords.map { String(decoding: $0.standardSpelling.bytes, as: UTF8.self) }
}

@Suite struct `Words are folded` {
  @Test(arguments: [
    ("Đăng ký KẾT HÔN", ["dang", "ky", "ket", "hon"]),
    ("hoà hòa HÒA", ["hoa", "hoa", "hoa"]),
    ("Đ đ Ð ð", ["d", "d", "d", "d"]),
    ("Ｃấｐ １２", ["cap", "12"]),
    ("kết\u{A0}hôn", ["ket", "hon"]),
    ("kết\u{2003}hôn\tlại\nrồi", ["ket", "hon", "lai", "roi"]),
    ("k\u{200B}ế\u{FEFF}t\u{AD} \u{202A}hôn\u{202C}", ["ket", "hon"]),
    ("hô\u{202D}n", ["hon"]),
    ("“cấp/đổi” (lại)–thẻ…", ["cap", "doi", "lai", "the"]),
    ("61/2020/QH14", ["61", "2020", "qh14"]),
    ("… – !", []),
    ("", []),
    ("Straße Москва", ["straße", "москва"]),
    ("Кий Ки\u{306}и \u{212A} \u{212B}", ["кии", "кии", "k", "a"]),
  ])
  func `to their bare letters`(text: String, folded: [String]) {
    #expect(words(text) == folded)
  }

  @Test func `alike in every Unicode form`() {
    let text = "Uỷ ban nhân dân huyện Cư M'gar, thị trấn Ea Đrăng; nghĩa vụ quân sự"
    let half = "Uy\u{309} ban nhân dân huyê\u{323}n Cư M'gar, thi\u{323} trâ\u{301}n "
    #expect(words(text.decomposedStringWithCanonicalMapping) == words(text))
    #expect(words(half) == Array(words(text).prefix(10)))
  }

  @Test func `as Foundation folds them, whatever the text`() {
    var random = Seeded(2)
    let letters = "aàảãáạăằâẩêễđĐÐơợưữyỵIÍ0z -,/".map(String.init)
    for _ in 0..<5_000 {
      let text = random.some(letters, upTo: 12).joined()
      let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      let expected = plain.map { "đð".contains($0) ? "d" : $0 }
        .split { !($0.isLetter || $0.isNumber) }.map { String($0) }
      #expect(words(text) == expected)
    }
  }

  @Test(arguments: [("Lĩnh vực", "linhvuc"), ("CẤP", "cap"), ("ca\u{302}\u{301}p-2", "cap2")])
  func `and run together for names`(text: String, letters: String) {
    #expect(text.foldedLetters == letters)
  }
}

@Suite struct `Two spellings of one word` {
  @Test(arguments: [
    ("kĩ", "kỹ"), ("quí", "quý"), ("lí", "lý"), ("sĩ", "sỹ"), ("tỉ", "tỷ"), ("Mĩ", "Mỹ"),
    ("hi", "hy"), ("vị", "vỵ"),
  ])
  func `are one`(one: String, other: String) {
    #expect(standard(one) == standard(other))
  }

  @Test(arguments: [
    ("tai", "tay"), ("thui", "thuy"), ("mai", "may"), ("ni", "ny"), ("di", "dy"), ("i", "y"),
    ("kin", "kyn"), ("quit", "quyt"), ("tư", "tứa"),
  ])
  func `stay two where the sound differs`(one: String, other: String) {
    #expect(standard(one) != standard(other))
  }
}

@Suite struct `The place of a word` {
  @Test func `is its bytes in the text, marks and zero-width characters included`() {
    let text = "– Đăng e\u{302}\u{301} k\u{200B}ý."
    var scanner = WordScanner(text)
    var found: [String] = []
    while scanner.next() {
      found.append(String(decoding: Array(text.utf8)[scanner.range], as: UTF8.self))
    }
    #expect(found.map(scalars) == ["Đăng", "e\u{302}\u{301}", "k\u{200B}ý"].map(scalars))
  }

  @Test func `comes after that of the word before, whatever the text`() {
    var random = Seeded(3)
    let pieces = ["a", "Đ", "ế", "\u{301}", "\u{200D}", " ", "-", "日", "1", "👍", "\r\n", "й"]
    for _ in 0..<5_000 {
      let text = random.some(pieces, upTo: 10).joined()
      var scanner = WordScanner(text)
      var end = 0
      while scanner.next() {
        #expect(scanner.range.lowerBound >= end && !scanner.range.isEmpty)
        let word = String(decoding: Array(text.utf8)[scanner.range], as: UTF8.self)
        #expect(word.foldedWords == [scanner.word])
        end = scanner.range.upperBound
      }
      #expect(end <= text.utf8.count)
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

@Suite struct `A folded word` {
  @Test func `is ordered as its letters are`() {
    let words = ["a", "an", "ang", "b", "ba", "cap", "capdoi", "d", "москва"]
    #expect(words.map { FoldedWord($0.utf8) } == words.map { FoldedWord($0.utf8) }.sorted())
  }

  @Test func `is completed by what begins with it, and by nothing else`() {
    let completions = FoldedWord("ho".utf8).completions
    #expect(["ho", "hon", "hop", "hozzzzzzzz"].allSatisfy { completions.contains(word($0)) })
    #expect(["h", "hn", "hp", "gon", ""].allSatisfy { !completions.contains(word($0)) })
    #expect(word("").completions.contains(word("nghieng")))
  }

  @Test func `keeps sixteen bytes of a long word`() {
    let long = word("electroencephalography")
    #expect(long.count == 16)
    #expect(String(decoding: long.bytes, as: UTF8.self) == "electroencephalo")
    #expect(long.completions == long...long)
    #expect(word("").bytes.isEmpty)
  }

  private func word(_ text: String) -> FoldedWord { FoldedWord(text.utf8) }
}

@Suite struct `Text is folded` {
  @Test(arguments: [
    ("Đăng ký  (KẾT HÔN)", "dang ky ket hon"), ("1.000894", "1 000894"), ("", ""), (" – ", ""),
    ("ĐẮK LẮK\n61/2020/QH14", "dak lak 61 2020 qh14"), ("Straße Москва", "straße москва"),
  ])
  func `to its words with a blank between them`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `with long words whole, in every Unicode form`() {
    let text = "x Internationalisierungsmaßnahmenđỗi\u{200B}ệ, y"
    #expect(text.folded == "x internationalisierungsmaßnahmendoie y")
    #expect(text.decomposedStringWithCanonicalMapping.folded == text.folded)
  }
}
