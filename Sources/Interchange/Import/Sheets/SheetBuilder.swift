/// Makes a sheet, cell after cell and row after row.
public struct SheetBuilder {
  /// What stands between the values of one cell; no list has it in its text.
  static let separator: UInt8 = 0x1E

  private let name: String?
  private let headingRow: Int?
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var lists: Set<Int> = []
  private var starts = [0]
  private var lines: [Int] = []

  /// The cells that are shown as one.
  public var merges: [MergedCells] = []

  /// Whether the workbook does not show the sheet.
  public var isHidden = false

  /// What is wrong with lines of the file that become no row.
  public var issues: [RowIssue] = []

  /// How many bytes of text and how many cells there are, for limits.
  public var size: (bytes: Int, cells: Int) { (text.count, ends.count) }

  public init(name: String? = nil, headingRow: Int? = nil) {
    self.name = name
    self.headingRow = headingRow
  }

  /// Makes room for the text of a file whose size is known, so that none of it is moved as it grows.
  public mutating func reserve(bytes: Int) {
    text.reserveCapacity(bytes)
  }

  /// Adds a cell to the present row.
  ///
  /// - Parameter bytes: UTF-8; empty for an empty cell.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: bytes)
    dropSeparators(from: start)
    ends.append(text.count)
  }

  /// Adds a cell of several values to the present row.
  public mutating func append(list values: [String]) {
    for (place, value) in values.enumerated() {
      if place > 0 { text.append(SheetBuilder.separator) }
      let start = text.count
      text.append(contentsOf: value.utf8)
      dropSeparators(from: start)
    }
    lists.insert(ends.count)
    ends.append(text.count)
  }

  /// Ends the present row.
  ///
  /// - Parameter line: The line of the file, or the number of the row in the workbook, from 1.
  public mutating func endRow(line: Int) {
    starts.append(ends.count)
    lines.append(line)
  }

  /// Puts a row of headings, which belong to no line, before all that was added, and makes every row
  /// as long at least.
  ///
  /// - Complexity: O(n).
  mutating func insertHeadings(_ headings: [String]) {
    var sheet = SheetBuilder(name: name, headingRow: headingRow)
    for heading in headings { sheet.append(heading.utf8) }
    sheet.endRow(line: 0)
    let bytes = sheet.text.count
    text.insert(contentsOf: sheet.text, at: 0)
    sheet.ends.reserveCapacity((lines.count + 1) * headings.count)
    for row in lines.indices {
      let cells = starts[row]..<starts[row + 1]
      for cell in cells {
        if !lists.isEmpty, lists.contains(cell) { sheet.lists.insert(sheet.ends.count) }
        sheet.ends.append(ends[cell] + bytes)
      }
      // Neither records without a key nor their headings have a cell.
      let end = sheet.ends.last ?? 0
      for _ in 0..<max(0, headings.count - cells.count) { sheet.ends.append(end) }
      sheet.endRow(line: lines[row])
    }
    (ends, lists, starts, lines) = (sheet.ends, sheet.lists, sheet.starts, sheet.lines)
  }

  /// The sheet of the rows that were ended.
  public consuming func finish() -> Sheet {
    Sheet(
      name: name,
      headingRow: headingRow,
      merges: merges,
      isHidden: isHidden,
      issues: issues,
      text: text,
      ends: ends,
      lists: lists,
      starts: starts,
      lines: lines
    )
  }

  private mutating func dropSeparators(from start: Int) {
    let separator = SheetBuilder.separator
    var place = text.span.bytes.firstIndex(of: separator, or: separator, from: start)
    while place < text.count {
      text[place] = Byte.space
      place = text.span.bytes.firstIndex(of: separator, or: separator, from: place + 1)
    }
  }
}
