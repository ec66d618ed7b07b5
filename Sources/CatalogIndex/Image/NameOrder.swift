import Glibc
import ProcedureModel
import VietnameseText

/// Puts the names of a list in Vietnamese alphabetical order.
///
/// Most names are told apart by the sixteen bytes of their keys that are kept beside each row. Both
/// halves of a list are sorted at the same time.
enum NameOrder {
  /// The places of the procedures in the order of their names; equal names keep their order.
  ///
  /// - Complexity: O(names × log of them).
  static func of(_ procedures: [Procedure]) -> [UInt32] {
    let middle = procedures.count / 2
    let (left, right) = together(
      { NameKeys(procedures, 0..<middle) },
      { NameKeys(procedures, middle..<procedures.count) }
    )
    let keys = left.appending(right)
    let (first, second) = together(
      { keys.sorted(0..<middle) },
      { keys.sorted(middle..<keys.count) }
    )
    return keys.merged(first, second)
  }
}

/// The collation keys of names, all in one piece of memory.
private struct NameKeys: Sendable {
  struct Entry {
    let first: UInt128
    let row: UInt32
  }

  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  init(_ procedures: [Procedure], _ rows: Range<Int>) {
    starts.reserveCapacity(rows.count + 1)
    bytes.reserveCapacity(rows.count * 256)
    for row in rows {
      var name = procedures[row].name
      name.withUTF8 { CollationKey.append(keyOf: $0, to: &bytes) }
      starts.append(bytes.count)
    }
  }

  var count: Int { starts.count - 1 }

  func appending(_ other: NameKeys) -> NameKeys {
    var all = self
    all.bytes += other.bytes
    all.starts += other.starts.dropFirst().map { bytes.count + $0 }
    return all
  }

  func sorted(_ rows: Range<Int>) -> [Entry] {
    bytes.withUnsafeBufferPointer { bytes in
      var entries = rows.map { Entry(first: first(of: $0, bytes), row: UInt32($0)) }
      entries.sort { precedes($0, $1, bytes) }
      return entries
    }
  }

  /// The rows of two sorted halves in one order.
  func merged(_ left: [Entry], _ right: [Entry]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      var rows: [UInt32] = []
      rows.reserveCapacity(left.count + right.count)
      var (place, other) = (0, 0)
      while place < left.count, other < right.count {
        if precedes(right[other], left[place], bytes) {
          rows.append(right[other].row)
          other += 1
        } else {
          rows.append(left[place].row)
          place += 1
        }
      }
      return rows + left[place...].map(\.row) + right[other...].map(\.row)
    }
  }

  private func first(of row: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt128 {
    let key = starts[row]..<starts[row + 1]
    return (0..<16).reduce(0) { first, offset in
      let place = key.lowerBound + offset
      return first << 8 | (place < key.upperBound ? UInt128(bytes[place]) : 0)
    }
  }

  private func precedes(_ left: Entry, _ right: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard left.first == right.first, let base = bytes.baseAddress else {
      return left.first < right.first
    }
    let (one, other) = (starts[Int(left.row)], starts[Int(right.row)])
    let (length, otherLength) = (
      starts[Int(left.row) + 1] - one, starts[Int(right.row) + 1] - other
    )
    let difference = memcmp(base + one, base + other, min(length, otherLength))
    if difference != 0 { return difference < 0 }
    return length == otherLength ? left.row < right.row : length < otherLength
  }
}
