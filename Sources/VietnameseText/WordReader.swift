/// Reads the words of many texts, faster than one by one: what it took apart once, it remembers.
///
/// Official names repeat a few thousand syllables, and most of the cost of a syllable is that the
/// processor cannot foresee its letters. So a stretch of up to sixteen bytes between blanks is looked
/// up whole in a table of fixed size, where a new one takes the place of an old one.
public struct WordReader {
  /// A stretch that holds one word, and that word.
  private struct Entry {
    var stretch: UInt128 = 0
    var letters = FoldedWord(bits: 0)
    var marks = WordMarks.none
  }

  private static let width = 16
  private static let blank: UInt8 = 0x20
  private static let tableBits = 12

  private var table = [Entry](repeating: Entry(), count: 1 << WordReader.tableBits)

  /// A reader that remembers nothing yet; its table takes 200 KB.
  public init() {}

  /// Calls a function with every word of a text in UTF-8, as `forEachMarkedWord` does.
  ///
  /// - Complexity: O(n), without allocations for Latin text.
  public mutating func forEachMarkedWord(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (FoldedWord, WordMarks) -> Void
  ) {
    table.withUnsafeMutableBufferPointer { table in
      var offset = 0
      while offset < bytes.count {
        let (stretch, length) = WordReader.stretch(of: bytes, at: offset)
        if stretch != 0 {
          let place = WordReader.place(of: stretch)
          if table[place].stretch != stretch {
            let part = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
            WordReader.learn(stretch, part, in: &table[place], body)
          } else {
            body(table[place].letters, table[place].marks)
          }
        } else if length > 0 {
          let part = UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
          VietnameseText.forEachMarkedWord(in: part, body)
        }
        offset += length + 1
      }
    }
  }

  /// Reads a new stretch, and keeps it if it is one word.
  @inline(never)
  private static func learn(
    _ stretch: UInt128,
    _ bytes: UnsafeBufferPointer<UInt8>,
    in entry: inout Entry,
    _ body: (FoldedWord, WordMarks) -> Void
  ) {
    var walk = UTF8Walk()
    var count = 0
    var found = Entry(stretch: stretch)
    while walk.next(in: bytes) {
      found.letters = walk.letters.word
      found.marks = walk.letters.marks
      body(found.letters, found.marks)
      count += 1
    }
    if count == 1 { entry = found }
  }

  /// The bytes from an offset to the next blank or the end as a number, the first lowest, and how
  /// many they are; zero where they are more than sixteen, or where the text is shorter than that.
  @inline(__always)
  private static func stretch(
    of bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (number: UInt128, length: Int) {
    guard bytes.count >= width else { return (0, length(of: bytes, at: offset)) }
    let rest = bytes.count &- offset
    let memory = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let number: UInt128
    if rest >= width {
      number = UInt128(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt128.self))
    } else {
      let last = memory.loadUnaligned(fromByteOffset: bytes.count - width, as: UInt128.self)
      number = UInt128(littleEndian: last) &>> UInt128(8 &* (width &- rest))
    }
    let length = min(rest, firstBlank(in: number))
    guard length < width else {
      return rest == width ? (number, width) : (0, self.length(of: bytes, at: offset))
    }
    return (number & ((1 &<< UInt128(8 &* length)) &- 1), length)
  }

  /// The place of the first blank among sixteen bytes, or sixteen.
  @inline(__always)
  private static func firstBlank(in number: UInt128) -> Int {
    let ones: UInt128 = 0x0101_0101_0101_0101_0101_0101_0101_0101
    let others = number ^ (ones &* UInt128(blank))
    return ((others &- ones) & ~others & (ones &<< 7)).trailingZeroBitCount / 8
  }

  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    (bytes[offset...].firstIndex(of: blank) ?? bytes.count) - offset
  }

  @inline(__always)
  private static func place(of stretch: UInt128) -> Int {
    let low = UInt64(truncatingIfNeeded: stretch) &* 0x9E37_79B9_7F4A_7C15
    let high = UInt64(truncatingIfNeeded: stretch &>> 64) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (low ^ high) &>> UInt64(64 - tableBits))
  }
}
