/// Goes through candidates of a band, degree by degree of the prior, in the order of the catalog.
struct CandidateWalk {
  private let image: CatalogImage
  private let limit: Int
  /// How many candidates may still be looked at.
  private(set) var looks: Int
  private var taken: [Int] = []

  /// - Parameters:
  ///   - image: Whose rows they are.
  ///   - limit: So many that pass are enough.
  ///   - looks: So many are looked at.
  init(_ image: CatalogImage, _ limit: Int, looks: Int) {
    self.image = image
    self.limit = limit
    self.looks = looks
  }

  /// The first candidates that pass.
  ///
  /// - Complexity: O(rows / 64 × degrees), or O(candidates) where they are few.
  mutating func take(
    _ candidates: RowSet,
    _ degrees: Range<Int>,
    _ passes: (Int) -> Bool
  ) -> [Int] {
    guard limit > 0 else { return [] }
    let words = (image.rowCount + 63) / 64
    if let few = candidates.rows(upTo: words * degrees.count / 8) {
      takeFew(few, degrees, passes)
    } else {
      takeMany(candidates, words, degrees, passes)
    }
    return taken
  }

  private mutating func takeFew(_ rows: [Int], _ degrees: Range<Int>, _ passes: (Int) -> Bool) {
    let degreeOf = rows.map { Int(image.priorOfRow[$0]) }
    for degree in degrees {
      for place in rows.indices where degreeOf[place] == degree {
        guard taken.count < limit, looks > 0 else { return }
        look(rows[place], passes)
      }
    }
  }

  private mutating func takeMany(
    _ candidates: RowSet,
    _ size: Int,
    _ degrees: Range<Int>,
    _ passes: (Int) -> Bool
  ) {
    for degree in degrees {
      let prior = image.priors.part(degree * size..<(degree + 1) * size)
      candidates.withWords { words in
        for index in 0..<min(words.count, prior.count) {
          var rest = words[index] & prior[index]
          while rest != 0 {
            guard taken.count < limit, looks > 0 else { return }
            look(index << 6 + rest.trailingZeroBitCount, passes)
            rest &= rest - 1
          }
        }
      }
      guard taken.count < limit, looks > 0 else { return }
    }
  }

  @inline(__always)
  private mutating func look(_ row: Int, _ passes: (Int) -> Bool) {
    looks -= 1
    if passes(row) { taken.append(row) }
  }
}
