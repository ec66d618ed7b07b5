/// Texts in an image, by number.
struct TextTable: Sendable {
  private let bytes: ImageArray<UInt8>
  private let starts: ImageArray<UInt64>

  init(bytes: ImageArray<UInt8>, starts: ImageArray<UInt64>) {
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { max(0, starts.count - 1) }

  /// The text of a number; empty for a number that has none.
  ///
  /// - Complexity: O(bytes of the text).
  subscript(number: Int) -> String {
    String(decoding: utf8(number), as: UTF8.self)
  }

  /// The same as it stands in the image.
  func utf8(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    bytes.part(starts.stretch(number))
  }
}

/// Puts texts together for a `TextTable`.
struct TextTableBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt64] = [0]

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    starts.append(UInt64(bytes.count))
  }

  func withUTF8(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }
}
