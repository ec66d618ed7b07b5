import VietnameseText

/// The words of an index that a word of a query may be: a few ranges of numbers.
struct WordChoice: Sendable {
  /// The first range apart from the others, because mostly it is the only one and every word of
  /// every name is compared with it.
  private let first: Range<Int>
  private let others: [Range<Int>]
  /// The words whose marks contradict none that were typed; nil where none were, or all agree.
  var agreeing: [Range<Int>]?
  /// The letters that `ranges` all begin with, where those are one beginning without exception.
  let prefix: FoldedWord?

  init(ranges: [Range<Int>], prefix: FoldedWord? = nil) {
    first = ranges.first ?? 0..<0
    others = Array(ranges.dropFirst())
    self.prefix = prefix
  }

  /// The words of one range, or of two of which either may be empty.
  init(_ range: Range<Int>, _ other: Range<Int> = 0..<0, prefix: FoldedWord?) {
    first = range.isEmpty ? other : range
    others = range.isEmpty || other.isEmpty ? [] : [other]
    self.prefix = prefix
  }

  var ranges: [Range<Int>] { first.isEmpty ? others : [first] + others }

  @inline(__always)
  func contains(_ word: Int) -> Bool {
    if first.contains(word) { return true }
    for range in others where range.contains(word) { return true }
    return false
  }

  @inline(__always)
  func agrees(_ word: Int) -> Bool {
    guard let agreeing else { return contains(word) }
    for range in agreeing where range.contains(word) { return true }
    return false
  }

  var isEmpty: Bool { first.isEmpty && others.allSatisfy(\.isEmpty) }

  var stretchCount: Int { (first.isEmpty ? 0 : 1) + others.count }

  /// Calls `body` with each range of words, none of which is empty.
  @inline(__always)
  func forEachStretch(_ body: (Range<Int>) -> Void) {
    if !first.isEmpty { body(first) }
    for range in others { body(range) }
  }

  /// The only word or the only range of words, where there are no others.
  var onlyRange: Range<Int>? { others.isEmpty ? first : nil }

  /// This choice, or the part of it that agrees.
  func kept(agreeing isAgreeing: Bool) -> WordChoice {
    guard isAgreeing, let agreeing else { return self }
    return WordChoice(ranges: agreeing)
  }
}

extension TextIndex {
  /// The words that a word of a query may be.
  ///
  /// - Complexity: O(log words), and O(words found) where marks were typed.
  func choice(for word: QueryWord) -> WordChoice {
    guard word.isPrefix else {
      return marked(WordChoice(range(word.standard...word.standard), prefix: nil), word)
    }
    let open = range(word.typed...word.lastCompletion)
    guard word.standard != word.typed else {
      return marked(WordChoice(open, prefix: word.typed), word)
    }
    let exact = range(word.standard...word.standard)
    let isOne = open.overlaps(exact) || exact.isEmpty
    let choice =
      isOne
      ? WordChoice(open, prefix: word.typed) : WordChoice(open, exact, prefix: nil)
    return marked(choice, word)
  }

  /// A choice with the part of it that agrees with what was typed.
  private func marked(_ choice: WordChoice, _ word: QueryWord) -> WordChoice {
    guard word.marks != .none else { return choice }
    var choice = choice
    var agreeing: [Range<Int>] = []
    for number in choice.ranges.joined() where agreement(of: word, number) < .conflict {
      if let last = agreeing.last, last.upperBound == number {
        agreeing[agreeing.count - 1] = last.lowerBound..<number + 1
      } else {
        agreeing.append(number..<number + 1)
      }
    }
    choice.agreeing = agreeing
    return choice
  }

  /// How the marks that were typed agree with those of a word.
  func agreement(of word: QueryWord, _ number: Int) -> MarkAgreement {
    word.marks.agreement(
      with: WordMarks(bits: marks[number]),
      letters: word.isPrefix ? word.typed.letterCount : FoldedWord.capacity
    )
  }

  /// The rows that hold one of the words.
  ///
  /// - Complexity: O(rows / 64) for a frequent beginning, else O(postings).
  func rows(_ choice: WordChoice) -> RowSet {
    var rows = RowSet(capacity: rowCount)
    add(choice, to: &rows)
    return rows
  }

  /// The rows among some that hold one of the words.
  func rows(_ choice: WordChoice, among rows: RowSet) -> RowSet {
    if let bitmap = bitmap(of: choice) {
      var found = rows
      found.formIntersection(words: bitmap)
      return found
    }
    var found = self.rows(choice)
    found.formIntersection(rows)
    return found
  }

  func add(_ choice: WordChoice, to rows: inout RowSet) {
    if let prefix = choice.prefix, let bitmap = bitmap(ofPrefix: prefix) {
      rows.formUnion(words: bitmap)
      return
    }
    choice.forEachStretch { range in
      for number in range { add(number, to: &rows) }
    }
  }

  /// The bitmap of all rows that hold one of the words, where the image has it.
  func bitmap(of choice: WordChoice) -> UnsafeBufferPointer<UInt64>? {
    if let prefix = choice.prefix, let bitmap = bitmap(ofPrefix: prefix) { return bitmap }
    guard let only = choice.onlyRange, only.count == 1 else { return nil }
    return bitmap(ofWord: only.lowerBound)
  }

  /// The place before which some words stand one after the other; nil where they do not.
  ///
  /// - Complexity: O(words of the text × words of the phrase).
  func phrasePlace(_ phrase: [WordChoice], in text: Range<Int>) -> Int? {
    guard let first = phrase.first, phrase.count <= text.count else { return nil }
    for start in text.lowerBound...text.upperBound - phrase.count
    where first.contains(word(at: start)) {
      if stands(phrase, at: start) { return start }
    }
    return nil
  }

  /// Whether some words stand at a place, one after the other; the caller knows that they fit.
  @inline(__always)
  func stands(_ phrase: [WordChoice], at start: Int) -> Bool {
    for offset in phrase.indices where !phrase[offset].contains(word(at: start + offset)) {
      return false
    }
    return true
  }
}
