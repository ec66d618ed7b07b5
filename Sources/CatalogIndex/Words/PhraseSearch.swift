// Phrases of words that very many rows hold. Looking at half a million rows one by one takes tens of
// milliseconds; the numbers of the words lie one after the other in the image, so all of them are
// compared with the first two words of the phrase, many at a time, in about the time that it takes to
// read them.

extension TextIndex {
  /// The rows that hold all the words, in one text and one after the other.
  func rows(phrase: [QueryWord]) -> RowSet {
    let choices = phrase.map(choice(for:))
    let candidates = choices.reduce(into: RowSet.all(rowCount)) {
      $0.formIntersection(self.rows($1))
    }
    guard phrase.count > 1 else { return candidates }
    let scan = NameScan(choices, self)
    var rows = RowSet(capacity: rowCount)
    if let pair = WordPair(choices), numbers.wide == nil,
      candidates.count > rowCount / TextIndex.manyShare
    {
      forEachRow(with: pair) { row in
        if candidates.contains(row), choices.count == 2 || scan.stands(in: row) { rows.insert(row) }
      }
    } else {
      candidates.forEachRow { row in
        if scan.stands(in: row) { rows.insert(row) }
        return true
      }
    }
    return rows
  }

  /// More than one of so many rows are looked for among all numbers.
  private static let manyShare = 16

  /// Calls `body` with the rows in which two words stand one behind the other, some of them more than
  /// once.
  ///
  /// - Complexity: O(words of all texts).
  private func forEachRow(with pair: WordPair, _ body: (Int) -> Void) {
    let numbers = narrowNumbers
    let starts = textStarts
    guard starts.count == rowCount + 1, let base = numbers.baseAddress else { return }
    var row = 0
    func found(_ place: Int) {
      while row < rowCount, Int(starts[row + 1]) <= place { row += 1 }
      if row < rowCount { body(row) }
    }
    var place = 0
    while place + WordPair.width < numbers.count {
      if pair.mayStand(base + place) {
        for next in place..<place + WordPair.width
        where pair.stands(numbers[next], numbers[next + 1]) {
          found(next)
        }
      }
      place += WordPair.width
    }
    while place + 1 < numbers.count {
      if pair.stands(numbers[place], numbers[place + 1]) { found(place) }
      place += 1
    }
  }
}

/// Two words of a phrase, each one range of numbers.
private struct WordPair {
  /// So many numbers are compared at once.
  static let width = 16

  private let first: (low: UInt16, count: UInt16)
  private let second: (low: UInt16, count: UInt16)

  /// The first two words; nil where one is several ranges.
  init?(_ choices: [WordChoice]) {
    func bounds(_ choice: WordChoice) -> (low: UInt16, count: UInt16)? {
      guard let range = choice.onlyRange, let low = UInt16(exactly: range.lowerBound + 1),
        let count = UInt16(exactly: range.count)
      else { return nil }
      return (low, count)
    }
    guard let first = bounds(choices[0]), let second = bounds(choices[1]) else { return nil }
    (self.first, self.second) = (first, second)
  }

  @inline(__always)
  func stands(_ one: UInt16, _ other: UInt16) -> Bool {
    one &- first.low < first.count && other &- second.low < second.count
  }

  /// Whether the words stand at one of so many places from the first on.
  ///
  /// Without a branch, so that the compiler compares several numbers at once.
  @inline(__always)
  func mayStand(_ numbers: UnsafePointer<UInt16>) -> Bool {
    var hits: UInt16 = 0
    for place in 0..<WordPair.width {
      let one: UInt16 = numbers[place] &- first.low < first.count ? 1 : 0
      let other: UInt16 = numbers[place &+ 1] &- second.low < second.count ? 1 : 0
      hits |= one & other
    }
    return hits != 0
  }
}
