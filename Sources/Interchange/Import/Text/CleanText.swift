/// A value of a list as it is shown and compared, beside what stood in the file.
public struct CleanText: Hashable, Sendable {
  /// In NFC, without signs that cannot be seen, and never empty.
  ///
  /// Line breaks are `\n`.
  public let text: String
  /// What stood there, where cleaning changed more than blanks at the ends.
  ///
  /// Bytes that are no UTF-8 stand as the letters that Latin-1 has for them.
  public let raw: String?

  public init(text: String, raw: String? = nil) {
    self.text = text
    self.raw = raw
  }
}
