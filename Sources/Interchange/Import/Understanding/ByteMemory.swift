import Glibc

/// The values of cells seen before, by their bytes, so that a value which many rows repeat is
/// understood once.
///
/// It forgets: a cell takes the place of another that falls on the same slot.
struct ByteMemory<Value> {
  private struct Seen {
    let bytes: ArraySlice<UInt8>
    let value: Value
  }

  private var slots: [Seen?] = []
  private let slotCount: Int

  /// - Parameter slotCount: A power of two, some times as many as the values that lists repeat.
  init(slotCount: Int) {
    self.slotCount = slotCount
  }

  /// What the same bytes gave before, else a new value.
  ///
  /// - Complexity: O(bytes) for one comparison.
  mutating func value(of bytes: ArraySlice<UInt8>, make: () -> Value) -> Value {
    let slot = slot(of: bytes)
    if let known = value(of: bytes, at: slot) { return known }
    let value = make()
    remember(value, of: bytes, at: slot)
    return value
  }

  /// The slot on which bytes fall.
  func slot(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { ByteMemory.sample($0) } & (slotCount - 1)
  }

  /// What the same bytes gave before; nil where they are new, or forgotten.
  ///
  /// - Complexity: O(bytes).
  func value(of bytes: ArraySlice<UInt8>, at slot: Int) -> Value? {
    guard !slots.isEmpty, let seen = slots[slot], seen.bytes.count == bytes.count else {
      return nil
    }
    let isSame = seen.bytes.withUnsafeBytes { known in
      bytes.withUnsafeBytes { bytes in
        guard let one = known.baseAddress, let other = bytes.baseAddress else { return true }
        return memcmp(one, other, bytes.count) == 0
      }
    }
    return isSame ? seen.value : nil
  }

  /// Keeps what bytes give in the place of what fell on the same slot.
  mutating func remember(_ value: Value, of bytes: ArraySlice<UInt8>, at slot: Int) {
    if slots.isEmpty { slots = Array(repeating: nil, count: slotCount) }
    slots[slot] = Seen(bytes: bytes, value: value)
  }

  /// A number from the length and sixteen bytes at each end.
  private static func sample(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    guard bytes.count >= 8 else {
      for byte in bytes { mix(UInt64(byte)) }
      return Int(truncatingIfNeeded: hash >> 8)
    }
    mix(bytes.loadUnaligned(as: UInt64.self))
    mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    if bytes.count >= 32 {
      mix(bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      mix(bytes.loadUnaligned(fromByteOffset: bytes.count / 2, as: UInt64.self))
      mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 16, as: UInt64.self))
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
