/// Reads a file of rows whose cells a delimiter separates, whatever its encoding and delimiter are.
public enum DelimitedFile {
  /// No cell has more text.
  public static let mostCellBytes = 16 << 20
  /// A row has as many cells at most as one of a spreadsheet.
  public static let mostColumns = 16_384
  /// So that a file of nothing but delimiters or line ends does not fill the memory.
  public static let mostRows = 10_000_000
  public static let mostCells = 64_000_000

  /// The one sheet of a file.
  ///
  /// The encoding is told by a byte order mark, by zero bytes, by being UTF-8 without a fault, or by
  /// which reading has most Vietnamese syllables; text stays in the Unicode form it has. The
  /// delimiter is the one of `,` `;` `|` and tab under which most rows are equally wide, or the one
  /// that Excel's first line `sep=;` names. Cells are quoted as RFC 4180 has it; other quotes are text.
  /// Blank lines are left out, but counted in the lines of rows. Without a delimiter that fits, the
  /// file is one column.
  ///
  /// Bytes that fit neither UTF-8 nor a byte order mark are kept as they are or become U+FFFD; with a
  /// given encoding they are an error. A file that is UTF-8 is read as that even where TCVN3 or VNI is
  /// given: then the fonts' letters stand in Unicode, and `CleanSheet` can be given the encoding.
  ///
  /// - Throws: `empty`, `unknownKind` for what is no text, `notText`, `tooLarge`, `noSheet` for any
  ///   sheet but the first.
  /// - Complexity: O(n).
  public static func read(
    _ bytes: [UInt8],
    options: ReadingOptions = ReadingOptions()
  ) throws(ListError) -> ListFile {
    let text = try DelimitedFileText(bytes, given: options.encoding)
    try SheetChoice.checkOnly(options.sheet)
    let (layout, isDivided) = DelimitedFileLayout.find(in: text.bytes, from: text.start)
    let sheet = try sheet(of: text.bytes, layout)
    return ListFile(
      kind: isDivided && layout.delimiter == Byte.tab ? .tsv : .csv,
      encoding: text.finding,
      sheets: [sheet]
    )
  }

  private static func sheet(
    of text: [UInt8],
    _ layout: RowScanner.Layout
  ) throws(ListError) -> Sheet {
    var scanner = RowScanner(layout, mostCells: mostColumns)
    var builder = SheetBuilder()
    builder.reserve(bytes: text.count)
    var rowCount = 0
    while scanner.next(in: text) {
      rowCount += 1
      guard scanner.cells.count <= mostColumns else { throw .tooLarge(.columns(mostColumns)) }
      guard rowCount <= mostRows else { throw .tooLarge(.rows(mostRows)) }
      for cell in scanner.cells { try append(cell, of: text, to: &builder) }
      guard builder.size.cells <= mostCells else { throw .tooLarge(.cells(mostCells)) }
      builder.endRow(line: scanner.line)
    }
    guard rowCount > 0 else { throw .empty }
    return builder.finish()
  }

  private static func append(
    _ cell: Cell,
    of text: [UInt8],
    to builder: inout SheetBuilder
  ) throws(ListError) {
    guard cell.range.count <= mostCellBytes else { throw .tooLarge(.cell(mostCellBytes)) }
    guard cell.hasDoubledQuotes else { return builder.append(text[cell.range]) }
    var single: [UInt8] = []
    single.reserveCapacity(cell.range.count)
    var place = cell.range.lowerBound
    while place < cell.range.upperBound {
      single.append(text[place])
      place += text[place] == Byte.quote ? 2 : 1
    }
    builder.append(single)
  }
}
