/// The cells of one row while they are read, by their columns.
///
/// Only what stands in a row goes to the sheet: workbooks are formatted down to their last row and
/// out to their last column.
struct RowCells {
  private var text: [UInt8] = []
  private var cells: [(column: Int, range: Range<Int>)] = []
  private var isSorted = true

  var isEmpty: Bool { cells.isEmpty }

  /// Adds a cell; nothing for an empty one.
  ///
  /// Every cell is counted: all of a row may name the same long text.
  ///
  /// - Throws: `tooLarge` for more than a row or a file may have.
  mutating func append(_ bytes: some Collection<UInt8>, column: Int) throws(ListError) {
    guard !bytes.isEmpty else { return }
    guard cells.count < ReadingLimits.columns else {
      throw .tooLarge(.columns(ReadingLimits.columns))
    }
    let start = text.count
    try ReadingLimits.check((start + bytes.count, cells.count))
    text.append(contentsOf: bytes)
    if let last = cells.last, last.column >= column { isSorted = false }
    cells.append((column, start..<text.count))
  }

  /// Moves the cells to a sheet and begins anew; a row without any is left out.
  mutating func flush(into sheet: inout SheetBuilder, line: Int) throws(ListError) {
    guard !cells.isEmpty else { return }
    if !isSorted { cells.sort { $0.column < $1.column } }
    var next = 0
    for cell in cells where cell.column >= next {
      for _ in next..<cell.column { sheet.append(EmptyCollection<UInt8>()) }
      sheet.append(text[cell.range])
      next = cell.column + 1
    }
    sheet.endRow(line: line)
    text.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isSorted = true
    try ReadingLimits.check(sheet.size)
  }
}

/// Merged cells of a workbook by the rows that its sheet has: rows without text are left out of it.
struct RowPlaces {
  /// The numbers of the rows from zero.
  private var numbers: [Int] = []

  mutating func append(_ number: Int) {
    numbers.append(number)
  }

  /// Merged cells by the places of rows, from the first row on: those that reach any row, and of
  /// those that lie over each other, which no workbook shows so, the first.
  ///
  /// - Complexity: O(n log n), with the limits of `ReadingLimits`.
  func merged(_ all: [MergedCells]) -> [MergedCells] {
    let placed = all.prefix(ReadingLimits.merges).compactMap(merged).sorted { first, second in
      (first.rows.lowerBound, first.columns.lowerBound)
        < (second.rows.lowerBound, second.columns.lowerBound)
    }
    // For each column the first row that no merged cell has taken yet.
    let width = placed.lazy.map { $0.columns.upperBound + 1 }.max() ?? 0
    var free = [Int](repeating: 0, count: width)
    return placed.filter { cells in
      guard free[cells.columns].allSatisfy({ $0 <= cells.rows.lowerBound }) else { return false }
      for column in cells.columns { free[column] = cells.rows.upperBound + 1 }
      return true
    }
  }

  /// Merged cells by the places of rows; nil where nothing stands in any of them.
  private func merged(_ cells: MergedCells) -> MergedCells? {
    let start = firstPlace { $0 >= cells.rows.lowerBound }
    let end = firstPlace { $0 > cells.rows.upperBound }
    guard start < end, cells.columns.lowerBound < ReadingLimits.columns else { return nil }
    return MergedCells(
      rows: start...(end - 1),
      columns: cells.columns.clamped(to: 0...ReadingLimits.columns - 1)
    )
  }

  private func firstPlace(_ isReached: (Int) -> Bool) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(numbers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
