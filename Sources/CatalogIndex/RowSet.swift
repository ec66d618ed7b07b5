/// A set of rows of a catalog, one bit each.
public struct RowSet: Hashable, Sendable {
  /// Up to so many words a copy costs less than what the runtime asks of a new array.
  private static let fewWords = 256

  /// The number of rows that the set can hold.
  public let capacity: Int
  private var words: [UInt64]

  /// An empty set for a catalog of so many rows.
  public init(capacity: Int) {
    self.capacity = capacity
    let count = (capacity + 63) / 64
    // Not `Array(repeating:count:)`, which asks the runtime for its type each time.
    words = []
    words.reserveCapacity(count)
    words.append(contentsOf: repeatElement(0, count: count))
  }

  /// The set of all rows.
  public static func all(_ capacity: Int) -> RowSet {
    var set = RowSet(capacity: capacity)
    set.invert()
    return set
  }

  /// The set of some rows.
  public init(_ rows: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for row in rows { insert(row) }
  }

  /// The rows that are in two sets of one catalog.
  ///
  /// - Complexity: O(capacity / 64).
  init(_ left: RowSet, and right: RowSet) {
    capacity = left.capacity
    guard left.words.count > RowSet.fewWords else {
      words = left.words
      formIntersection(right)
      return
    }
    words = left.words.withUnsafeBufferPointer { left in
      right.words.withUnsafeBufferPointer { right in
        Array(unsafeUninitializedCapacity: left.count) { words, count in
          count = Swift.min(left.count, right.count)
          for index in 0..<count {
            words.initializeElement(at: index, to: left[index] & right[index])
          }
          while count < left.count {
            words.initializeElement(at: count, to: 0)
            count += 1
          }
        }
      }
    }
  }

  /// The number of rows in the set.
  ///
  /// - Complexity: O(capacity / 64).
  public var count: Int {
    words.withUnsafeBufferPointer { words in
      words.reduce(0) { $0 &+ $1.nonzeroBitCount }
    }
  }

  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  public func contains(_ row: Int) -> Bool {
    words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  /// Whether a number from an image, which may be any, is in the set.
  func has(_ number: Int) -> Bool {
    UInt(bitPattern: number) < UInt(bitPattern: capacity) && contains(number)
  }

  public mutating func insert(_ row: Int) {
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  public mutating func remove(_ row: Int) {
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  public mutating func formUnion(_ other: RowSet) {
    combine(with: other) { $0 | $1 }
  }

  public mutating func formIntersection(_ other: RowSet) {
    combine(with: other) { $0 & $1 }
  }

  public mutating func subtract(_ other: RowSet) {
    combine(with: other) { $0 & ~$1 }
  }

  public mutating func formSymmetricDifference(_ other: RowSet) {
    combine(with: other) { $0 ^ $1 }
  }

  @inline(__always)
  private mutating func combine(with other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
    other.words.withUnsafeBufferPointer { combine(with: $0, operation) }
  }

  @inline(__always)
  private mutating func combine(
    with other: UnsafeBufferPointer<UInt64>,
    _ operation: (UInt64, UInt64) -> UInt64
  ) {
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<Swift.min(words.count, other.count) {
        words[index] = operation(words[index], other[index])
      }
    }
  }

  /// Takes the rows that are not in the set.
  public mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    dropBitsBeyondEnd()
  }

  private mutating func dropBitsBeyondEnd() {
    guard let last = words.indices.last, capacity & 63 != 0 else { return }
    words[last] &= (1 << UInt64(capacity & 63)) - 1
  }
}

extension RowSet {
  /// The rows that meet a condition.
  init(capacity: Int, where condition: (Int) -> Bool) {
    self.init(capacity: capacity)
    for row in 0..<capacity where condition(row) { insert(row) }
  }

  /// Adds the rows of a bitmap from an image; bits beyond the last row are no rows.
  mutating func formUnion(words other: UnsafeBufferPointer<UInt64>) {
    combine(with: other) { $0 | $1 }
    dropBitsBeyondEnd()
  }

  /// Takes out the rows that a bitmap from an image does not hold.
  mutating func formIntersection(words other: UnsafeBufferPointer<UInt64>) {
    combine(with: other) { $0 & $1 }
  }

  /// Adds rows from an image; what is no row is left out.
  mutating func insert(_ rows: UnsafeBufferPointer<UInt32>) {
    let capacity = UInt32(truncatingIfNeeded: capacity)
    words.withUnsafeMutableBufferPointer { words in
      for row in rows where row < capacity { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
    }
  }

  /// The rows in ascending order; nil where there are more than so many.
  ///
  /// - Complexity: O(capacity / 64 + rows).
  func rows(upTo most: Int) -> [Int]? {
    let count = count
    guard count <= most else { return nil }
    var rows: [Int] = []
    rows.reserveCapacity(count)
    forEachRow { row in
      rows.append(row)
      return true
    }
    return rows
  }

  /// Calls `body` with the words of the set, 64 rows each.
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    words.withUnsafeBufferPointer(body)
  }

  /// Calls `body` with each row in ascending order until it returns false.
  @inline(__always)
  func forEachRow(_ body: (Int) -> Bool) {
    withWords { words in
      for index in words.indices {
        var rest = words[index]
        while rest != 0 {
          guard body(index << 6 + rest.trailingZeroBitCount) else { return }
          rest &= rest - 1
        }
      }
    }
  }
}

extension RowSet: Sequence {
  /// Goes through the rows in ascending order.
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var position = 0
    private var rest: UInt64

    init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    public mutating func next() -> Int? {
      while rest == 0 {
        position += 1
        guard position < words.count else { return nil }
        rest = words[position]
      }
      defer { rest &= rest - 1 }
      return position << 6 + rest.trailingZeroBitCount
    }
  }

  public func makeIterator() -> Iterator { Iterator(words) }

  public var underestimatedCount: Int { count }
}
