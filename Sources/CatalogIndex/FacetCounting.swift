import ProcedureModel

/// Numbers of rows by facet value.
public struct FacetCounts: Hashable, Sendable {
  fileprivate(set) var counts: [[Int]]

  /// The count of each value of a facet, in the order of `FacetIndex.values(of:)`.
  public subscript(_ facet: Facet) -> [Int] { counts[Int(facet.rawValue)] }

  /// What is left without the counts of some of the rows; a damaged image may hold less.
  func subtracting(_ others: FacetCounts) -> FacetCounts {
    FacetCounts(
      counts: zip(counts, others.counts).map { all, part in
        var left = all
        left.withUnsafeMutableBufferPointer { left in
          for value in 0..<min(left.count, part.count) {
            left[value] = max(0, left[value] &- part[value])
          }
        }
        return left
      }
    )
  }
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
      guard let chosen = selection[facet] else { continue }
      let values = facets.set(chosen, of: facet)
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
  private let classes: ClassTable
  private let levelPlaces: [Int]
  /// How many values each facet has; "none stated" is the last.
  private let sizes: [Int]
  /// The sets of tiers and of levels that classes have.
  private let tierSets: [UInt8]
  private let levelSets: [UInt8]

  init(_ classes: ClassTable, _ levelPlaces: [Int], _ sizes: [Int]) {
    self.classes = classes
    self.levelPlaces = levelPlaces
    self.sizes = sizes
    var tiers = RowSet(capacity: Tally.setCount)
    var levels = RowSet(capacity: Tally.setCount)
    for number in 0..<classes.count {
      tiers.insert(Int(classes.tiers(number).rawValue))
      levels.insert(Int(classes.levels(number).rawValue))
    }
    tierSets = tiers.map { UInt8($0) }
    levelSets = levels.map { UInt8($0) }
  }

  /// The counts of the classes of some rows.
  ///
  /// - Complexity: O(classes).
  func counts(
    _ histogram: UnsafeBufferPointer<UInt32>,
    _ failing: FailingFacets = .none
  ) -> FacetCounts {
    counts { tally in
      let end = min(tally.classCount, histogram.count)
      if failing.isNone {
        for number in 0..<end where histogram[number] > 0 {
          tally.add(Int(histogram[number]), number, failing: 0)
        }
      } else {
        for number in 0..<end where histogram[number] > 0 {
          tally.add(Int(histogram[number]), number, failing: failing.bits[number])
        }
      }
    }
  }

  /// The counts of few rows, of which no class is kept out.
  ///
  /// - Complexity: O(capacity / 64 + rows).
  func counts(few rows: RowSet, _ classOfRow: ImageNumbers) -> FacetCounts {
    counts { tally in
      let end = tally.classCount
      rows.forEachRow { row in
        let number = classOfRow[row]
        if number < end { tally.add(1, number, failing: 0) }
        return true
      }
    }
  }

  @inline(__always)
  private func counts(_ add: (Tally) -> Void) -> FacetCounts {
    guard let pointers = classes.pointers else {
      return FacetCounts(counts: sizes.map { Array(repeating: 0, count: $0) })
    }
    let size = sizes.reduce(2 * Tally.setCount, +)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { all in
      let tally = Tally(classes, pointers, sizes, all)
      tally.clear(tierSets, levelSets)
      add(tally)
      tally.spread(tierSets, levelSets, levelPlaces)
      var counts: [[Int]] = []
      counts.reserveCapacity(sizes.count)
      var start = 2 * Tally.setCount
      for size in sizes {
        var part: [Int] = []
        part.reserveCapacity(size)
        part.append(contentsOf: UnsafeBufferPointer(rebasing: all[start..<start + size]))
        counts.append(part)
        start += size
      }
      return FacetCounts(counts: counts)
    }
  }
}

/// Where the counts of each facet stand while classes are added, thousands in a key press.
///
/// Tiers and levels are counted by whole sets first, which is one step for each class.
private struct Tally {
  /// Sets of tiers and of levels are numbers of eight bits.
  static let setCount = 256

  private let classes: ClassTable
  private let pointers: ClassPointers
  private let tierSets: UnsafeMutablePointer<Int>
  private let levelSets: UnsafeMutablePointer<Int>
  private let tiers: UnsafeMutableBufferPointer<Int>
  private let levels: UnsafeMutableBufferPointer<Int>
  private let fields: UnsafeMutableBufferPointer<Int>
  private let agencies: UnsafeMutableBufferPointer<Int>

  init(
    _ classes: ClassTable,
    _ pointers: ClassPointers,
    _ sizes: [Int],
    _ all: UnsafeMutableBufferPointer<Int>
  ) {
    var start = 0
    func part(_ size: Int) -> UnsafeMutableBufferPointer<Int> {
      defer { start += size }
      return UnsafeMutableBufferPointer(rebasing: all[start..<start + size])
    }
    self.classes = classes
    self.pointers = pointers
    // The memory holds both, so it begins somewhere.
    tierSets = part(Tally.setCount).baseAddress.unsafelyUnwrapped
    levelSets = part(Tally.setCount).baseAddress.unsafelyUnwrapped
    tiers = part(sizes[0])
    levels = part(sizes[1])
    fields = part(sizes[2])
    agencies = part(sizes[3])
  }

  var classCount: Int { pointers.count }

  /// Sets all counts to zero, those of sets that no class has left out.
  func clear(_ tierSets: [UInt8], _ levelSets: [UInt8]) {
    for set in tierSets { self.tierSets[Int(set)] = 0 }
    for set in levelSets { self.levelSets[Int(set)] = 0 }
    for counts in [tiers, levels, fields, agencies] { counts.initialize(repeating: 0) }
  }

  /// Adds the counts of sets to those of their members.
  func spread(_ tierSets: [UInt8], _ levelSets: [UInt8], _ levelPlaces: [Int]) {
    for set in tierSets { add(self.tierSets[Int(set)], bits: set, to: tiers) { $0 } }
    for set in levelSets {
      add(self.levelSets[Int(set)], bits: set, to: levels) { levelPlaces[$0] }
    }
  }

  /// Counts a class below `classCount` under each facet that no other one keeps it out of.
  @inline(__always)
  func add(_ count: Int, _ number: Int, failing: UInt8) {
    if failing & ~1 == 0 { tierSets[Int(pointers.tiers[number])] &+= count }
    if failing & ~2 == 0 { levelSets[Int(pointers.levels[number])] &+= count }
    if failing & ~4 == 0 {
      let field = Int(pointers.fields[number])
      add(count, (field == 0 ? fields.count : field) &- 1, to: fields)
    }
    if failing & ~8 == 0 { addAgencies(count, number) }
  }

  @inline(__always)
  private func add(_ count: Int, _ place: Int, to counts: UnsafeMutableBufferPointer<Int>) {
    if UInt(bitPattern: place) < UInt(bitPattern: counts.count) { counts[place] &+= count }
  }

  @inline(__always)
  private func add(
    _ count: Int,
    bits: UInt8,
    to counts: UnsafeMutableBufferPointer<Int>,
    _ place: (Int) -> Int
  ) {
    if bits == 0 { return add(count, counts.count - 1, to: counts) }
    var rest = UInt32(bits)
    repeat {
      add(count, place(rest.trailingZeroBitCount), to: counts)
      rest &= rest &- 1
    } while rest != 0
  }

  @inline(__always)
  private func addAgencies(_ count: Int, _ number: Int) {
    let start = pointers.agencyStarts[number]
    if pointers.agencyStarts[number &+ 1] == start &+ 1 {
      add(count, classes.agency(at: Int(start)), to: agencies)
    } else {
      addSeveral(count, number)
    }
  }

  private func addSeveral(_ count: Int, _ number: Int) {
    let several = classes.agencies(number)
    if several.isEmpty { add(count, agencies.count - 1, to: agencies) }
    for agency in several { add(count, Int(agency), to: agencies) }
  }
}

extension CatalogImage {
  /// How many of some rows each class has; of most rows, by counting the others.
  ///
  /// - Complexity: O(rows), at most half of the catalog.
  func histogram(of rows: RowSet) -> [UInt32] {
    guard rows.count * 2 > rowCount else { return counted(rows) }
    var others = rows
    others.invert()
    let rest = counted(others)
    // A damaged image may hold a histogram that is not its own.
    return rest.indices.map { histogram[$0] &- rest[$0] }
  }

  private func counted(_ rows: RowSet) -> [UInt32] {
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
