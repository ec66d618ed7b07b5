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
    let length = Prior.degrees(of: 0).count
    let kind = degree / length
    // Each kind has its degrees twice: first for names that close.
    let grade = (kind + (closes ? 0 : 1)) * length + degree
    number = UInt64(Int(band.rawValue) * SortKey.gradesOfBand + grade) << 32 | UInt64(row)
  }

  var grade: Int { Int(truncatingIfNeeded: number >> 32) }
  var band: RankBand {
    RankBand(rawValue: UInt8(clamping: grade / SortKey.gradesOfBand)) ?? .elsewhere
  }
  var row: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }

  static func < (left: SortKey, right: SortKey) -> Bool { left.number < right.number }
}

/// The keys of some rows, of which only the first are put in order.
struct SortKeys {
  private var keys: ContiguousArray<SortKey> = []

  init(capacity: Int) {
    keys.reserveCapacity(capacity)
  }

  var count: Int { keys.count }

  /// Adds a key; among those of one grade in ascending order of their rows.
  @inline(__always)
  mutating func add(_ key: SortKey) { keys.append(key) }

  func forEachRow(_ body: (Int) -> Void) {
    for key in keys { body(key.row) }
  }

  /// Adds the first rows to a list: each has its place by how many are of better grades.
  ///
  /// - Complexity: O(keys + grades).
  func append(to list: inout [UInt32], upTo limit: Int) {
    let taken = min(limit, keys.count)
    guard taken > 0 else { return }
    let start = list.count
    list.append(contentsOf: repeatElement(0, count: taken))
    withUnsafeTemporaryAllocation(of: Int.self, capacity: SortKey.grades) { next in
      next.initialize(repeating: 0)
      keys.withUnsafeBufferPointer { keys in
        for key in keys { next[key.grade] += 1 }
        var sum = 0
        for grade in next.indices {
          let count = next[grade]
          next[grade] = sum
          sum += count
        }
        list.withUnsafeMutableBufferPointer { list in
          for key in keys {
            let place = next[key.grade]
            next[key.grade] = place + 1
            if place < taken { list[start + place] = UInt32(truncatingIfNeeded: key.row) }
          }
        }
      }
    }
  }
}
