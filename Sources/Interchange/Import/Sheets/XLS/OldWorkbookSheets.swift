import CFreeXL

/// Puts the cells of an old workbook together with their looks.
struct OldWorkbookSheets {
  private let looks: BookLooks
  private var finished: [(name: String, sheet: Sheet)] = []
  private var present: (name: String, sheet: SheetBuilder)?
  private var sheetLooks: BookLooks.SheetLooks?
  private var cells = RowCells()
  private var rows = RowPlaces()
  private var row = 0
  /// The results of formulas that are still to come, by their rows.
  private var results: ArraySlice<BookLooks.FormulaResult> = []

  init(looks: BookLooks) {
    self.looks = looks
  }

  /// Reads all sheets.
  mutating func read(_ source: OldWorkbookCells) throws(ListError) {
    try source.visit { piece, bytes throws(ListError) in
      if piece.kind == tthc_xls_sheet.rawValue {
        try finishSheet()
        startSheet(String(decoding: bytes, as: UTF8.self))
      } else {
        try append(piece, bytes)
      }
    }
    try finishSheet()
  }

  /// The sheets that are wanted.
  func file(_ options: ReadingOptions) throws(ListError) -> ListFile {
    let wanted = try SheetChoice(options.sheet, among: finished.map(\.name)).places
    var skipped: [SkippedPart] = []
    var sheets: [Sheet] = []
    for (name, sheet) in wanted.map({ finished[$0] }) {
      if sheet.rowCount > 0 {
        sheets.append(sheet)
      } else {
        skipped.append(SkippedPart(name: name, reason: reason(ofEmpty: name)))
      }
    }
    guard !sheets.isEmpty || skipped.contains(where: { $0.reason == .noTable })
    else { throw .empty }
    return ListFile(kind: .xls, sheets: sheets, skipped: skipped)
  }

  private func reason(ofEmpty name: String) -> SkippedPart.Reason {
    let sheet = looks.sheets.first { $0.name == name }
    if sheet?.hasCells == false { return .noTable }
    return sheet?.isHidden == true ? .hidden : .empty
  }

  private mutating func startSheet(_ name: String) {
    present = (name, SheetBuilder(name: name))
    sheetLooks = looks.sheets.first { $0.name == name }
    results = sheetLooks?.results.sorted { $0.row < $1.row }[...] ?? []
    (cells, rows, row) = (RowCells(), RowPlaces(), 0)
  }

  private mutating func finishSheet() throws(ListError) {
    try endRow()
    try appendResults(before: Int.max)
    guard let name = present?.name, var sheet = present?.sheet else { return }
    sheet.merges = sheetLooks.map { rows.merged($0.merges) } ?? []
    sheet.isHidden = sheetLooks?.isHidden ?? false
    finished.append((name, sheet.finish()))
    present = nil
  }

  /// Rows that hold results of formulas alone.
  private mutating func appendResults(before end: Int) throws(ListError) {
    while let next = results.first, next.row < end {
      row = next.row
      try endRow()
    }
  }

  private mutating func endRow() throws(ListError) {
    while let result = results.first, result.row == row {
      try cells.append(result.text, column: result.column)
      results.removeFirst()
    }
    guard !cells.isEmpty else { return }
    rows.append(row)
    try present?.sheet.endRow(of: &cells, line: row + 1)
  }

  private mutating func append(
    _ piece: tthc_xls_piece,
    _ bytes: Slice<UnsafeRawBufferPointer>
  ) throws(ListError) {
    if Int(piece.row) != row {
      try endRow()
      try appendResults(before: Int(piece.row))
      row = Int(piece.row)
    }
    let column = Int(piece.column)
    switch piece.kind {
    case tthc_xls_number.rawValue: try cells.append(number(bytes, row, column), column: column)
    case tthc_xls_date.rawValue: try cells.append(OldWorkbookSheets.date(bytes), column: column)
    default: try cells.append(bytes, column: column)
    }
  }

  private func number(_ bytes: Slice<UnsafeRawBufferPointer>, _ row: Int, _ column: Int) -> [UInt8]
  {
    let number = UnsafeRawBufferPointer(rebasing: bytes).loadUnaligned(as: Double.self)
    let text = Array(number.description.utf8)
    switch sheetLooks?.cells[BookLooks.key(row: row, column: column)] {
    case .boolean(let value): return Array((value ? "true" : "false").utf8)
    case .error(let number): return Array(ErrorValue.shown(number).utf8)
    case .style(let style):
      return looks.format(ofStyle: style).shown(text, since1904: looks.since1904)
    case nil: return NumberFormat.general.shown(text, since1904: looks.since1904)
    }
  }

  /// A date as in newer workbooks: FreeXL writes the seconds of midnight too.
  private static func date(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var date = Array(bytes)
    if date.suffix(9).elementsEqual(" 00:00:00".utf8) { date.removeLast(9) }
    if date.count > 5, date.suffix(3).elementsEqual(":00".utf8) { date.removeLast(3) }
    return date
  }
}

extension SheetBuilder {
  /// Ends a row with the cells that were read.
  fileprivate mutating func endRow(of cells: inout RowCells, line: Int) throws(ListError) {
    try cells.flush(into: &self, line: line)
  }
}
