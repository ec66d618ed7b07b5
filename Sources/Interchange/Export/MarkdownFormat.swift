import ProcedureModel

/// A page to read: title, notice, and a table of the columns that say anything.
///
///     # Đắk Lắk · 12/2022 · 1.674 thủ tục
///
///     > Bản tham khảo, không phải danh mục chính thức
///
///     | Mã | Tên thủ tục |
///     | --- | --- |
///     | 1.000894 | Đăng ký kết hôn |
struct MarkdownFormat: FormatWriter, TableWriter {
  let fileEndings = ["md", "markdown"]

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    try sink.write(head(context))
    let columns = context.tableColumns(of: procedures)
    try sink.write(tableHead(columns.map(context.label)))
    for procedure in procedures {
      try sink.write(row(columns.map { cell($0, of: procedure, context) }))
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    try sink.write(tableHead(headings))
    for cells in rows {
      try sink.write(row(cells.map(harmless)))
    }
  }

  private func head(_ context: ExportContext) -> [UInt8] {
    var head = context.title.isEmpty ? "" : "# \(harmless(context.title))\n\n"
    if let notice = context.notice { head += "> \(harmless(notice))\n\n" }
    return Array(head.utf8)
  }

  private func tableHead(_ labels: [String]) -> [UInt8] {
    row(labels.map(harmless)) + row(labels.map { _ in "---" })
  }

  private func row(_ cells: [String]) -> [UInt8] {
    Array("| \(cells.joined(separator: " | ")) |\n".utf8)
  }

  private func cell(
    _ column: ExportColumn,
    of procedure: Procedure,
    _ context: ExportContext
  ) -> String {
    context.texts(column, of: procedure).map(harmless).joined(separator: column.separator)
  }

  /// The text as a reader sees it, whatever Markdown or HTML would make of its characters.
  private func harmless(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if !afterReturn { result += "<br>" }
      case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result += "<br>"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "|", "\\", "`", "*", "_", "[", "]", "~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }
}

extension ExportColumn {
  /// What stands between several values: papers and laws are long, each has a line of its own.
  fileprivate var separator: String {
    guard case .attribute(let column) = self else { return "" }
    return column.separator == " | " ? "<br>" : column.separator == "," ? ", " : "; "
  }
}
