/// The rows that may belong to a band, by the degree of their prior.
///
/// Many are a set, of which the bitmaps of the prior give one degree after the other; few are sorted
/// once, because even looking through empty sets of a million rows takes its time.
struct Candidates {
  private enum Rows {
    case few([[Int]])
    case many(RowSet)
  }

  private var rows: Rows
  private(set) var isEmpty: Bool
  private let image: CatalogImage

  /// The rows that are in two sets.
  ///
  /// - Complexity: O(rows / 64).
  init(_ rows: RowSet, _ other: RowSet, _ image: CatalogImage) {
    self.image = image
    var both = rows
    both.formIntersection(other)
    let few = (image.rowCount + 63) / 64 * Prior.count / 8
    guard let list = both.rows(upTo: few) else {
      self.rows = .many(both)
      isEmpty = false
      return
    }
    var degrees = [[Int]](repeating: [], count: Prior.count)
    for row in list { degrees[min(Prior.count - 1, Int(image.priorOfRow[row]))].append(row) }
    self.rows = .few(degrees)
    isEmpty = list.isEmpty
  }

  /// Takes out the first rows of a kind that pass, the likelier degrees first.
  ///
  /// - Parameters:
  ///   - kind: The kind of the prior.
  ///   - limit: So many are enough.
  ///   - looks: So many may be looked at; less those that were.
  ///   - passes: Whether a row does.
  /// - Returns: The rows, degree by degree, each in the order of the catalog.
  mutating func pick(
    _ kind: Int,
    _ limit: Int,
    _ looks: inout Int,
    _ passes: (Int) -> Bool
  ) -> [Int] {
    guard limit > 0 else { return [] }
    switch rows {
    case .few(var degrees):
      let taken = Candidates.pick(from: &degrees, Prior.degrees(of: kind), limit, &looks, passes)
      if !taken.isEmpty { rows = .few(degrees) }
      return taken
    case .many(var set):
      let taken = pick(from: set, kind, limit, &looks, passes)
      for row in taken { set.remove(row) }
      if !taken.isEmpty { rows = .many(set) }
      return taken
    }
  }

  private static func pick(
    from rows: inout [[Int]],
    _ degrees: Range<Int>,
    _ limit: Int,
    _ looks: inout Int,
    _ passes: (Int) -> Bool
  ) -> [Int] {
    var taken: [Int] = []
    for degree in degrees where !rows[degree].isEmpty {
      rows[degree].removeAll { row in
        guard taken.count < limit, looks > 0 else { return false }
        looks -= 1
        guard passes(row) else { return false }
        taken.append(row)
        return true
      }
    }
    return taken
  }

  private func pick(
    from rows: RowSet,
    _ kind: Int,
    _ limit: Int,
    _ looks: inout Int,
    _ passes: (Int) -> Bool
  ) -> [Int] {
    var taken: [Int] = []
    let size = (image.rowCount + 63) / 64
    for degree in Prior.degrees(of: kind) {
      let prior = image.priors.part(degree * size..<(degree + 1) * size)
      rows.withWords { words in
        for index in 0..<min(words.count, prior.count) {
          var rest = words[index] & prior[index]
          while rest != 0 {
            guard taken.count < limit, looks > 0 else { return }
            looks -= 1
            let row = index << 6 + rest.trailingZeroBitCount
            if passes(row) { taken.append(row) }
            rest &= rest - 1
          }
        }
      }
      guard taken.count < limit, looks > 0 else { break }
    }
    return taken
  }
}
