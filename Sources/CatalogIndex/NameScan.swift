/// Looks for the words of a query in one text of an index after the other, mostly in names.
///
/// Asked of hundreds of names at every key press, so it compares the numbers of words where they lie
/// in the image, with nothing to count, to copy or to look up on the way. Valid as long as the image.
final class NameScan {
  /// So many words may stand before an early phrase: "Cấp Giấy chứng nhận đăng ký".
  private static let early = 6

  /// Numbers of words from one on.
  private struct Stretch {
    let low: UInt32
    let count: UInt32
  }

  /// How many words are looked for.
  let count: Int
  private let index: TextIndex
  private let lead: Lead
  private let textStarts: UnsafeBufferPointer<UInt32>
  private let numberCount: Int
  private let narrow: UnsafePointer<UInt16>?
  private let wide: UnsafePointer<UInt32>?
  /// The first stretch of each word, which mostly is its only one, and then all others.
  private let stretches: UnsafeMutableBufferPointer<Stretch>
  /// The word of each other stretch.
  private let others: [Int]

  init(_ choices: [WordChoice], _ index: TextIndex, _ lead: Lead = .none) {
    count = choices.count
    self.lead = lead
    self.index = index
    (narrow, wide) = index.numbers
    textStarts = index.textStarts
    numberCount = index.numberCount
    let stretches = UnsafeMutableBufferPointer<Stretch>.allocate(
      capacity: choices.reduce(0) { $0 + max(1, $1.stretchCount) }
    )
    var others: [Int] = []
    for (word, choice) in choices.enumerated() {
      stretches.initializeElement(at: word, to: Stretch(low: 0, count: 0))
      var place = word
      choice.forEachStretch { range in
        let stretch = Stretch(low: UInt32(range.lowerBound), count: UInt32(range.count))
        stretches.initializeElement(at: place, to: stretch)
        if place != word { others.append(word) }
        place = choices.count + others.count
      }
    }
    self.stretches = stretches
    self.others = others
  }

  deinit { stretches.deallocate() }

  /// Where a name stands among the tokens.
  private struct Name {
    let first: Int
    /// The first word behind the lead.
    let start: Int
    let end: Int

    var all: Range<Int> { first..<end }
    var count: Int { end &- start }
  }

  /// What `TextIndex.text(of:)` gives, in fewer steps.
  @inline(__always)
  private func name(_ row: Int) -> Name {
    guard row &+ 1 < textStarts.count else { return Name(first: 0, start: 0, end: 0) }
    let behind = min(Int(textStarts[row &+ 1]), numberCount)
    let first = min(Int(textStarts[row]), behind)
    let end = max(first, behind &- 1)
    guard end &- first > 2, lead.begins(number(at: first)), lead.goesOn(number(at: first &+ 1))
    else { return Name(first: first, start: first, end: end) }
    return Name(first: first, start: first &+ 2, end: end)
  }

  /// The number of the word at a place of a name; none is as large as that of its end.
  @inline(__always)
  private func number(at place: Int) -> UInt32 {
    if let narrow { return UInt32(narrow[place]) &- 1 }
    return (wide?[place] ?? 0) &- 1
  }

  @inline(__always)
  private func isWord(_ word: Int, _ number: UInt32) -> Bool {
    number &- stretches[word].low < stretches[word].count
      || !others.isEmpty && isOther(word, number)
  }

  private func isOther(_ word: Int, _ number: UInt32) -> Bool {
    others.indices.contains { place in
      let stretch = stretches[count + place]
      return others[place] == word && number &- stretch.low < stretch.count
    }
  }

  /// Whether some words stand at a place; the caller knows that they fit.
  @inline(__always)
  private func stands(_ words: Range<Int>, at start: Int) -> Bool {
    var (word, place) = (words.lowerBound, start)
    while word < words.upperBound {
      guard isWord(word, number(at: place)) else { return false }
      word += 1
      place += 1
    }
    return true
  }

  /// The first place from which on some words stand one after the other.
  @inline(__always)
  private func place(of words: Range<Int>, in text: Range<Int>) -> Int? {
    var start = text.lowerBound
    let end = text.upperBound - words.count
    if let narrow, others.isEmpty {
      // Most texts: only a place where the first word stands is looked at any closer.
      let first = stretches[words.lowerBound]
      while start <= end {
        if UInt32(narrow[start]) &- 1 &- first.low < first.count, stands(words, at: start) {
          return start
        }
        start += 1
      }
      return nil
    }
    while start <= end {
      if isWord(words.lowerBound, number(at: start)), stands(words, at: start) { return start }
      start += 1
    }
    return nil
  }

  /// The place behind the words at the beginning of a name.
  func begins(_ row: Int) -> Int? {
    let name = name(row)
    return name.count >= count && stands(0..<count, at: name.start) ? name.start + count : nil
  }

  /// The number of the word at a place behind words that were found; that of the end is the largest.
  @inline(__always)
  func word(at place: Int) -> UInt32 { number(at: place) }

  /// Calls `body` with each of some rows whose names begin with the words, the number of the word
  /// behind them, which is the largest at the end, and whether the name is nothing but them; the first
  /// `known` words are known to be there.
  @inline(__always)
  func forEachBeginning(
    _ rows: RowSet,
    known: Int,
    _ body: (_ row: Int, _ next: UInt32, _ isAll: Bool) -> Void
  ) {
    if let narrow, others.isEmpty {
      forEachBeginning(rows, known, narrow, body)
    } else {
      rows.forEachRow { row in
        let name = name(row)
        if name.count >= count, stands(known..<count, at: name.start + known) {
          body(row, number(at: name.start + count), name.count == count)
        }
        return true
      }
    }
  }

  /// The same for narrow numbers and words of one stretch, with all that it takes at hand.
  @inline(__always)
  private func forEachBeginning(
    _ rows: RowSet,
    _ known: Int,
    _ numbers: UnsafePointer<UInt16>,
    _ body: (_ row: Int, _ next: UInt32, _ isAll: Bool) -> Void
  ) {
    let (starts, numberCount, lead, stretches) = (textStarts, numberCount, lead, stretches)
    let count = count
    rows.forEachRow { row in
      guard row &+ 1 < starts.count else { return false }
      let behind = min(Int(starts[row &+ 1]), numberCount)
      var first = min(Int(starts[row]), behind)
      let end = max(first, behind &- 1)
      if end &- first > 2, lead.begins(UInt32(numbers[first]) &- 1),
        lead.goesOn(UInt32(numbers[first &+ 1]) &- 1)
      {
        first &+= 2
      }
      guard end &- first >= count else { return true }
      var word = known
      while word < count {
        let stretch = stretches[word]
        guard UInt32(numbers[first &+ word]) &- 1 &- stretch.low < stretch.count else {
          return true
        }
        word &+= 1
      }
      body(row, UInt32(numbers[first &+ count]) &- 1, end &- first == count)
      return true
    }
  }

  /// The place behind the words where a name begins with the first of them and holds the others
  /// together behind those.
  func opens(_ row: Int) -> Int? { opens(name(row)) }

  @inline(__always)
  private func opens(_ name: Name) -> Int? {
    guard name.count > count else { return nil }
    var most = 0
    while most < count - 1, isWord(most, number(at: name.start + most)) { most += 1 }
    guard most > 0 else { return nil }
    // Whatever stands together ends in the fewest words that may; found, they are gone back from.
    let behind = count - most
    var (from, fewest, end) = (name.start + most, count, 0)
    while fewest > 1, let place = place(of: most..<count, in: from..<max(from, name.end)) {
      var (common, before) = (most, place - 1)
      while common > 1, isWord(common - 1, number(at: before)) {
        common -= 1
        before -= 1
      }
      if common < fewest { (fewest, end) = (common, place + behind) }
      from = place + 1
    }
    return fewest < count ? end : nil
  }

  /// The place behind the words where they stand together near the beginning of a name.
  func hasEarlyPhrase(_ row: Int) -> Int? {
    let name = name(row)
    let end = min(name.end, name.start + NameScan.early + count)
    return place(of: 0..<count, in: name.start..<end).map { $0 + count }
  }

  /// The place behind the words where they stand together in a name.
  func hasPhrase(_ row: Int) -> Int? {
    place(of: 0..<count, in: index.text(of: row)).map { $0 + count }
  }

  /// Whether some of the words stand together in a name, or as two pieces of which one begins it.
  func tells(_ row: Int, _ words: Range<Int>) -> Bool {
    let name = name(row)
    let text = name.start..<name.end
    if place(of: words, in: text) != nil { return true }
    var cut = words.lowerBound + 1
    while cut < words.upperBound {
      if let left = place(of: words.lowerBound..<cut, in: text),
        let right = place(of: cut..<words.upperBound, in: text),
        left == name.start || right == name.start
      {
        return true
      }
      cut += 1
    }
    return false
  }

  func holdsAll(_ row: Int) -> Bool {
    let text = index.text(of: row)
    return (0..<count).allSatisfy { place(of: $0..<$0 + 1, in: text) != nil }
  }

  /// The words of a name behind its lead.
  func text(of row: Int) -> Range<Int> {
    let name = name(row)
    return name.start..<name.end
  }

  /// Whether the words stand together in any text of a row.
  func stands(in row: Int) -> Bool { place(of: 0..<count, in: index.tokens(of: row)) != nil }

  /// The band of a row in whose name the words stand together, and the place behind them.
  ///
  /// Nil for all other rows; a whole name is a beginning here.
  ///
  /// - Complexity: O(words of the name).
  @inline(__always)
  func standing(_ row: Int, isLater: () -> Bool) -> (band: RankBand, end: Int)? {
    let name = name(row)
    guard count > 0, name.count > 0 else { return nil }
    let isFirst = isWord(0, number(at: name.start))
    if isFirst, name.count >= count, stands(1..<count, at: name.start + 1) {
      return (.beginning, name.start + count)
    }
    guard count > 1 else { return nil }
    let opening = isFirst && count > 2 ? opens(name) : nil
    if let opening, !isLater() { return (.opening, opening) }
    if let place = place(of: 0..<count, in: name.start..<name.end) {
      return (place <= name.start + NameScan.early ? .early : .phrase, place + count)
    }
    // Words of the lead itself, or such as begin in it.
    if name.start > name.all.lowerBound, let place = place(of: 0..<count, in: name.all) {
      return (.phrase, place + count)
    }
    return opening.map { (.laterOpening, $0) }
  }
}
