import TestSupport
import Testing
import VietnameseText

@Suite struct `A slip of the fingers` {
  @Test(arguments: [
    ("giay", "giya"), ("giay", "gay"), ("giay", "giaay"), ("giay", "guay"), ("giay", "giayy"),
    ("giay", "iay"), ("giay", "gia"), ("giay", "kgiay"), ("dat", "sat"), ("a", "b"),
    ("abcdefghijklmnop", "abcdefghijklmnpo"), ("abcdefghijklmnop", "abcdefghijklmno"),
  ])
  func `makes one of two words of the other`(one: String, other: String) {
    #expect(
      word(one).oneSlipAway.contains(word(other)) && word(one).isOneSlipAway(from: word(other))
    )
    #expect(
      word(other).oneSlipAway.contains(word(one)) && word(other).isOneSlipAway(from: word(one))
    )
  }

  @Test(arguments: [
    ("giay", "giay"), ("giay", "yaig"), ("giay", "gi"), ("giay", "gaiyy"), ("giay", "iagy"),
    ("a", ""), ("", "a"), ("", ""), ("abc", "cab"), ("abcd", "badc"),
  ])
  func `is not two slips, and not none`(one: String, other: String) {
    #expect(!word(one).oneSlipAway.contains(word(other)))
    #expect(!word(one).isOneSlipAway(from: word(other)))
  }

  @Test func `leads to each word once, and back, whatever the word`() {
    var random = Seeded(10)
    let letters = Array("abcny".utf8)
    for _ in 0..<200 {
      let word = FoldedWord(random.some(letters, upTo: 16))
      let words = word.oneSlipAway
      #expect(Set(words).count == words.count && !words.contains(word))
      for other in words {
        #expect(other.isOneSlipAway(from: word) && word.isOneSlipAway(from: other))
      }
      if let other = words.randomElement(using: &random) {
        #expect(other.oneSlipAway.contains(word))
      }
    }
  }

  @Test func `is told from all other differences, whatever the words`() {
    var random = Seeded(11)
    let letters = Array("ab".utf8)
    for _ in 0..<2_000 {
      let one = FoldedWord(random.some(letters, upTo: 5))
      let other = FoldedWord(random.some(letters, upTo: 5))
      #expect(one.isOneSlipAway(from: other) == one.oneSlipAway.contains(other))
    }
  }

  private func word(_ text: String) -> FoldedWord { FoldedWord(text.utf8) }
}
