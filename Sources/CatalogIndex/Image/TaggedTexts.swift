/// Texts with a tag each, one after the other: tag, size in four bytes, UTF-8.
///
/// What a record states and most records do not costs nothing so, and a tag that is not known is
/// passed over.
enum TaggedTexts {
  static func append(_ tag: UInt8, _ text: String, to bytes: inout [UInt8]) {
    bytes.append(tag)
    let size = UInt32(truncatingIfNeeded: text.utf8.count)
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: size >> shift))
    }
    bytes.append(contentsOf: text.utf8)
  }

  /// Calls `body` with each tag and text; ends where a size leads beyond the bytes.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (UInt8, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var place = 0
    while place + 5 <= bytes.count {
      let size = (1...4).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
      let start = place + 5
      guard size <= bytes.count - start else { return }
      body(bytes[place], UnsafeBufferPointer(rebasing: bytes[start..<start + size]))
      place = start + size
    }
  }
}

extension String {
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
  }
}
