@_spi(_Unicode) import Swift

/// Goes through UTF-8 from word to word, without memory of its own.
///
/// The bytes are given at each step, because a string shows its bytes only for the length of a call.
struct UTF8Walk {
  /// The word of the last step.
  private(set) var letters = FoldedWordBuilder()
  /// Where it begins and ends, and where the next step begins.
  private(set) var start = 0
  private(set) var end = 0
  private var offset = 0

  /// Goes to the next word.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(length of the word and of what separates it from the last).
  @inline(__always)
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = FoldedWordBuilder()
    var offset = self.offset
    start = offset
    var end = offset
    while offset < bytes.count {
      let (letter, width) = Letters.letter(in: bytes, at: offset)
      if letter.base != 0 {
        letters.append(letter)
        offset &+= width
        end = offset
      } else if width == 1 {
        offset &+= 1
        if !letters.isEmpty { break }
        start = offset
      } else {
        var copy = letters
        let (isPart, width) = UTF8Walk.appendOther(in: bytes, at: offset, to: &copy)
        letters = copy
        offset &+= width
        if !isPart, !letters.isEmpty { break }
        end = offset
        if letters.isEmpty { start = offset }
      }
    }
    self.end = max(start, end)
    self.offset = offset
    self.letters = letters
    return !letters.isEmpty
  }

  /// Adds what any scalar leaves after folding.
  ///
  /// - Returns: Whether the scalar belongs to a word, and how many bytes it takes.
  @inline(never)
  private static func appendOther(
    in bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    to letters: inout FoldedWordBuilder
  ) -> (isPart: Bool, width: Int) {
    let (scalar, width) = UTF8Walk.scalar(in: bytes, at: offset)
    return (append(scalar, to: &letters), width)
  }

  /// Adds what a scalar leaves after folding.
  ///
  /// - Returns: Whether the scalar belongs to a word.
  static func append(_ scalar: Unicode.Scalar, to letters: inout FoldedWordBuilder) -> Bool {
    let letter = Letters.letter(scalar)
    if letter.base != 0 {
      letters.append(letter)
      return true
    }
    switch scalar.value {
    case 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F, 0xFFFD: return false
    case 0x300...0x36F: letters.mark(scalar.value)
    default: return appendForeign(scalar, to: &letters)
    }
    return true
  }

  private static func appendForeign(
    _ scalar: Unicode.Scalar,
    to letters: inout FoldedWordBuilder
  ) -> Bool {
    let properties = scalar.properties
    if properties.generalCategory == .format { return true }
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    let folded = properties.lowercaseMapping
    guard !(0xAC00...0xD7A3 ~= scalar.value) else {
      for byte in folded.utf8 { letters.append(byte) }
      return true
    }
    for part in folded._nfd where !(0x300...0x36F ~= part.value) {
      for byte in UTF8.encode(part) ?? UTF8.encodedReplacementCharacter { letters.append(byte) }
    }
    return true
  }

  /// The scalar at an offset and how many bytes it takes; the replacement character for a byte that
  /// begins none.
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard 0xC2...0xF4 ~= first, offset + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first & (0x7F >> UInt8(width)))
    for byte in bytes[offset + 1..<offset + width] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, width)
  }
}
