import ProcedureModel

/// A page to read: title, notice, and a table of the columns that say anything, or whole records.
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
  let layouts: [ExportLayout] = [.table, .long]
  let holdsProvenance = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let record = RecordText(context: context)
    try sink.write(head(context))
    if context.options.layout == .long {
      try writeRecords(procedures, record, to: &sink)
    } else {
      try writeTables(procedures, record, to: &sink)
    }
    try sink.write(foot(context))
  }

  private func writeTables<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ record: RecordText,
    to sink: inout Sink
  ) throws(FileError) {
    let columns = record.columns(of: procedures)
    let tableHead = tableHead(columns.map(record.context.label))
    var grouping = Grouping(record.context)
    var hasTable = false
    for procedure in procedures {
      let headings = grouping.headings(before: procedure)
      if hasTable, !headings.isEmpty { try sink.write([Byte.lineFeed]) }
      try sink.write(text(headings, record))
      if !hasTable || !headings.isEmpty { try sink.write(tableHead) }
      hasTable = true
      try sink.write(row(columns.map { cell($0, of: procedure, record.context) }))
    }
    if !hasTable { try sink.write(tableHead) }
  }

  private func writeRecords<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ record: RecordText,
    to sink: inout Sink
  ) throws(FileError) {
    var grouping = Grouping(record.context)
    let depth = record.context.options.groups.count
    for procedure in procedures {
      try sink.write(text(grouping.headings(before: procedure), record))
      try sink.write(heading(procedure.name, depth: depth))
      let lines = record.items(of: procedure).flatMap(lines)
      guard !lines.isEmpty else { continue }
      try sink.write(Array("\(lines.joined(separator: "\n"))\n\n".utf8))
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

  /// Where it comes from, for a reader and in a comment for a program.
  private func foot(_ context: ExportContext) -> [UInt8] {
    guard let provenance = context.provenance else { return [] }
    let items = SourceText(context).items
    let source = items.map { "*\(harmless($0.label)): \(harmless($0.texts[0]))*" }
    // Records end with an empty line already.
    let start = context.options.layout == .long ? "" : "\n"
    let text = "\(start)---\n\n\(source.joined(separator: "  \n"))\n\n<!-- "
    return Array(text.utf8) + provenance.bytes + Array(" -->\n".utf8)
  }

  private func text(_ headings: [Grouping.Heading], _ record: RecordText) -> [UInt8] {
    headings.flatMap { heading(record.text($0), depth: $0.depth) }
  }

  private func heading(_ text: String, depth: Int) -> [UInt8] {
    Array("\(String(repeating: "#", count: min(6, depth + 2))) \(harmless(text))\n\n".utf8)
  }

  private func lines(_ item: RecordText.Item) -> [String] {
    let label = "- **\(harmless(item.label)):**"
    guard item.mark != .none else { return ["\(label) \(harmless(item.texts[0]))"] }
    return [label] + item.texts.map { "  - \(harmless($0))" }
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
    ReadableText.lines(text).map(escaped).joined(separator: "<br>")
  }

  /// What Markdown or HTML may take for markup.
  private static let markup = Set("<>&|\\`*_[]~{".utf8)

  private func escaped(_ line: String) -> String {
    guard line.utf8.contains(where: MarkdownFormat.markup.contains) else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      // A name must not look like the provenance, which is found by its beginning.
      case "{": result += "&#123;"
      case "|", "\\", "`", "*", "_", "[", "]", "~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
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
