/// Cutting and wrapping for texts that have only plain letters, by counting them.
extension ScreenText {
  /// What `cut` gives; nil when a letter that matters is not plain.
  static func cutPlain(_ text: String, to width: Int) -> String? {
    let bytes = text.utf8.span
    var columns = 0
    var lastBreak = -1
    var cut = 0
    let third = (width - 1) - (width - 1) / 3
    let end = PlainLetters.scan(bytes) { scalar, offset in
      columns += 1
      // The letter whose place `…` takes: a blank there ends a word too.
      if columns == width { cut = offset }
      if scalar == 0x20, columns > third, columns <= width { lastBreak = offset }
      return columns <= width
    }
    guard columns > width else { return end == bytes.count ? text : nil }
    return piece(of: text, 0..<(lastBreak >= 0 ? lastBreak : cut), adding: "…")
  }

  /// What `wrap` gives; nil when a letter is not plain or blanks do not stand one by one between
  /// words.
  static func wrapPlain(_ text: String, to width: Int) -> [String]? {
    var lines = PlainLines(width: width)
    let bytes = text.utf8.span
    let end = PlainLetters.scan(bytes) { scalar, offset in
      guard scalar == 0x20 else {
        lines.addLetter(at: offset)
        return true
      }
      return lines.endWord(at: offset)
    }
    guard end == bytes.count, bytes.count == 0 || lines.endWord(at: end) else { return nil }
    return lines.all.map { piece(of: text, $0) }
  }

  /// A piece of a text by its offsets in UTF-8.
  private static func piece(
    of text: String,
    _ range: Range<Int>,
    adding more: String = ""
  ) -> String {
    if more.isEmpty, range.count == text.utf8.count { return text }
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    var piece = ""
    piece.reserveCapacity(range.count + more.utf8.count)
    piece.append(contentsOf: text[start..<end])
    piece.append(more)
    return piece
  }
}

/// Fills lines with words, letter by letter; all places are offsets into the text's UTF-8.
private struct PlainLines {
  private let width: Int
  private var full: [Range<Int>] = []
  private var line = 0..<0
  private var lineColumns = 0
  private var wordStart = 0
  private var wordColumns = 0
  /// The columns at which a long word goes on in a new piece.
  private var pieceEnd: Int
  /// Where the pieces begin of a word that is longer than a line.
  private var pieceStarts: [Int] = []

  init(width: Int) {
    self.width = width
    pieceEnd = width
  }

  /// The lines, once every word has ended.
  var all: [Range<Int>] { full + [line] }

  @inline(__always)
  mutating func addLetter(at offset: Int) {
    if wordColumns == 0 { wordStart = offset }
    if wordColumns == pieceEnd {
      pieceStarts.append(offset)
      pieceEnd += width
    }
    wordColumns &+= 1
  }

  /// - Returns: Whether there was a word.
  mutating func endWord(at end: Int) -> Bool {
    guard wordColumns > 0 else { return false }
    if lineColumns > 0, lineColumns + 1 + wordColumns <= width {
      line = line.lowerBound..<end
      lineColumns += 1 + wordColumns
    } else {
      if lineColumns > 0 { full.append(line) }
      if !pieceStarts.isEmpty { addPieces() }
      line = wordStart..<end
      lineColumns = wordColumns
    }
    wordColumns = 0
    return true
  }

  /// Takes all pieces of a long word but its last.
  private mutating func addPieces() {
    for start in pieceStarts {
      full.append(wordStart..<start)
      wordStart = start
      wordColumns -= width
    }
    pieceStarts.removeAll(keepingCapacity: true)
    pieceEnd = width
  }
}
