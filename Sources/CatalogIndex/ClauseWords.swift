import VietnameseText

/// The words that begin a clause in which a name says for whom, where, when and in which case, but no
/// more about the thing: "Chứng thực chữ ký | trong các giấy tờ, văn bản".
struct ClauseWords {
  private static let words = [
    "đối", "cho", "trong", "tại", "thuộc", "theo", "do", "từ", "ở", "khi", "trên", "để", "nhằm",
    "trường", "vì", "bao", "áp", "mới", "lần", "ban", "thẩm",
  ].flatMap(\.markedWords)

  private let index: TextIndex
  private let numbers: Set<Int>

  init(_ index: TextIndex) {
    self.index = index
    var numbers: Set<Int> = []
    for word in ClauseWords.words {
      let letters = word.letters.standardSpelling
      for number in index.range(letters...letters) where index.marks[number] == word.marks.bits {
        numbers.insert(number)
      }
    }
    self.numbers = numbers
  }

  /// Whether a name ends at a place, or goes on with a clause.
  func closes(at place: Int) -> Bool {
    let word = index.word(at: place)
    return word < 0 || numbers.contains(word)
  }
}
