import VietnameseText

/// The words that begin a clause in which a name says for whom, where, when and in which case, but no
/// more about the thing: "Chứng thực chữ ký | trong các giấy tờ, văn bản".
struct ClauseWords: Sendable {
  private static let openings = [
    "đối", "cho", "trong", "tại", "thuộc", "theo", "do", "từ", "ở", "khi", "trên", "để", "nhằm",
    "trường", "vì", "bao", "áp", "mới", "lần", "ban", "thẩm",
  ].flatMap(\.markedWords)

  private let index: TextIndex
  /// A bit for each word of the index.
  private let words: RowSet

  /// - Complexity: O(log words).
  init(_ index: TextIndex) {
    self.index = index
    let numbers = ClauseWords.openings.flatMap { word in
      let letters = word.letters.standardSpelling
      return index.range(letters...letters).filter { index.marks[$0] == word.marks.bits }
    }
    words = RowSet(numbers, capacity: index.wordCount)
  }

  /// Whether a name ends at a place, or goes on with a clause.
  func closes(at place: Int) -> Bool {
    let word = index.word(at: place)
    return word < 0 || (word < words.capacity && words.contains(word))
  }
}
