/// How many searches the readings of one query may still make.
final class SearchBudget {
  private var left: Int

  /// About as many words of 64 rows as a few milliseconds go through, at five words a query.
  private static let words = 320_000
  private static let least = 6

  init(rowCount: Int) {
    left = max(SearchBudget.least, SearchBudget.words / max(1, rowCount / 64))
  }

  /// Takes one search off; false where there is none left.
  func allowsSearch() -> Bool {
    left -= 1
    return left >= 0
  }
}
