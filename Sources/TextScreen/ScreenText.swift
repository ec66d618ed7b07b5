/// Text as a terminal can show it: clusters, their widths, wrapping and cutting.
public enum ScreenText {
  /// The grapheme clusters that can be shown, each with its width of one or two columns.
  ///
  /// Line breaks, tabs and other control characters become a space, so that text from a file can
  /// never move the terminal; direction overrides and zero-width characters are left out.
  public static func clusters(_ text: String) -> [(text: String, columns: Int)] {
    text.compactMap(shown)
  }

  /// The columns that a text takes.
  ///
  /// - Complexity: O(bytes).
  public static func width(_ text: String) -> Int {
    PlainLetters.count(text) ?? text.reduce(0) { $0 + (shown($1)?.columns ?? 0) }
  }

  /// The text as it is shown, without what could move a terminal.
  static func shown(_ text: String) -> String {
    PlainLetters.count(text) == nil ? clusters(text).map(\.text).joined() : text
  }

  /// The text cut to a width, at the end of a word where one ends in its last third, with `…`.
  ///
  /// - Complexity: O(width) where the text is longer, else O(bytes).
  public static func cut(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    return cutPlain(text, to: width) ?? cutClusters(text, to: width)
  }

  /// The text in lines of at most `width` columns, broken between words where that is possible.
  ///
  /// Line breaks in the text are kept.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    return wrapPlain(text, to: width)
      ?? text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { wrapLine(shown(String($0)), to: width) }
  }

  /// The text with blanks behind it up to a width, or cut to it.
  public static func padded(_ text: String, to width: Int) -> String {
    if let columns = PlainLetters.count(text), columns <= width {
      return text + blanks(width - columns)
    }
    let short = cut(text, to: width)
    return short + blanks(width - self.width(short))
  }

  /// The text with blanks before it up to a width.
  public static func rightAligned(_ text: String, to width: Int) -> String {
    blanks(width - self.width(text)) + text
  }

  private static func blanks(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return String(unsafeUninitializedCapacity: count) { bytes in
      bytes.prefix(count).initialize(repeating: 0x20)
      return count
    }
  }

  static func shown(_ character: Character) -> (text: String, columns: Int)? {
    let scalars = character.unicodeScalars
    if let only = scalars.first, PlainLetters.contains(only.value), scalars.dropFirst().isEmpty {
      return (String(character), 1)
    }
    guard let first = scalars.first(where: { !isInvisible($0) }) else { return nil }
    if first.properties.generalCategory == .control || first.properties.isWhitespace {
      return (" ", 1)
    }
    if first.properties.generalCategory == .privateUse { return ("\u{FFFD}", 1) }
    guard scalars.count > 1 else { return (String(character), columns(of: first)) }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.lazy.filter { !isInvisible($0) }.prefix(Cell.scalarCapacity))
    return (String(kept), columns(of: first))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.value == 0x115F || scalar.value == 0x1160
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x1100 else { return 1 }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// East Asian Wide and Fullwidth (Unicode Standard Annex 11), and emoji, by block.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
