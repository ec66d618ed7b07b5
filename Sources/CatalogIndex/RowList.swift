import Synchronization

/// The rows that a query found, in their order.
///
/// A screen shows a few of what may be a million rows, so the first are known at once and the rest is
/// put in order when somebody goes there.
public struct RowList: RandomAccessCollection, Equatable, Sendable {
  private enum Storage: Sendable {
    /// In the order of the catalog, or its reverse; with the number of rows before each block.
    case ordered(RowSet, before: [UInt32], isReversed: Bool)
    case listed(ListedRows)
  }

  /// The rows that are known at once, apart from the storage: a screen asks for nothing else.
  private let first: [UInt32]
  private let storage: Storage
  public let count: Int

  private static let wordsPerBlock = 8

  /// The rows of a set in the order of the catalog.
  ///
  /// - Complexity: O(capacity / 64).
  public init(_ rows: RowSet, isReversed: Bool = false) {
    var before: [UInt32] = []
    var sum: UInt32 = 0
    rows.withWords { words in
      before.reserveCapacity(words.count / RowList.wordsPerBlock + 1)
      for index in words.indices {
        if index % RowList.wordsPerBlock == 0 { before.append(sum) }
        sum &+= UInt32(words[index].nonzeroBitCount)
      }
    }
    first = []
    storage = .ordered(rows, before: before, isReversed: isReversed)
    count = Int(sum)
  }

  /// The first rows, and how to find all of them.
  init(
    first: [UInt32],
    count: Int,
    isReversed: Bool = false,
    all: @escaping @Sendable () -> [UInt32]
  ) {
    self.first = isReversed ? [] : first
    storage = .listed(ListedRows(count, isReversed, all))
    self.count = count
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// - Complexity: O(1), but for the first place beyond the known ones: then all are put in order.
  public subscript(place: Int) -> Int {
    precondition(place >= 0 && place < count, "a place in the list")
    if place < first.count { return Int(first[place]) }
    return later(place)
  }

  private func later(_ place: Int) -> Int {
    switch storage {
    case .ordered(let rows, let before, let isReversed):
      return RowList.row(isReversed ? count - 1 - place : place, rows, before)
    case .listed(let rows): return rows[place]
    }
  }

  private static func row(_ place: Int, _ rows: RowSet, _ before: [UInt32]) -> Int {
    let block = before.partitioningIndex { $0 > place } - 1
    var left = place - Int(before[block])
    return rows.withWords { words in
      for index in block * wordsPerBlock..<words.count {
        var rest = words[index]
        let count = rest.nonzeroBitCount
        guard left < count else {
          left -= count
          continue
        }
        while left > 0 {
          rest &= rest - 1
          left -= 1
        }
        return index << 6 + rest.trailingZeroBitCount
      }
      return 0
    }
  }

  public static func == (left: RowList, right: RowList) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }
}

/// Rows that are put in order once they were asked for.
private final class ListedRows: Sendable {
  private let count: Int
  private let isReversed: Bool
  private let findAll: @Sendable () -> [UInt32]
  private let all = Mutex<[UInt32]?>(nil)

  init(_ count: Int, _ isReversed: Bool, _ findAll: @escaping @Sendable () -> [UInt32]) {
    self.count = count
    self.isReversed = isReversed
    self.findAll = findAll
  }

  subscript(place: Int) -> Int {
    let rows = all.withLock { all in
      if let all { return all }
      let found = findAll()
      all = found
      return found
    }
    let meant = isReversed ? count - 1 - place : place
    return rows.indices.contains(meant) ? Int(rows[meant]) : 0
  }
}
