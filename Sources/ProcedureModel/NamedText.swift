/// A text under a heading of its own.
public struct NamedText: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// As one text in cells and images: `name=text`.
///
/// A `=` of the name has a backslash before it, and backslashes that stand right before a `=` or the
/// end of the name are doubled; all others are written as they are. So every pair comes back.
///
///     "Ghi chú" "a=b"    Ghi chú=a=b
///     "x=y"     "1"      x\=y=1
extension NamedText {
  private static let equals = UInt8(ascii: "=")
  private static let backslash = UInt8(ascii: "\\")
  /// The only letter that NFC joins with a `=` before it; a blank keeps them apart.
  private static let joining: [UInt8] = [0xCC, 0xB8]

  /// The two as one text.
  ///
  /// - Complexity: O(n).
  public var written: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count + text.utf8.count + 1)
    var slashes = 0
    for byte in name.utf8 {
      if byte == NamedText.equals {
        bytes += repeatElement(NamedText.backslash, count: slashes + 1)
      }
      slashes = byte == NamedText.backslash ? slashes + 1 : 0
      bytes.append(byte)
    }
    bytes += repeatElement(NamedText.backslash, count: slashes)
    bytes.append(NamedText.equals)
    if text.utf8.starts(with: NamedText.joining) { bytes.append(UInt8(ascii: " ")) }
    bytes += text.utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `written` gives; a text without a `=` has no name.
  ///
  /// - Complexity: O(n).
  public init(written: String) {
    let bytes = Array(written.utf8)
    var name: [UInt8] = []
    var slashes = 0
    var rest = 0
    for (place, byte) in bytes.enumerated() {
      guard byte == NamedText.equals else {
        slashes = byte == NamedText.backslash ? slashes + 1 : 0
        name.append(byte)
        continue
      }
      name.removeLast(slashes - slashes / 2)
      if slashes.isMultiple(of: 2) {
        rest = place + 1
        break
      }
      name.append(byte)
      slashes = 0
    }
    self.init(
      name: rest == 0 ? "" : String(decoding: name, as: UTF8.self),
      text: NamedText.text(bytes[rest...])
    )
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isParted = bytes.first == UInt8(ascii: " ") && bytes.dropFirst().starts(with: joining)
    return String(decoding: isParted ? bytes.dropFirst() : bytes, as: UTF8.self)
  }
}
