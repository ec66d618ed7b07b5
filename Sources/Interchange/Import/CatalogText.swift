import Glibc
import VietnameseText

/// The text of a list, checked once as a whole so that its cells need no checks of their own.
struct CatalogText {
  /// UTF-8 without a fault: `value(in:)` rests on that.
  let bytes: [UInt8]
  /// Where the text begins: behind the byte order mark that spreadsheets write.
  let start: Int
  /// Whether the whole is certainly UTF-8 in NFC.
  private let isComposed: Bool

  init(checking bytes: [UInt8]) throws(CatalogError) {
    guard bytes.contains(where: { !Blank.isBlank($0) }) else { throw .empty }
    guard !CatalogText.isBinary(bytes) else { throw .binary }
    self.init(valid: bytes)
    if !isComposed { try CatalogText.checkUTF8(bytes) }
    guard bytes.count > start else { throw .empty }
  }

  /// The text of one cell that had to be put together of parts of a checked text: quotes or
  /// escapes, which are ASCII, came off.
  init(valid bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isComposed = bytes[start...].withUnsafeBufferPointer(NormalizationCheck.isCertainlyNFC)
  }

  /// About how many lines there are, judged by the first of them.
  var estimatedLineCount: Int {
    let head = bytes.prefix(1 << 16)
    let lines = head.count { $0 == Byte.lineFeed } + 1
    return head.isEmpty ? 0 : lines * bytes.count / head.count
  }

  /// The value in a range, in NFC and without blanks at its ends; nil where it is blank.
  ///
  /// The range must begin and end beside ASCII bytes or at the ends of the text.
  func value(in range: Range<Int>) -> String? {
    let range = trim(range)
    guard !range.isEmpty else { return nil }
    let value = String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    return isComposed ? value : value.nfc
  }

  /// The range without blanks at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    Blank.trim(range, of: bytes)
  }

  /// Files that are no text hold a NUL nearly always; the share of controls finds the others.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    let controls = head.count { $0 < 0x20 && !Blank.isBlank($0) || $0 == 0x7F }
    return controls * 2 > head.count || hasNUL(bytes)
  }

  private static func hasNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
  }

  private static func checkUTF8(_ bytes: [UInt8]) throws(CatalogError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      throw .notUTF8(line: 1 + before.count { $0 == Byte.lineFeed })
    }
  }
}
