// Eight bytes are looked at in one step: a list of a million rows has two hundred million of them.
extension RawSpan {
  /// The first place from an offset on where one of two bytes stands; the count where neither does.
  ///
  /// - Complexity: O(distance).
  func firstIndex(of one: UInt8, or other: UInt8, from start: Int) -> Int {
    let (ones, others) = (UInt64(repeating: one), UInt64(repeating: other))
    var index = start
    while index <= byteCount - 8 {
      let word = self.word(at: index)
      let found = (word ^ ones).zeroBytes | (word ^ others).zeroBytes
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < byteCount, self[index] != one, self[index] != other { index += 1 }
    return index
  }

  /// Whether the bytes of two ranges of the span are the same.
  func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    guard one.count >= 8 else { return shortWord(in: one) == shortWord(in: other) }
    let distance = other.lowerBound - one.lowerBound
    // The last eight bytes may overlap the eight before: no byte needs a step of its own.
    let last = one.upperBound - 8
    var index = one.lowerBound
    while index < last {
      guard word(at: index) == word(at: index + distance) else { return false }
      index += 8
    }
    return word(at: last) == word(at: last + distance)
  }

  /// A number that tells ranges apart well enough, made of a few of their bytes and their length.
  func sample(of range: Range<Int>) -> Int {
    let count = range.count
    var sum = UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      sum = sum &+ word(at: range.lowerBound) &* 0x9E37_79B9_7F4A_7C15
      sum = sum ^ word(at: range.lowerBound + count / 2 - 4) &* 0xC2B2_AE3D_27D4_EB4F
      sum = sum &+ word(at: range.upperBound - 8) &* 0x1656_67B1_9E37_79F9
    } else {
      sum = (sum &+ shortWord(in: range)) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: (sum ^ (sum >> 29)) >> 20)
  }

  /// The bytes of a range of less than eight, in no order that matters, with zeros for the others.
  private func shortWord(in range: Range<Int>) -> UInt64 {
    let unused = UInt64(8 * (8 - range.count))
    if range.lowerBound <= byteCount - 8 { return word(at: range.lowerBound) << unused }
    return range.reversed().reduce(0) { $0 << 8 | UInt64(self[$1]) } << unused
  }

  /// The byte at an offset.
  subscript(_ index: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: index, as: UInt8.self)
  }

  /// The eight bytes from an offset on, the first lowest.
  ///
  /// All of them must be in the span: that is not checked a second time.
  private func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index <= byteCount - 8, "eight bytes stand there")
    return UInt64(
      littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
    )
  }
}

extension UInt64 {
  fileprivate init(repeating byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The highest bit of every byte that is zero, up to the first of them; what lies above it may be
  /// marked wrongly.
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
