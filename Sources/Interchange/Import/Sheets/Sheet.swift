/// A table as its file gives it, before anything in it is understood: rows of cells of text.
///
/// The text of all cells stands in one buffer, because a list of a hundred thousand rows has a
/// million of them. Text is UTF-8 in whatever form the file has it; cleaning comes later.
public struct Sheet: Sendable {
  /// The name in the workbook or the key of the array in JSON; nil where the file is one table.
  public let name: String?
  /// The row that holds the headings where the kind of the file tells, as JSON keys do; nil where
  /// they have to be looked for.
  public let headingRow: Int?
  /// Cells that a workbook shows as one; the text stands in the first, and others are empty.
  public let merges: [MergedCells]
  /// Whether its workbook does not show it.
  public let isHidden: Bool
  /// What is wrong with lines of the file that became no row.
  public let issues: [RowIssue]
  private let text: [UInt8]
  /// Where each cell ends in the text; a cell begins where the one before ends.
  private let ends: [Int]
  /// The cells that hold several values.
  private let lists: Set<Int>
  /// Where each row begins among the cells, and the end of the last.
  private let starts: [Int]
  private let lines: [Int]

  /// A cell of a sheet.
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    /// Several values, as an array in JSON has them.
    case list([String])
  }

  /// How many rows there are, headings among them.
  public var rowCount: Int { lines.count }

  /// How many bytes of text and how many cells there are, for limits.
  var size: (bytes: Int, cells: Int) { (text.count, ends.count) }

  /// How many cells a row has; a row may be shorter than others.
  public func cellCount(inRow row: Int) -> Int { starts[row + 1] - starts[row] }

  /// The line of the file, or the number of the row in the workbook, from 1.
  public func line(ofRow row: Int) -> Int { lines[row] }

  /// A cell; empty beyond the end of a row.
  ///
  /// - Complexity: O(its text).
  public subscript(row: Int, column: Int) -> Cell {
    guard let cell = place(row, column) else { return .empty }
    let range = range(of: cell)
    guard !range.isEmpty else { return .empty }
    guard lists.contains(cell) else { return .text(String(decoding: text[range], as: UTF8.self)) }
    let parts = text[range].split(separator: SheetBuilder.separator)
    return .list(parts.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The bytes of a cell, several values with U+001E between them; empty beyond the end of a row.
  public func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    place(row, column).map { text[range(of: $0)] } ?? []
  }

  /// How many bytes a cell has; none beyond the end of a row.
  func byteCount(row: Int, column: Int) -> Int {
    place(row, column).map { range(of: $0).count } ?? 0
  }

  /// The first byte of a cell; nil where it is empty.
  func firstByte(row: Int, column: Int) -> UInt8? {
    guard let cell = place(row, column) else { return nil }
    let range = range(of: cell)
    return range.isEmpty ? nil : text[range.lowerBound]
  }

  private func place(_ row: Int, _ column: Int) -> Int? {
    let cell = starts[row] + column
    return cell < starts[row + 1] ? cell : nil
  }

  private func range(of cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  init(
    name: String?,
    headingRow: Int?,
    merges: [MergedCells],
    isHidden: Bool,
    issues: [RowIssue],
    text: [UInt8],
    ends: [Int],
    lists: Set<Int>,
    starts: [Int],
    lines: [Int]
  ) {
    self.name = name
    self.headingRow = headingRow
    self.merges = merges
    self.isHidden = isHidden
    self.issues = issues
    self.text = text
    self.ends = ends
    self.lists = lists
    self.starts = starts
    self.lines = lines
  }
}

/// Cells of a sheet that are shown as one, by the places of rows and columns.
public struct MergedCells: Hashable, Sendable {
  public let rows: ClosedRange<Int>
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
