import ProcedureModel

/// What each cell of a row holds, as the heading line says.
struct Headings {
  /// The column of each cell; nil where the cell is ignored.
  let columns: [Column?]
  let problems: [RowProblem]

  /// The headings that are derived from other columns and say nothing new.
  private static let derived: Set<String> = ["id", Column.levelScheme.rawValue]

  init(_ row: RowScanner, in text: CatalogText) throws(CatalogError) {
    var names = row.cells.map { text.value(of: $0) ?? "" }
    while names.last == "" { names.removeLast() }
    var columns: [Column?] = []
    var problems: [RowProblem] = []
    for name in names {
      let column = Column(rawValue: name.lowercased())
      let isNew = column.map { !columns.contains($0) } ?? false
      columns.append(isNew ? column : nil)
      guard !isNew, !Headings.derived.contains(name.lowercased()) else { continue }
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
