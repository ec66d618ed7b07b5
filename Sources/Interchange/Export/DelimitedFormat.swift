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
    var line: [UInt8] = []
    append(columns.map(\.name), to: &line)
    try sink.write(line)
    let lists = columns.map(\.cellList)
    for procedure in procedures {
      line.removeAll(keepingCapacity: true)
      for index in columns.indices {
        if index > 0 { line.append(delimiter) }
        append(columns[index], lists[index], of: procedure, to: &line)
      }
      line += lineEnd
      try sink.write(line)
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    var line: [UInt8] = []
    append(headings, to: &line)
    try sink.write(line)
    for row in rows {
      line.removeAll(keepingCapacity: true)
      append(row, to: &line)
      try sink.write(line)
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

  private func append(_ cells: [String], to line: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(delimiter) }
      append(cell, to: &line)
    }
    line += lineEnd
  }

  private func append(
    _ column: ExportColumn,
    _ list: CellList?,
    of procedure: Procedure,
    to line: inout [UInt8]
  ) {
    switch column {
    case .id: append(procedure.id, to: &line)
    case .attribute(let column):
      guard let list else {
        if let value = column.value(of: procedure) { append(value, to: &line) }
        return
      }
      let values = column.values(of: procedure)
      if !values.isEmpty { append(list.cell(values), to: &line) }
    }
  }

  private func append(_ cell: String, to line: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { bytes in
      guard !bytes.isEmpty else { return }
      let isQuoted = needsQuotes(bytes)
      if isQuoted { line.append(Byte.quote) }
      if FormulaGuard.isNeeded(bytes) { line.append(FormulaGuard.mark) }
      guard isQuoted else {
        line.append(contentsOf: bytes)
        return
      }
      for byte in bytes {
        if byte == Byte.quote { line.append(Byte.quote) }
        line.append(byte)
      }
      line.append(Byte.quote)
    }
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if quotesOuterBlanks, Blank.isBlank(first) || Blank.isBlank(last) { return true }
    if first == Byte.quote { return true }
    let quotesQuotes = quotesInnerQuotes
    // What may need quotes lies at or below the comma; letters are most of a cell.
    for byte in cell where byte <= Byte.comma {
      if byte == delimiter || Blank.isLineEnd(byte) || (byte == Byte.quote && quotesQuotes) {
        return true
      }
    }
    return false
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
