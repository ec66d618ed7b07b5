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
  /// The cells of the present row; the array is used again for the next.
  private(set) var cells: [Cell] = []
  /// The line on which the present row begins, from 1.
  private(set) var line = 0

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var nextLine = 1

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
    delimiter = RowScanner.delimiter(of: bytes[start...])
  }

  /// Goes to the next row that is not a blank line; false at the end.
  mutating func next() -> Bool {
    repeat {
      guard position < bytes.count else { return false }
      scanRow()
    } while cells.count == 1 && Blank.trim(cells[0].range, of: bytes).isEmpty
    return true
  }

  /// One heading without a delimiter is read as tab-separated: then the commas of a plain list of
  /// names stay text.
  private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    let heading = text.drop(while: Blank.isLineEnd).prefix { !Blank.isLineEnd($0) }
    return heading.contains(Byte.comma) && !heading.contains(Byte.tab) ? Byte.comma : Byte.tab
  }

  private mutating func scanRow() {
    cells.removeAll(keepingCapacity: true)
    line = nextLine
    repeat {
      if position < bytes.count, bytes[position] == Byte.quote, scanQuotedCell() { continue }
      scanPlainCell()
    } while passDelimiter()
  }

  private mutating func scanPlainCell() {
    let start = position
    while position < bytes.count, bytes[position] != delimiter, bytes[position] != Byte.lineFeed {
      position += 1
    }
    let atLineEnd = position < bytes.count && bytes[position] == Byte.lineFeed
    let hasReturn = atLineEnd && position > start && bytes[position - 1] == Byte.carriageReturn
    cells.append(Cell(range: start..<(hasReturn ? position - 1 : position)))
  }

  /// Takes the cell whose opening quote is here; false, and nothing moved, where it is not closed.
  ///
  /// - Complexity: linear over all cells together: a search in vain ends where the next begins.
  private mutating func scanQuotedCell() -> Bool {
    var index = position + 1
    var cell = Cell(range: index..<index)
    var lineFeeds = 0
    while index < bytes.count {
      if bytes[index] == Byte.lineFeed { lineFeeds += 1 }
      guard bytes[index] == Byte.quote else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == Byte.quote {
        cell.hasDoubledQuotes = true
        index += 2
        continue
      }
      guard let end = cellEnd(at: index + 1) else { return false }
      cell.range = position + 1..<index
      cells.append(cell)
      position = end
      nextLine += lineFeeds
      return true
    }
    return false
  }

  /// The delimiter or line feed that a closing quote stands before, or nil.
  private func cellEnd(at index: Int) -> Int? {
    guard index < bytes.count else { return index }
    if bytes[index] == delimiter || bytes[index] == Byte.lineFeed { return index }
    guard bytes[index] == Byte.carriageReturn else { return nil }
    guard index + 1 < bytes.count else { return index + 1 }
    return bytes[index + 1] == Byte.lineFeed ? index + 1 : nil
  }

  /// Steps over what ends a cell; true where another cell of the row follows.
  private mutating func passDelimiter() -> Bool {
    guard position < bytes.count else { return false }
    defer { position += 1 }
    guard bytes[position] == Byte.lineFeed else { return true }
    nextLine += 1
    return false
  }
}

extension Blank {
  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}
