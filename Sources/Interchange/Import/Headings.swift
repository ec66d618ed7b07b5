import ProcedureModel

/// What each cell of a row holds, as the heading line says.
struct Headings {
  /// The column of each cell; nil where the cell is ignored.
  let columns: [Column?]
  let problems: [RowProblem]

  init(_ row: RowScanner, in text: CatalogText) throws(CatalogError) {
    var names = row.cells.map { text.value(of: $0) ?? "" }
    while names.last == "" { names.removeLast() }
    var columns: [Column?] = []
    var problems: [RowProblem] = []
    for name in names {
      let column = HeadingSpellings.column(name)
      let isNew = column.map { !columns.contains($0) } ?? false
      columns.append(isNew ? column : nil)
      guard !isNew, !HeadingSpellings.saysNothing(name) else { continue }
      let kind: RowProblem.Kind = column == nil ? .unknownHeading(name) : .repeatedHeading(name)
      problems.append(RowProblem(line: row.line, kind: kind))
    }
    guard columns.contains(.name) else {
      throw .notACatalog(firstHeading: String(names.first?.prefix(60) ?? ""), missing: .name)
    }
    self.columns = columns.map { $0 == .levelScheme ? nil : $0 }
    self.problems = problems
  }
}

extension CatalogText {
  /// The value of a cell; nil where it is blank.
  func value(of cell: Cell) -> String? {
    cell.hasDoubledQuotes ? unquoted(cell).wholeValue : value(in: cell.range)
  }

  /// The values of a cell that may hold several.
  func list(in cell: Cell, of column: Column) -> [String] {
    guard let list = CellList(of: column) else { return [] }
    guard cell.hasDoubledQuotes else { return list.values(in: cell.range, of: self) }
    let unquoted = unquoted(cell)
    return list.values(in: unquoted.bytes.indices, of: unquoted)
  }

  /// The code in a cell; nil where it is blank.
  func code(in cell: Cell) -> ProcedureCode? {
    if !cell.hasDoubledQuotes {
      let plain = ProcedureCode(plain: bytes.span.extracting(trim(cell.range)))
      if let plain { return plain }
    }
    return value(of: cell).flatMap { ProcedureCode($0) }
  }

  /// The text of a cell with its doubled quotes made single.
  func unquoted(_ cell: Cell) -> CatalogText {
    var text: [UInt8] = []
    var afterQuote = false
    for byte in bytes[cell.range] {
      let isSecond = afterQuote && byte == Byte.quote
      if !isSecond { text.append(byte) }
      afterQuote = byte == Byte.quote && !isSecond
    }
    return CatalogText(valid: text)
  }

  private var wholeValue: String? { value(in: bytes.indices) }
}
