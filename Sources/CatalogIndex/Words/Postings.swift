import VietnameseText

/// Which rows hold each word of some texts, in the form in which an image keeps it.
struct Postings {
  private(set) var counts: [UInt32]
  private(set) var starts: [UInt32]
  private(set) var rows: [UInt32]
  /// The number of each word's bitmap plus one; 0 where it has a list.
  private(set) var bitmapNumbers: [UInt32]
  private(set) var bitmaps: [UInt64]

  private let wordsPerBitmap: Int

  /// A word in more than one of so many rows has a bitmap: it is smaller than a list then.
  private static let frequentShare = 32

  /// - Complexity: O(tokens).
  init(_ texts: SortedTexts) {
    wordsPerBitmap = (texts.rowCount + 63) / 64
    counts = Postings.counts(texts)
    bitmapNumbers = []
    starts = [0]
    var listed: UInt32 = 0
    var bitmapCount: UInt32 = 0
    for count in counts {
      let isFrequent = Int(count) * Postings.frequentShare > texts.rowCount
      if isFrequent { bitmapCount += 1 } else { listed += count }
      bitmapNumbers.append(isFrequent ? bitmapCount : 0)
      starts.append(listed)
    }
    rows = Array(repeating: 0, count: Int(listed))
    bitmaps = Array(repeating: 0, count: Int(bitmapCount) * wordsPerBitmap)
    fill(texts)
  }

  /// The rows of each word, each row once.
  private static func counts(_ texts: SortedTexts) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: texts.words.count)
    forEachPair(texts) { word, _ in counts[word] += 1 }
    return counts
  }

  private mutating func fill(_ texts: SortedTexts) {
    var next = starts
    Postings.forEachPair(texts) { word, row in
      if bitmapNumbers[word] == 0 {
        rows[Int(next[word])] = UInt32(row)
        next[word] += 1
      } else {
        bitmaps[(Int(bitmapNumbers[word]) - 1) * wordsPerBitmap + row >> 6] |= 1 << UInt64(row & 63)
      }
    }
  }

  private static func forEachPair(_ texts: SortedTexts, _ body: (Int, Int) -> Void) {
    var last = [Int32](repeating: -1, count: texts.words.count)
    for row in 0..<texts.rowCount {
      for place in Int(texts.starts[row])..<Int(texts.starts[row + 1]) {
        let word = Int(texts.tokens[place]) - 1
        guard word >= 0, last[word] != Int32(truncatingIfNeeded: row) else { continue }
        last[word] = Int32(truncatingIfNeeded: row)
        body(word, row)
      }
    }
  }

  /// Adds the rows of a word to a bitmap.
  func add(_ word: Int, to bitmap: inout [UInt64]) {
    let number = Int(bitmapNumbers[word])
    if number == 0 {
      for place in Int(starts[word])..<Int(starts[word + 1]) {
        bitmap[Int(rows[place]) >> 6] |= 1 << UInt64(rows[place] & 63)
      }
    } else {
      let start = (number - 1) * wordsPerBitmap
      for index in 0..<wordsPerBitmap { bitmap[index] |= bitmaps[start + index] }
    }
  }
}

/// The beginnings that very many words of an index share, with the rows of all of them.
///
/// The first letters that a person types begin half of all words; their rows are put together once,
/// when the image is made.
struct SharedPrefixes {
  private(set) var letters: [UInt128] = []
  private(set) var bitmaps: [UInt64] = []

  /// Words that together stand in so many rows, counted again for each, are worth a bitmap: an
  /// eighth of the rows.
  private static let share = 8

  init(_ texts: SortedTexts, _ postings: Postings) {
    guard texts.rowCount > 0 else { return }
    for length in 1..<FoldedWord.capacity {
      let before = letters.count
      addPrefixes(of: length, texts, postings)
      guard letters.count > before else { break }
    }
    sort(wordsPerBitmap: (texts.rowCount + 63) / 64)
  }

  private mutating func addPrefixes(of length: Int, _ texts: SortedTexts, _ postings: Postings) {
    let mask = UInt128.max << UInt128(8 * (FoldedWord.capacity - length))
    var first = 0
    while first < texts.words.count {
      let prefix = texts.words[first].letters.bits & mask
      var end = first
      var weight = 0
      while end < texts.words.count, texts.words[end].letters.bits & mask == prefix {
        weight += Int(postings.counts[end])
        end += 1
      }
      let hasLetters = prefix >> UInt128(8 * (FoldedWord.capacity - length)) & 0xFF != 0
      if hasLetters, end - first > 1, weight * SharedPrefixes.share > texts.rowCount {
        add(prefix, first..<end, texts.rowCount, postings)
      }
      first = end
    }
  }

  private mutating func add(
    _ prefix: UInt128,
    _ words: Range<Int>,
    _ rowCount: Int,
    _ postings: Postings
  ) {
    var bitmap = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
    for word in words { postings.add(word, to: &bitmap) }
    letters.append(prefix)
    bitmaps += bitmap
  }

  private mutating func sort(wordsPerBitmap size: Int) {
    let order = letters.indices.sorted { letters[$0] < letters[$1] }
    bitmaps = order.flatMap { bitmaps[$0 * size..<($0 + 1) * size] }
    letters = order.map { letters[$0] }
  }
}

extension ImageAssembly {
  /// Adds the sections of a text index; tokens only where phrases are looked for.
  mutating func add(_ name: TextIndexName, _ texts: SortedTexts, withTokens: Bool) {
    func number(_ part: TextIndexPart) -> UInt32 { ImageSection.number(name, part) }
    let postings = Postings(texts)
    let prefixes = SharedPrefixes(texts, postings)
    add(number(.letters), texts.words.map(\.letters.bits))
    add(number(.marks), texts.words.map(\.marks.bits))
    add(number(.counts), postings.counts)
    add(number(.postingStarts), postings.starts)
    add(number(.postings), postings.rows)
    add(number(.bitmapNumbers), postings.bitmapNumbers)
    add(number(.bitmaps), postings.bitmaps)
    add(number(.prefixes), prefixes.letters)
    add(number(.prefixBitmaps), prefixes.bitmaps)
    guard withTokens else { return }
    add(number(.tokens), texts.tokens, below: texts.words.count + 1)
    add(number(.tokenStarts), texts.starts)
  }
}
