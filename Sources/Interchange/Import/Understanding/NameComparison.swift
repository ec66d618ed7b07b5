import VietnameseText

/// Tells whether two names may be of one procedure.
enum NameComparison {
  /// Words that most names have, which say nothing of what a procedure is about.
  private static let common = Set(
    """
    thu tuc dang ky cap lai giay chung nhan viec va cua cho tai theo quy dinh doi voi truong hop co \
    cac ve trong la de nghi ho so mot so thuc hien duoc tren
    """.split(whereSeparator: \.isWhitespace).map { FoldedWord($0.utf8) }
  )

  /// Whether the names share so few words that a code which stands beside both is one too many.
  ///
  /// Names change with every decision, so a third of the shorter one's words is enough to agree.
  ///
  /// - Complexity: O(n).
  static func disagree(_ name: String, _ known: String) -> Bool {
    guard name != known else { return false }
    let (all, allKnown) = (Set(name.foldedWords), Set(known.foldedWords))
    var (words, others) = (all.subtracting(common), allKnown.subtracting(common))
    if words.isEmpty || others.isEmpty { (words, others) = (all, allKnown) }
    guard !words.isEmpty, !others.isEmpty else { return false }
    return words.intersection(others).count * 3 < min(words.count, others.count)
  }

  /// The words by which two procedures have one name: all but a leading "Thủ tục".
  static func words(_ name: String) -> [FoldedWord] {
    let words = name.foldedWords.map(\.standardSpelling)
    return words.starts(with: lead) && words.count > 2 ? Array(words.dropFirst(2)) : words
  }

  /// The words of `words` with their accents.
  static func spelling(_ name: String) -> [MarkedWord] {
    let words = name.markedWords
    return words.prefix(2).map(\.letters) == lead && words.count > 2
      ? Array(words.dropFirst(2)) : words
  }

  private static let lead = [FoldedWord("thu".utf8), FoldedWord("tuc".utf8)]
}
