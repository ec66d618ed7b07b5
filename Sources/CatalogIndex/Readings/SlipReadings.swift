import VietnameseText

/// The queries that differ from one by a slip of the finger in some words.
///
/// Slips are looked for among the words of the catalog, not among its rows: a word has a few hundred
/// neighbours, of which a dictionary holds a handful.
struct SlipReadings {
  /// So many neighbours of one word, and so many ways of one query, are tried.
  private static let neighbours = 8
  private static let tries = 48

  let catalog: Catalog
  let plain: PlainWords
  let words: [PlainWords.Word]

  /// Queries in which words that no name holds are mended; where all are known, one word each.
  var queries: [Query] {
    let unknown = words.indices.filter { !catalog.knows(words[$0].word) }
    if !unknown.isEmpty { return combinations(mending: unknown) }
    return words.indices.flatMap { combinations(mending: [$0]) }
  }

  private func combinations(mending places: [Int]) -> [Query] {
    var combinations: [[String]] = [words.map(\.text)]
    for place in places {
      let texts = neighbours(of: words[place].word)
      guard !texts.isEmpty else { return [] }
      combinations = combinations.flatMap { before in
        texts.map { text in
          var mended = before
          mended[place] = text
          return mended
        }
      }
      combinations = Array(combinations.prefix(SlipReadings.tries))
    }
    return combinations.map(plain.query)
  }

  /// The words of the catalog one slip away, the most frequent first.
  private func neighbours(of word: QueryWord) -> [String] {
    guard word.typed.count > 1, word.digits == nil else { return [] }
    let known = word.typed.oneSlipAway.compactMap { neighbour -> (count: Int, text: String)? in
      let count = catalog.weight(of: neighbour.standardSpelling)
      guard count > 0 else { return nil }
      return (count, String(decoding: neighbour.bytes, as: UTF8.self))
    }
    return known.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      .prefix(SlipReadings.neighbours).map(\.text)
  }
}

extension Catalog {
  /// Whether a word, or the beginning of one, stands in any name, field, agency or code.
  func knows(_ word: QueryWord) -> Bool {
    !image.nameWords.choice(for: word).isEmpty || !image.elsewhereWords.choice(for: word).isEmpty
      || word.digits.map { digits in
        var rows = RowSet(capacity: count)
        image.addCodes(beginning: digits, to: &rows)
        return !rows.isEmpty
      } ?? false
  }

  /// How many rows hold exactly this word in name, field or agency, marks aside; at most so many.
  func weight(of word: FoldedWord) -> Int {
    [image.nameWords, image.elsewhereWords].reduce(0) { sum, index in
      sum + index.weight(index.range(word...word))
    }
  }
}
