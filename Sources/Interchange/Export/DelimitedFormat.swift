import ProcedureModel

/// Delimited text that `CatalogReader` reads back unchanged.
///
///     id,code,name,tier,…
///     1.000894,1.000894,Đăng ký kết hôn,commune,…
///
/// The heading line is `id` and the columns, of which `Column.isOptional` may be missing; several values share a cell as `CellList` says; cells
/// are quoted as RFC 4180 has it, and only where they must be.
struct DelimitedFormat: FormatWriter {
  let fileEndings: [String]
  let delimiter: UInt8
  let lineEnd: [UInt8]
  /// Whether blanks at the ends of a cell are put in quotes: spreadsheets drop them from CSV.
  let quotesOuterBlanks: Bool

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    let stated = context.columns ?? Column.inFile(of: procedures)
    try sink.write(line(["id"] + stated.map(\.rawValue)))
    let columns = stated.map { ($0, CellList(of: $0)) }
    for procedure in procedures {
      let cells = columns.map { column, list in
        let values = column.values(of: procedure)
        return list?.cell(values) ?? values.first ?? ""
      }
      try sink.write(line([procedure.id] + cells))
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    try sink.write(line(headings))
    for row in rows {
      try sink.write(line(row))
    }
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
    guard needsQuotes(cell) else {
      line.append(contentsOf: cell.utf8)
      return
    }
    line.append(Byte.quote)
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
