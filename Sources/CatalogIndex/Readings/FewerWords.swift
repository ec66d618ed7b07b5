import VietnameseText

/// The queries that leave out some parts of one, so that as much of it as possible is found.
///
/// Every part is a typed word, or an official wording in the place of an everyday name. Rows are
/// counted by how many parts they hold, an everyday name for three; what the best rows hold together
/// is the query.
struct FewerWords {
  /// A part of a query and the rows that hold it.
  private struct Part {
    let text: String
    let rows: RowSet
    let weight: Int
  }

  /// So many parts of one query are looked at, and so many of the best rows.
  private static let parts = 12
  private static let looks = 512

  private let plain: PlainWords
  private let parts: [Part]

  init(_ catalog: Catalog, _ plain: PlainWords, _ everyday: EverydayReadings) {
    self.plain = plain
    let parts = everyday.parts.compactMap { texts, isTelling -> Part? in
      let known = texts.lazy.map { (text: $0, rows: catalog.rows(agreeingWith: Query($0))) }
      // A part that stands nowhere says nothing that could be found.
      guard let meant = known.first(where: { !$0.rows.isEmpty }) else { return nil }
      return Part(text: meant.text, rows: meant.rows, weight: isTelling ? 3 : 1)
    }
    self.parts = Array(parts.prefix(FewerWords.parts))
  }

  /// The combinations of parts that single rows hold, those of the most weight, first those that the
  /// fewest rows hold: they say most.
  var queries: [Query] {
    guard let first = parts.first else { return [] }
    var counter = RowCounter(capacity: first.rows.capacity)
    for part in parts { for _ in 0..<part.weight { counter.add(part.rows) } }
    let (best, weight) = counter.best
    guard weight * 2 >= parts.reduce(0, { $0 + $1.weight }) else { return [] }
    var counts: [UInt32: Int] = [:]
    for row in best.prefix(FewerWords.looks) { counts[held(by: row), default: 0] += 1 }
    return counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { held, _ in
      plain.query(parts.indices.filter { held >> UInt32($0) & 1 == 1 }.map { parts[$0].text })
    }
  }

  /// The parts that a row holds, a bit each.
  private func held(by row: Int) -> UInt32 {
    parts.indices.reduce(0) { $0 | (parts[$1].rows.contains(row) ? 1 << UInt32($1) : 0) }
  }
}

/// Counts for every row how many sets hold it, a binary digit of all counts at a time.
private struct RowCounter {
  private var digits: [RowSet]

  /// Counts up to 63.
  init(capacity: Int) {
    digits = Array(repeating: RowSet(capacity: capacity), count: 6)
  }

  mutating func add(_ rows: RowSet) {
    var carry = rows
    for place in digits.indices {
      var next = digits[place]
      next.formIntersection(carry)
      digits[place].formSymmetricDifference(carry)
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
