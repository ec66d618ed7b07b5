import ProcedureModel

/// Delimited text that `CatalogReader` reads back unchanged.
///
///     id,code,name,tier,…
///     1.000894,1.000894,Đăng ký kết hôn,commune,…
///
/// The heading line is `id` and the columns, of which `Column.isOptional` may be missing, or those
/// that were chosen; several values share a cell as `CellList` says, and `FormulaGuard` stands before
/// what a spreadsheet would run. Cells are quoted as RFC 4180 has it, and only where they must be.
struct DelimitedFormat: FormatWriter, TableWriter {
  let fileEndings: [String]
  let delimiter: UInt8
  let lineEnd: [UInt8]
  /// Whether blanks at the ends of a cell are put in quotes: spreadsheets drop them from CSV.
  let quotesOuterBlanks: Bool
  let isLossless = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let columns = context.options.columns ?? stated(procedures, context)
    if context.options.isForExcel { try sink.write(DelimitedFormat.byteOrderMark) }
    try sink.write(line(columns.map(\.name)))
    let lists = columns.map(\.cellList)
    for procedure in procedures {
      let cells = zip(columns, lists).map { column, list in
        let values = column.values(of: procedure)
        return list?.cell(values) ?? values.first ?? ""
      }
      try sink.write(line(cells))
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    try sink.write(line(headings))
    for row in rows {
      try sink.write(line(row))
    }
  }

  /// U+FEFF in UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func stated(
    _ procedures: some Collection<Procedure>,
    _ context: ExportContext
  ) -> [ExportColumn] {
    let columns = context.columns ?? Column.inFile(of: procedures)
    return [.id] + columns.map { .attribute($0) }
  }

  private func line(_ cells: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(delimiter) }
      append(cell, to: &line)
    }
    return line + lineEnd
  }

  private func append(_ cell: String, to line: inout [UInt8]) {
    let isGuarded = FormulaGuard.isNeeded(cell)
    guard needsQuotes(cell) else {
      if isGuarded { line.append(FormulaGuard.mark) }
      line.append(contentsOf: cell.utf8)
      return
    }
    line.append(Byte.quote)
    if isGuarded { line.append(FormulaGuard.mark) }
    for byte in cell.utf8 {
      if byte == Byte.quote { line.append(Byte.quote) }
      line.append(byte)
    }
    line.append(Byte.quote)
  }

  private func needsQuotes(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    if quotesOuterBlanks, Blank.isBlank(first) || Blank.isBlank(last) { return true }
    if first == Byte.quote { return true }
    return bytes.contains { byte in
      byte == delimiter || Blank.isLineEnd(byte) || (byte == Byte.quote && quotesInnerQuotes)
    }
  }

  /// RFC 4180 wants quotes around every cell that holds one; tab-separated lists rarely do.
  private var quotesInnerQuotes: Bool { delimiter == Byte.comma }
}

extension ExportColumn {
  /// How several values share its cells; nil where there is only one.
  fileprivate var cellList: CellList? {
    switch self {
    case .id: nil
    case .attribute(let column): CellList(of: column)
    }
  }
}

extension Column {
  /// The columns of a file that holds some procedures.
  ///
  /// - Complexity: O(procedures).
  fileprivate static func inFile(of procedures: some Collection<Procedure>) -> [Column] {
    var missing = Set(Column.allCases.filter(\.isOptional))
    for procedure in procedures {
      missing = missing.filter { $0.values(of: procedure).isEmpty }
      if missing.isEmpty { break }
    }
    return Column.allCases.filter { !missing.contains($0) }
  }
}
