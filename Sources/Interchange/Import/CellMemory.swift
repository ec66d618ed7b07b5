/// The values of cells seen before, so that a value which many rows repeat is made once.
///
/// Lists repeat their fields, agencies, fees and laws row after row; procedures then share one
/// string. It forgets: a cell takes the place of another that falls on the same slot.
struct CellMemory<Value> {
  private struct Seen {
    let range: Range<Int>
    let value: Value
  }

  private static var slotCount: Int { 128 }
  private var slots = [Seen?](repeating: nil, count: slotCount)

  /// The value made of the same bytes before, or nil.
  func value(of range: Range<Int>, in bytes: [UInt8]) -> Value? {
    guard let seen = slots[slot(of: range, in: bytes)], seen.range.count == range.count,
      bytes[seen.range] == bytes[range]
    else { return nil }
    return seen.value
  }

  mutating func remember(_ value: Value, of range: Range<Int>, in bytes: [UInt8]) {
    slots[slot(of: range, in: bytes)] = Seen(range: range, value: value)
  }

  /// A few bytes tell cells apart well enough; the bytes are compared before a value is given out.
  private func slot(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    guard let last = range.last else { return 0 }
    let middle = range.lowerBound + range.count / 2
    let sum = Int(bytes[range.lowerBound]) + 31 * Int(bytes[middle]) + 7 * Int(bytes[last])
    return (sum + 13 * range.count + 17 * Int(bytes[range.lowerBound + range.count / 4]))
      % CellMemory.slotCount
  }
}
