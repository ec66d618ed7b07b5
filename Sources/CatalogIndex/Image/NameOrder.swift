import Glibc
import ProcedureModel
import VietnameseText

/// Puts the names of a list in Vietnamese alphabetical order.
///
/// All keys stand in one piece of memory; most names are told apart by the sixteen bytes that are kept
/// beside each row.
struct NameOrder {
  private struct Entry {
    let first: UInt128
    let row: UInt32
  }

  private var keys: [UInt8] = []
  private var starts: [Int] = [0]

  /// The places of the procedures in the order of their names; equal names keep their order.
  ///
  /// - Complexity: O(names × log of them).
  static func of(_ procedures: [Procedure]) -> [UInt32] {
    var order = NameOrder()
    order.starts.reserveCapacity(procedures.count + 1)
    order.keys.reserveCapacity(procedures.count * 256)
    for place in procedures.indices {
      var name = procedures[place].name
      name.withUTF8 { CollationKey.append(keyOf: $0, to: &order.keys) }
      order.starts.append(order.keys.count)
    }
    return order.sorted()
  }

  private func sorted() -> [UInt32] {
    keys.withUnsafeBufferPointer { keys in
      var entries = (0..<starts.count - 1).map { row in
        Entry(first: NameOrder.first(keys[starts[row]..<starts[row + 1]]), row: UInt32(row))
      }
      entries.sort { left, right in
        left.first == right.first ? precedes(left.row, right.row, keys) : left.first < right.first
      }
      return entries.map(\.row)
    }
  }

  private static func first(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> UInt128 {
    var first: UInt128 = 0
    var place = key.startIndex
    for _ in 0..<16 {
      first = first << 8 | (place < key.endIndex ? UInt128(key[place]) : 0)
      place += 1
    }
    return first
  }

  private func precedes(_ left: UInt32, _ right: UInt32, _ keys: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard let base = keys.baseAddress else { return left < right }
    let (one, other) = (starts[Int(left)], starts[Int(right)])
    let (oneCount, otherCount) = (starts[Int(left) + 1] - one, starts[Int(right) + 1] - other)
    let difference = memcmp(base + one, base + other, min(oneCount, otherCount))
    if difference != 0 { return difference < 0 }
    return oneCount == otherCount ? left < right : oneCount < otherCount
  }
}
