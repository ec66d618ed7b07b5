/// What rows of one query are sorted by, as one number.
struct SortKey: Comparable {
  /// Bands, kinds and degrees of the prior, and whether names close, as numbers below `grades`; the
  /// row below that.
  private let number: UInt64

  /// How many grades there are; the best is 0.
  static let grades = RankBand.allCases.count * gradesOfBand
  private static let gradesOfBand = 2 * Prior.count

  /// Where a row of a band stands, whose name says no more about the typed thing or goes on.
  @inline(__always)
  init(_ band: RankBand, _ row: Int, _ image: CatalogImage, closes: Bool = false) {
    let degree = min(Prior.count - 1, Int(image.priorOfRow[row]))
    // Each kind has its degrees twice: first for names that close.
    let kind = Prior.kind(ofDegree: degree) &+ (closes ? 0 : 1)
    let grade = Int(band.rawValue) &* SortKey.gradesOfBand &+ kind &* Prior.lengthCount &+ degree
    number = UInt64(truncatingIfNeeded: grade << 32 | row)
  }

  var grade: Int { Int(truncatingIfNeeded: number >> 32) }
  var band: RankBand {
    RankBand(rawValue: UInt8(clamping: grade / SortKey.gradesOfBand)) ?? .elsewhere
  }
  var row: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }

  static func < (left: SortKey, right: SortKey) -> Bool { left.number < right.number }
}

/// The keys of some rows, of which only the first are put in order.
struct SortKeys: ~Copyable {
  private let keys: UnsafeMutablePointer<SortKey>
  private let capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: No more keys than this may be added.
  init(capacity: Int) {
    keys = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { keys.deallocate() }

  /// Adds a key; among those of one grade in ascending order of their rows.
  @inline(__always)
  mutating func add(_ key: SortKey) {
    guard count < capacity else { return }
    (keys + count).initialize(to: key)
    count &+= 1
  }

  func forEachRow(_ body: (Int) -> Void) {
    for place in 0..<count { body(keys[place].row) }
  }

  /// Adds the first rows to a list: each has its place by how many are of better grades.
  ///
  /// - Complexity: O(keys + grades).
  func append(to list: inout [UInt32], upTo limit: Int) {
    let taken = min(limit, count)
    guard taken > 0 else { return }
    let start = list.count
    list.append(contentsOf: repeatElement(0, count: taken))
    withUnsafeTemporaryAllocation(of: Int.self, capacity: SortKey.grades) { next in
      next.initialize(repeating: 0)
      let worst = setPlaces(next, upTo: taken)
      list.withUnsafeMutableBufferPointer { list in
        for number in 0..<count {
          let key = keys[number]
          guard key.grade <= worst else { continue }
          let place = next[key.grade]
          next[key.grade] = place &+ 1
          if place < taken { list[start &+ place] = UInt32(truncatingIfNeeded: key.row) }
        }
      }
    }
  }

  /// Sets for each grade how many keys are of better ones.
  ///
  /// - Returns: The worst grade of so many keys; those behind it are not set.
  private func setPlaces(_ next: UnsafeMutableBufferPointer<Int>, upTo taken: Int) -> Int {
    for number in 0..<count { next[keys[number].grade] &+= 1 }
    var (sum, grade) = (0, 0)
    while grade < next.count {
      let count = next[grade]
      next[grade] = sum
      sum &+= count
      if sum >= taken { break }
      grade &+= 1
    }
    return grade
  }
}
