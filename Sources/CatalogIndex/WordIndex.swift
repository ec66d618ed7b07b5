package import VietnameseText

/// An inverted index: which rows hold a word, and in which order the words stand.
///
/// Words are kept in their standard spelling, sorted, so that everything that begins with some
/// letters is one range of word numbers.
package struct WordIndex: Sendable {
  /// The distinct words in ascending order; the place of a word is its number.
  package let words: [FoldedWord]
  /// Rows that hold a word, word after word; `postingStarts` says where each begins.
  private let postings: [UInt32]
  private let postingStarts: [UInt32]
  /// The word numbers of each row in the order of its text; `textBreak` between two texts.
  private let tokens: [UInt32]
  private let tokenStarts: [UInt32]
  private let rowCount: Int

  /// Stands between two texts of one row, so that no phrase runs across.
  fileprivate static let textBreak = UInt32.max

  /// Builds the index of rows that each have several texts.
  ///
  /// - Complexity: O(words + distinct words × log of them).
  package init(rowCount: Int, texts: (Int) -> [[FoldedWord]]) {
    var builder = WordIndexBuilder(rowCount: rowCount)
    for row in 0..<rowCount {
      for text in texts(row) { builder.append(builder.numbers(of: text)) }
      builder.endRow()
    }
    self.init(builder)
  }

  /// Puts the words that a builder has met in order.
  init(_ builder: WordIndexBuilder) {
    let sorted = builder.numbers.sorted { $0.key < $1.key }
    var places = [UInt32](repeating: 0, count: sorted.count)
    for (place, entry) in sorted.enumerated() { places[Int(entry.value)] = UInt32(place) }
    words = sorted.map(\.key)
    tokens = builder.tokens.map { $0 == WordIndex.textBreak ? $0 : places[Int($0)] }
    tokenStarts = builder.starts
    rowCount = builder.starts.count - 1
    (postings, postingStarts) = WordIndex.postings(tokens, tokenStarts, wordCount: sorted.count)
  }

  /// The word numbers that a word of a query may mean.
  ///
  /// - Complexity: O(log words).
  package func numbers(for word: QueryWord) -> [Range<UInt32>] {
    let exact = range(word.standard...word.standard)
    guard word.isPrefix else { return [exact] }
    let open = range(word.typed.completions)
    return word.standard == word.typed || open.overlaps(exact) || exact.isEmpty
      ? [open] : [open, exact]
  }

  /// The rows that hold a word of a query.
  ///
  /// - Complexity: O(the postings of the words that it may mean).
  package func rows(for word: QueryWord) -> RowSet {
    var rows = RowSet(capacity: rowCount)
    for range in numbers(for: word) where !range.isEmpty {
      let first = Int(postingStarts[Int(range.lowerBound)])
      let end = Int(postingStarts[Int(range.upperBound)])
      for index in first..<end { rows.insert(Int(postings[index])) }
    }
    return rows
  }

  /// The rows that hold all the words, in one text and one after the other.
  package func rows(forPhrase phrase: [QueryWord]) -> RowSet {
    guard let first = phrase.first else { return .all(rowCount) }
    var rows = rows(for: first)
    for word in phrase.dropFirst() { rows.formIntersection(self.rows(for: word)) }
    guard phrase.count > 1 else { return rows }
    let ranges = phrase.map(numbers(for:))
    for row in rows where phrasePlace(ranges, in: tokens(of: row)) == nil { rows.remove(row) }
    return rows
  }

  /// The words of the first text of a row.
  package func firstText(of row: Int) -> ArraySlice<UInt32> {
    tokens(of: row).prefix { $0 != WordIndex.textBreak }
  }

  /// The number of words before a phrase in a text; nil when the text does not hold it.
  package func phrasePlace(_ phrase: [[Range<UInt32>]], in text: ArraySlice<UInt32>) -> Int? {
    guard phrase.count <= text.count else { return nil }
    return (0...text.count - phrase.count).first { start in
      phrase.indices.allSatisfy { offset in
        phrase[offset].contains { $0.contains(text[text.startIndex + start + offset]) }
      }
    }
  }

  private func tokens(of row: Int) -> ArraySlice<UInt32> {
    tokens[Int(tokenStarts[row])..<Int(tokenStarts[row + 1])]
  }

  private func range(_ bounds: ClosedRange<FoldedWord>) -> Range<UInt32> {
    let first = words.partitioningIndex { $0 >= bounds.lowerBound }
    let end = words.partitioningIndex { $0 > bounds.upperBound }
    return UInt32(first)..<UInt32(end)
  }

  /// Sorts the tokens by word, each row once a word, by counting.
  private static func postings(
    _ tokens: [UInt32],
    _ starts: [UInt32],
    wordCount: Int
  ) -> (postings: [UInt32], starts: [UInt32]) {
    var lastRow = [UInt32](repeating: .max, count: wordCount)
    var pairs: [(word: UInt32, row: UInt32)] = []
    pairs.reserveCapacity(tokens.count)
    var ends = [UInt32](repeating: 0, count: wordCount + 1)
    for row in 0..<starts.count - 1 {
      for word in tokens[Int(starts[row])..<Int(starts[row + 1])] where word != textBreak {
        guard lastRow[Int(word)] != UInt32(row) else { continue }
        lastRow[Int(word)] = UInt32(row)
        pairs.append((word, UInt32(row)))
        ends[Int(word) + 1] += 1
      }
    }
    for word in 0..<wordCount { ends[word + 1] += ends[word] }
    var next = ends
    var postings = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      postings[Int(next[Int(pair.word)])] = pair.row
      next[Int(pair.word)] += 1
    }
    return (postings, ends)
  }
}

/// Takes the texts of an index row by row, each word by the number of its first appearance.
struct WordIndexBuilder {
  fileprivate private(set) var numbers: [FoldedWord: UInt32] = [:]
  fileprivate private(set) var tokens: [UInt32] = []
  fileprivate private(set) var starts: [UInt32] = [0]

  init(rowCount: Int) {
    numbers.reserveCapacity(2 * rowCount)
    tokens.reserveCapacity(rowCount * 48)
    starts.reserveCapacity(rowCount + 1)
  }

  /// The numbers of the words of a text; one that repeats is looked up once and appended often.
  mutating func numbers(of text: [FoldedWord]) -> [UInt32] {
    text.map { number(of: $0.standardSpelling) }
  }

  /// Adds a text to the row.
  mutating func append(_ numbers: [UInt32]) {
    tokens += numbers
    tokens.append(WordIndex.textBreak)
  }

  mutating func endRow() {
    starts.append(UInt32(tokens.count))
  }

  private mutating func number(of word: FoldedWord) -> UInt32 {
    if let known = numbers[word] { return known }
    let next = UInt32(numbers.count)
    numbers[word] = next
    return next
  }
}

extension Array {
  /// The first place from which on the condition holds, in an array that it splits in two.
  ///
  /// - Complexity: O(log n).
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
