import VietnameseText

/// The queries that differ from one by a slip of the finger in some words.
///
/// Slips are looked for among the words of the catalog, not among its rows: a word has a few hundred
/// neighbours, of which a dictionary holds a handful. What a finger does most often comes first, then
/// what stands in most rows; see `Slip`.
struct SlipReadings {
  /// So many neighbours of one word, and so many ways of one query, are tried.
  private static let neighbours = 8
  private static let tries = 48

  let catalog: Catalog
  let plain: PlainWords
  let words: [PlainWords.Word]
  /// Words that belong to everyday names, which the catalog need not know.
  let named: Set<FoldedWord>

  /// Queries in which words that the catalog does not hold are mended.
  var mendingUnknown: [Query] {
    let unknown = words.indices.filter { !isKnown($0) }
    return unknown.isEmpty ? [] : combinations(mending: unknown)
  }

  /// Queries in which one word is mended that the catalog knows, or knows the beginning of: what only
  /// begins words first, which a finished word seldom does.
  var mendingKnown: [Query] {
    guard words.indices.allSatisfy(isKnown) else { return [] }
    let places = words.indices.filter { !named.contains(words[$0].word.typed) }
    let begun = places.filter { catalog.weight(of: words[$0].word.standard) == 0 }
    let order = begun + places.filter { !begun.contains($0) }
    let single = order.flatMap { combinations(mending: [$0]) }
    return (begun.count > 1 ? combinations(mending: begun) : []) + single
  }

  private func isKnown(_ place: Int) -> Bool {
    named.contains(words[place].word.typed) || catalog.knows(words[place].word)
  }

  private func combinations(mending places: [Int]) -> [Query] {
    var combinations: [(texts: [String], cost: Int)] = [(words.map(\.text), 0)]
    for place in places {
      let texts = neighbours(of: words[place].word)
      guard !texts.isEmpty else { return [] }
      combinations = combinations.flatMap { before in
        texts.enumerated().map { cost, text in
          var mended = before
          mended.texts[place] = text
          mended.cost += cost
          return mended
        }
      }
      combinations = Array(combinations.stablySorted { $0.cost }.prefix(SlipReadings.tries))
    }
    return combinations.map { plain.query($0.texts) }
  }

  /// The words of the catalog one slip away, the likeliest first.
  private func neighbours(of word: QueryWord) -> [String] {
    guard word.typed.count > 1, word.digits == nil else { return [] }
    let known = word.typed.oneSlipAway.compactMap { neighbour -> Neighbour? in
      let count = catalog.weight(of: neighbour.standardSpelling)
      return count > 0 ? Neighbour(neighbour, from: word.typed, count) : nil
    }
    return known.sorted().prefix(SlipReadings.neighbours).map(\.text)
  }

  private struct Neighbour: Comparable {
    let text: String
    private let slip: Slip
    private let count: Int

    init(_ word: FoldedWord, from typed: FoldedWord, _ count: Int) {
      text = String(decoding: word.bytes, as: UTF8.self)
      slip = Slip(typed: typed.bytes, meant: word.bytes)
      self.count = count
    }

    static func < (left: Neighbour, right: Neighbour) -> Bool {
      (left.slip.rawValue, right.count, left.text) < (right.slip.rawValue, left.count, right.text)
    }
  }
}

/// What a finger did, the most frequent first.
enum Slip: Int {
  /// Two letters in the wrong order, or one typed twice, or once instead of twice.
  case order
  /// A letter missing or too many, or the key beside the one that was meant.
  case near
  /// Any other letter.
  case far

  /// - Parameters:
  ///   - typed: The letters that were typed.
  ///   - meant: Letters one slip away.
  init(typed: [UInt8], meant: [UInt8]) {
    guard typed.count == meant.count else {
      let (long, short) = typed.count > meant.count ? (typed, meant) : (meant, typed)
      let place = zip(long, short).enumerated().first { $1.0 != $1.1 }?.offset ?? short.count
      self = place > 0 && long[place] == long[place - 1] ? .order : .near
      return
    }
    let places = typed.indices.filter { typed[$0] != meant[$0] }
    guard places.count == 1 else {
      self = .order
      return
    }
    self = Slip.areBeside(typed[places[0]], meant[places[0]]) ? .near : .far
  }

  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  /// Whether two letters lie beside each other or below on the keyboard.
  private static func areBeside(_ left: UInt8, _ right: UInt8) -> Bool {
    guard let one = key(left), let other = key(right) else { return false }
    let (low, high) = one.row < other.row ? (other, one) : (one, other)
    switch low.row - high.row {
    case 0: return abs(low.column - high.column) == 1
    case 1: return high.column - low.column == 0 || high.column - low.column == 1
    default: return false
    }
  }

  private static func key(_ letter: UInt8) -> (row: Int, column: Int)? {
    for (row, letters) in rows.enumerated() {
      if let column = letters.firstIndex(of: letter) { return (row, column) }
    }
    return nil
  }
}

extension Array {
  /// The elements in ascending order of a number, equal ones as they stood.
  func stablySorted(by number: (Element) -> Int) -> [Element] {
    enumerated().sorted { (number($0.element), $0.offset) < (number($1.element), $1.offset) }
      .map(\.element)
  }
}

extension Catalog {
  /// Whether a word, or the beginning of one, stands in any name, field, agency or code.
  func knows(_ word: QueryWord) -> Bool {
    !image.nameWords.choice(for: word).isEmpty || !image.elsewhereWords.choice(for: word).isEmpty
      || word.digits.map { !image.codes(beginning: $0).isEmpty } ?? false
  }

  /// How many rows hold exactly this word in name, field or agency, marks aside; at most so many.
  func weight(of word: FoldedWord) -> Int {
    [image.nameWords, image.elsewhereWords].reduce(0) { sum, index in
      sum + index.weight(index.range(word...word))
    }
  }
}
