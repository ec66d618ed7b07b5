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
  mutating func append(_ bytes: some Collection<UInt8>, column: Int) {
    guard !bytes.isEmpty else { return }
    let start = text.count
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

  /// The merged cells by the places of rows; nil where nothing stands in any of them.
  func merged(_ cells: MergedCells) -> MergedCells? {
    let start = firstPlace { $0 >= cells.rows.lowerBound }
    let end = firstPlace { $0 > cells.rows.upperBound }
    guard start < end else { return nil }
    return MergedCells(rows: start...(end - 1), columns: cells.columns)
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
