/// Numbers of one width in an image; what is asked for beyond them reads as zero.
///
/// An image may be damaged anywhere, so no number that is read from it is trusted as a place: every
/// access is tested here and gives something harmless. Valid as long as its `ImageBytes` lives.
struct ImageArray<Element: FixedWidthInteger & Sendable> {
  private let start: UnsafePointer<Element>?
  let count: Int

  /// The numbers in a part of an image; it begins at a multiple of `ImageBytes.alignment`.
  init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<Element>.size
    start = count == 0 ? nil : bytes.baseAddress?.assumingMemoryBound(to: Element.self)
  }

  init() {
    self.init(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let start else { return 0 }
    return start[index]
  }

  /// The numbers as a buffer, for loops.
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// The part of the numbers in a range, cut to what there is.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<count)])
  }

  /// The stretch from the number at a place to the number after it, as in a table of starts.
  @inline(__always)
  func stretch(_ index: Int) -> Range<Int> {
    let first = Int(clamping: self[index])
    return first..<max(first, Int(clamping: self[index &+ 1]))
  }

  /// The first place from which on a condition holds, in numbers that it splits in two.
  ///
  /// - Complexity: O(log n).
  @inline(__always)
  func firstPlace(in range: Range<Int>? = nil, where condition: (Element) -> Bool) -> Int {
    var low = range?.lowerBound ?? 0
    var high = range?.upperBound ?? count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Numbers that are kept in two or four bytes, whichever holds the largest of them.
struct ImageNumbers: Sendable {
  let narrow: ImageArray<UInt16>
  let wide: ImageArray<UInt32>
  let isWide: Bool

  init(_ bytes: UnsafeRawBufferPointer, isWide: Bool) {
    self.isWide = isWide
    narrow = isWide ? ImageArray() : ImageArray(bytes)
    wide = isWide ? ImageArray(bytes) : ImageArray()
  }

  @inline(__always)
  subscript(index: Int) -> Int {
    isWide ? Int(wide[index]) : Int(narrow[index])
  }

  var count: Int { isWide ? wide.count : narrow.count }

  /// Whether numbers below a limit need four bytes.
  static func needsWide(_ limit: Int) -> Bool { limit > 0x1_0000 }
}

extension ImageArray: @unchecked Sendable {}  // What its pointer points to is only read.
