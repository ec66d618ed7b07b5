import VietnameseText

/// The queries that leave out some parts of one, so that as much of it as possible is found.
///
/// Every part is what was typed, or an official wording in the place of an everyday name. Rows are
/// weighed by the parts that they hold, an everyday name as three words of two syllables; what the best
/// rows hold together is the query.
struct FewerWords {
  /// A part of a query: what may stand for it, with the rows that hold that.
  private struct Part {
    let choices: [(text: String, rows: RowSet)]
    let isName: Bool
    /// The rows that hold any of it.
    let rows: RowSet

    var weight: Int {
      isName ? 3 : max(1, (choices[0].text.utf8.count { $0 == UInt8(ascii: " ") } + 2) / 2)
    }

    func text(in row: Int) -> String? { choices.first { $0.rows.contains(row) }?.text }
  }

  /// So many parts of one query and choices for each are looked at, and so many of the best rows.
  private static let parts = 10
  private static let choices = 3
  private static let looks = 128
  /// So many combinations are tried.
  private static let queries = 6

  private let plain: PlainWords
  private let parts: [Part]

  init(
    _ catalog: Catalog,
    _ plain: PlainWords,
    _ everyday: EverydayReadings,
    _ budget: SearchBudget
  ) {
    self.plain = plain
    parts = everyday.parts.prefix(FewerWords.parts).compactMap { texts, isName in
      let known = texts.prefix(FewerWords.choices).filter { _ in budget.allowsSearch() }
        .map { (text: $0, rows: catalog.rows(agreeingWith: Query($0))) }
        .filter { !$0.rows.isEmpty }
      // A part that stands nowhere says nothing that could be found.
      guard let first = known.first else { return nil }
      let rows = known.dropFirst().reduce(into: first.rows) { $0.formUnion($1.rows) }
      return Part(choices: known, isName: isName, rows: rows)
    }
  }

  /// The combinations of parts that single rows hold, those of the most weight, first those that the
  /// fewest rows hold: they say most.
  var queries: [Query] {
    guard let first = parts.first else { return [] }
    var counter = RowCounter(capacity: first.rows.capacity)
    for part in parts { counter.add(part.rows, part.weight) }
    let (best, weight) = counter.best
    guard weight * 2 >= wanted else { return [] }
    var counts: [[String]: Int] = [:]
    for row in best.prefix(FewerWords.looks) {
      counts[parts.compactMap { $0.text(in: row) }, default: 0] += 1
    }
    return counts.sorted { ($0.value, $0.key.joined()) < ($1.value, $1.key.joined()) }
      .prefix(FewerWords.queries).map { plain.query($0.key) }
  }

  /// What there is to be held; names may exclude each other: "mở cửa hàng" and "bán gas" are two
  /// procedures.
  private var wanted: Int {
    let names = parts.filter(\.isName).map(\.weight)
    return parts.reduce(0) { $0 + ($1.isName ? 0 : $1.weight) } + (names.max() ?? 0)
  }
}

/// Counts for every row how many sets hold it, a binary digit of all counts at a time.
private struct RowCounter {
  private var digits: [RowSet]

  /// Counts up to 63.
  init(capacity: Int) {
    digits = Array(repeating: RowSet(capacity: capacity), count: 6)
  }

  /// Counts some rows so many times, as the binary digits of the number say.
  mutating func add(_ rows: RowSet, _ times: Int) {
    for place in digits.indices where times >> place & 1 == 1 { add(rows, at: place) }
  }

  private mutating func add(_ rows: RowSet, at first: Int) {
    var carry = rows
    for place in digits.indices.dropFirst(first) {
      var next = digits[place]
      next.formIntersection(carry)
      digits[place].formSymmetricDifference(carry)
      guard !next.isEmpty else { return }
      carry = next
    }
  }

  /// The rows with the highest count, and that count.
  var best: (rows: RowSet, count: Int) {
    var rows = RowSet.all(digits[0].capacity)
    var count = 0
    for place in digits.indices.reversed() {
      var with = rows
      with.formIntersection(digits[place])
      guard !with.isEmpty else { continue }
      rows = with
      count += 1 << place
    }
    return (rows, count)
  }
}
