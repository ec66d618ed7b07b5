import VietnameseText

/// The words that begin a clause in which a name says for whom, where, when and in which case, but no
/// more about the thing: "Chứng thực chữ ký | trong các giấy tờ, văn bản".
final class ClauseWords: Sendable {
  private static let openings = [
    "đối", "cho", "trong", "tại", "thuộc", "theo", "do", "từ", "ở", "khi", "trên", "để", "nhằm",
    "trường", "vì", "bao", "áp", "mới", "lần", "ban", "thẩm",
  ].flatMap(\.markedWords)

  /// A bit for each word of the index.
  private let words: RowSet

  /// - Complexity: O(log words).
  init(_ index: TextIndex) {
    let numbers = ClauseWords.openings.flatMap { word in
      let letters = word.letters.standardSpelling
      return index.range(letters...letters).filter { index.marks[$0] == word.marks.bits }
    }
    words = RowSet(numbers, capacity: index.wordCount)
  }

  /// Whether a name ends where a word of some number would stand, or goes on with a clause there; the
  /// end of a name is the number before 0.
  @inline(__always)
  func closes(_ word: UInt32) -> Bool { word == .max || words.has(Int(word)) }
}
