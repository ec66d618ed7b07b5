/// Where a text stands in the order of the Vietnamese alphabet.
///
/// As in CLDR's `vi`: letters first (a ă â b c d đ e ê … ), over the whole text; then the tones
/// (ngang huyền hỏi ngã sắc nặng); then lower before upper case. Blanks and punctuation come before
/// digits, digits before letters, other scripts last.
public struct CollationKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// The key of a text in NFC.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    var copy = text
    var key: [UInt8] = []
    copy.withUTF8 { CollationKey.append(keyOf: $0, to: &key) }
    bytes = key
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Appends the bytes of the key of a text in UTF-8 and NFC.
  ///
  /// Keys are ordered as their bytes are. No key is the beginning of another one, so whatever follows
  /// the bytes of two different keys does not change their order.
  ///
  /// - Complexity: O(n).
  public static func append(keyOf text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6 * text.count + 2) { room in
      var writer = CollationKeyWriter(room: room, marks: 5 * text.count)
      let count = writer.write(text)
      key.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
