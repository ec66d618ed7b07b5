/// A cell of a row: where its text stands.
struct Cell {
  /// The text between the delimiters, or between the quotes of a quoted cell.
  var range: Range<Int>
  /// Whether the text holds doubled quotes that each stand for one.
  var hasDoubledQuotes = false
}

/// Walks delimited text row by row without making a string.
///
/// Cells are quoted as RFC 4180 has it, in tab-separated text too. A quote that is not closed right
/// before a delimiter or line end is plain text, as it is in lists that know no quoting.
struct RowScanner {
  /// How text is laid out in rows.
  struct Layout: Hashable {
    var delimiter: UInt8
    /// The byte that ends a line: a line feed, perhaps behind a carriage return, or a carriage
    /// return alone.
    var lineEnd = Byte.lineFeed
    /// Where the rows begin, and on which line.
    var start = 0
    var line = 1
  }

  /// The cells of the present row; the array is used again for the next.
  private(set) var cells: [Cell] = []
  /// The line on which the present row begins, from 1.
  private(set) var line = 0

  /// Where the next row begins.
  private(set) var position: Int

  private let delimiter: UInt8
  private let lineEnd: UInt8
  private let mostCells: Int
  private var nextLine: Int

  init(_ text: CatalogText) {
    let delimiter = RowScanner.delimiter(of: text.bytes[text.start...])
    self.init(Layout(delimiter: delimiter, start: text.start))
  }

  /// A scanner that gives up a row of too many cells behind one more, and goes on in its middle.
  init(_ layout: Layout, mostCells: Int = .max) {
    position = layout.start
    delimiter = layout.delimiter
    lineEnd = layout.lineEnd
    nextLine = layout.line
    self.mostCells = mostCells
  }

  /// Goes to the next row of the text that is not a blank line; false at the end.
  mutating func next(in text: CatalogText) -> Bool { next(in: text.bytes) }

  /// Goes to the next row of bytes that is not a blank line; false at the end.
  mutating func next(in text: [UInt8]) -> Bool {
    let bytes = text.span.bytes
    repeat {
      guard position < bytes.byteCount else { return false }
      scanRow(bytes)
    } while cells.count == 1 && Blank.trim(cells[0].range, of: text).isEmpty
    return true
  }

  /// One heading without a delimiter is read as tab-separated: then the commas of a plain list of
  /// names stay text.
  private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    let heading = text.drop(while: Blank.isLineEnd).prefix { !Blank.isLineEnd($0) }
    return heading.contains(Byte.comma) && !heading.contains(Byte.tab) ? Byte.comma : Byte.tab
  }

  private mutating func scanRow(_ bytes: RawSpan) {
    cells.removeAll(keepingCapacity: true)
    line = nextLine
    repeat {
      if position < bytes.byteCount, bytes[position] == Byte.quote, scanQuotedCell(bytes) {
        continue
      }
      scanPlainCell(bytes)
    } while passDelimiter(bytes) && cells.count <= mostCells
  }

  private mutating func scanPlainCell(_ bytes: RawSpan) {
    let start = position
    position = bytes.firstIndex(of: delimiter, or: lineEnd, from: start)
    let atLineEnd = position < bytes.byteCount && bytes[position] == lineEnd
    let hasReturn = atLineEnd && position > start && bytes[position - 1] == Byte.carriageReturn
    cells.append(Cell(range: start..<(hasReturn ? position - 1 : position)))
  }

  /// Takes the cell whose opening quote is here; false, and nothing moved, where it is not closed.
  ///
  /// - Complexity: linear over all cells together: a search in vain ends where the next begins.
  private mutating func scanQuotedCell(_ bytes: RawSpan) -> Bool {
    var index = position + 1
    var cell = Cell(range: index..<index)
    var lines = 0
    while index < bytes.byteCount {
      if bytes[index] == lineEnd { lines += 1 }
      guard bytes[index] == Byte.quote else {
        index += 1
        continue
      }
      if index + 1 < bytes.byteCount, bytes[index + 1] == Byte.quote {
        cell.hasDoubledQuotes = true
        index += 2
        continue
      }
      guard let end = cellEnd(at: index + 1, in: bytes) else { return false }
      cell.range = position + 1..<index
      cells.append(cell)
      position = end
      nextLine += lines
      return true
    }
    return false
  }

  /// The delimiter or line end that a closing quote stands before, or nil.
  private func cellEnd(at index: Int, in bytes: RawSpan) -> Int? {
    guard index < bytes.byteCount else { return index }
    if bytes[index] == delimiter || bytes[index] == lineEnd { return index }
    guard bytes[index] == Byte.carriageReturn else { return nil }
    guard index + 1 < bytes.byteCount else { return index + 1 }
    return bytes[index + 1] == lineEnd ? index + 1 : nil
  }

  /// Steps over what ends a cell; true where another cell of the row follows.
  private mutating func passDelimiter(_ bytes: RawSpan) -> Bool {
    guard position < bytes.byteCount else { return false }
    defer { position += 1 }
    guard bytes[position] == lineEnd else { return true }
    nextLine += 1
    return false
  }
}

extension Blank {
  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}
