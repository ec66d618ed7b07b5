/// The rows that may belong to a band, by the degree of their prior.
///
/// Many are a set, of which the bitmaps of the prior give one degree after the other; few are sorted
/// once, because even looking through empty sets of a million rows takes its time.
struct Candidates {
  /// The rows where they are few, degree by degree; taken ones are `none`.
  private var few: [UInt32]?
  /// Where each degree begins among the few.
  private var starts: [Int] = []
  private var many: RowSet
  private(set) var isEmpty: Bool
  private let image: CatalogImage

  private static let none = UInt32.max

  /// The rows that are in two sets.
  ///
  /// - Complexity: O(rows / 64).
  init(_ rows: RowSet, _ other: RowSet, _ image: CatalogImage) {
    self.image = image
    many = rows
    many.formIntersection(other)
    isEmpty = false
    guard let list = many.rows(upTo: max(64, (image.rowCount + 63) / 64)) else { return }
    isEmpty = list.isEmpty
    guard !isEmpty else { return }
    let degrees = list.map { min(Prior.count - 1, Int(image.priorOfRow[$0])) }
    starts = [Int](repeating: 0, count: Prior.count + 1)
    for degree in degrees { starts[degree + 1] += 1 }
    for degree in 0..<Prior.count { starts[degree + 1] += starts[degree] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: list.count)
    for (row, degree) in zip(list, degrees) {
      sorted[next[degree]] = UInt32(row)
      next[degree] += 1
    }
    few = sorted
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
    guard limit > 0, !isEmpty else { return [] }
    guard few == nil else { return pickFew(Prior.degrees(of: kind), limit, &looks, passes) }
    let taken = pick(from: many, kind, limit, &looks, passes)
    for row in taken { many.remove(row) }
    return taken
  }

  private mutating func pickFew(
    _ degrees: Range<Int>,
    _ limit: Int,
    _ looks: inout Int,
    _ passes: (Int) -> Bool
  ) -> [Int] {
    var taken: [Int] = []
    for place in starts[degrees.lowerBound]..<starts[degrees.upperBound] {
      guard let row = few?[place], row != Candidates.none else { continue }
      guard taken.count < limit, looks > 0 else { break }
      looks -= 1
      guard passes(Int(row)) else { continue }
      few?[place] = Candidates.none
      taken.append(Int(row))
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
