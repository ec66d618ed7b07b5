/// A set of rows of a catalog, one bit each.
public struct RowSet: Hashable, Sendable {
  /// The number of rows that the set can hold.
  public let capacity: Int
  private var words: [UInt64]

  /// An empty set for a catalog of so many rows.
  public init(capacity: Int) {
    self.capacity = capacity
    words = Array(repeating: 0, count: (capacity + 63) / 64)
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

  /// The number of rows in the set.
  ///
  /// - Complexity: O(capacity / 64).
  public var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  public func contains(_ row: Int) -> Bool {
    words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  public mutating func insert(_ row: Int) {
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  public mutating func remove(_ row: Int) {
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  public mutating func formUnion(_ other: RowSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  public mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  public mutating func subtract(_ other: RowSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  public mutating func formSymmetricDifference(_ other: RowSet) {
    for index in words.indices { words[index] ^= other.words[index] }
  }

  /// Takes the rows that are not in the set.
  public mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    guard let last = words.indices.last, capacity & 63 != 0 else { return }
    words[last] &= (1 << UInt64(capacity & 63)) - 1
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
