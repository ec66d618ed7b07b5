import ProcedureModel

/// Numbers of rows by facet value.
public struct FacetCounts: Hashable, Sendable {
  fileprivate(set) var counts: [[Int]]

  /// The count of each value of a facet, in the order of `FacetIndex.values(of:)`.
  public subscript(_ facet: Facet) -> [Int] { counts[Int(facet.rawValue)] }
}

/// Which facets keep each class out of the matches: a bit a facet.
struct FailingFacets: Hashable, Sendable {
  private(set) var bits: [UInt8]
  /// Whether no class is kept out.
  let isNone: Bool

  static let none = FailingFacets()

  private init() {
    bits = []
    isNone = true
  }

  /// - Complexity: O(classes × restricted facets).
  init(_ selection: FacetSelection, _ facets: FacetIndex) {
    isNone = selection.isEmpty
    bits = []
    guard !isNone else { return }
    bits = Array(repeating: 0, count: facets.image.classes.count)
    for facet in selection.facets {
      guard let values = selection[facet] else { continue }
      for number in bits.indices where !facets.has(values, facet, number) {
        bits[number] |= 1 << facet.rawValue
      }
    }
  }
}

/// Adds up how many rows each value of each facet has, class by class.
///
/// A facet is counted as if its own filter were off: a class counts for it when no other facet keeps
/// the class out.
struct FacetCounter {
  private(set) var counts: FacetCounts
  private let classes: ClassTable
  private let levelPlaces: [Int]

  init(_ classes: ClassTable, _ levelPlaces: [Int], _ sizes: [Int]) {
    self.classes = classes
    self.levelPlaces = levelPlaces
    counts = FacetCounts(counts: sizes.map { Array(repeating: 0, count: $0) })
  }

  init(_ facets: FacetIndex) {
    self.init(
      facets.image.classes,
      facets.levelPlaces,
      Facet.allCases.map { facets.values(of: $0).count }
    )
  }

  /// - Complexity: O(classes).
  mutating func add(_ histogram: UnsafeBufferPointer<UInt32>) {
    for number in 0..<min(classes.count, histogram.count) where histogram[number] > 0 {
      let count = Int(histogram[number])
      addTiers(count, number)
      addLevels(count, number)
      addField(count, number)
      addAgencies(count, number)
    }
  }

  /// - Complexity: O(classes).
  mutating func add(_ histogram: UnsafeBufferPointer<UInt32>, _ failing: FailingFacets) {
    for number in 0..<min(classes.count, histogram.count) where histogram[number] > 0 {
      let count = Int(histogram[number])
      let bits = failing.bits[number]
      if bits & ~1 == 0 { addTiers(count, number) }
      if bits & ~2 == 0 { addLevels(count, number) }
      if bits & ~4 == 0 { addField(count, number) }
      if bits & ~8 == 0 { addAgencies(count, number) }
    }
  }

  @inline(__always)
  private mutating func add(_ count: Int, _ facet: Int, _ value: Int) {
    guard counts.counts[facet].indices.contains(value) else { return }
    counts.counts[facet][value] += count
  }

  @inline(__always)
  private mutating func addTiers(_ count: Int, _ number: Int) {
    addBits(count, classes.tiers(number).rawValue, facet: 0) { $0 }
  }

  @inline(__always)
  private mutating func addLevels(_ count: Int, _ number: Int) {
    let places = levelPlaces
    addBits(count, classes.levels(number).rawValue, facet: 1) { places[$0 & 7 % places.count] }
  }

  @inline(__always)
  private mutating func addBits(_ count: Int, _ set: UInt8, facet: Int, _ place: (Int) -> Int) {
    var rest = set
    if rest == 0 { add(count, facet, counts.counts[facet].count - 1) }
    while rest != 0 {
      add(count, facet, place(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }

  @inline(__always)
  private mutating func addField(_ count: Int, _ number: Int) {
    add(count, 2, classes.field(number) ?? counts.counts[2].count - 1)
  }

  @inline(__always)
  private mutating func addAgencies(_ count: Int, _ number: Int) {
    let agencies = classes.agencies(number)
    if agencies.isEmpty { add(count, 3, counts.counts[3].count - 1) }
    for agency in agencies { add(count, 3, Int(agency)) }
  }
}

extension CatalogImage {
  /// How many of some rows each class has.
  ///
  /// - Complexity: O(rows).
  func histogram(of rows: RowSet) -> [UInt32] {
    var histogram = [UInt32](repeating: 0, count: classes.count)
    histogram.withUnsafeMutableBufferPointer { histogram in
      if classOfRow.isWide {
        count(rows, classOfRow.wide.buffer, into: histogram)
      } else {
        count(rows, classOfRow.narrow.buffer, into: histogram)
      }
    }
    return histogram
  }

  @inline(__always)
  private func count<Number: FixedWidthInteger>(
    _ rows: RowSet,
    _ numbers: UnsafeBufferPointer<Number>,
    into histogram: UnsafeMutableBufferPointer<UInt32>
  ) {
    rows.forEachRow { row in
      guard row < numbers.count else { return false }
      let number = Int(truncatingIfNeeded: numbers[row])
      if number < histogram.count { histogram[number] &+= 1 }
      return true
    }
  }
}
