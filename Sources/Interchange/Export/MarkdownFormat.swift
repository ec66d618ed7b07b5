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
struct MarkdownFormat: FormatWriter {
  let fileEndings = ["md", "markdown"]

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    try sink.write(head(context))
    let columns = columns(of: procedures)
    try sink.write(tableHead(columns.map(context.columnLabel)))
    for procedure in procedures {
      try sink.write(row(columns.map { cell($0, of: procedure, context) }))
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    try sink.write(tableHead(headings))
    for cells in rows {
      try sink.write(row(cells.map(harmless)))
    }
  }

  /// The columns that hold a value anywhere; the name always does.
  private func columns(of procedures: some Collection<Procedure>) -> [Column] {
    var missing = Set(Column.allCases)
    missing.remove(.name)
    for procedure in procedures {
      missing = missing.filter { $0.values(of: procedure).isEmpty }
      if missing.isEmpty { break }
    }
    return Column.allCases.filter { !missing.contains($0) }
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

  private func cell(_ column: Column, of procedure: Procedure, _ context: ExportContext) -> String {
    let values: [String] =
      switch column {
      case .tier: procedure.tiers.tiers.map(context.tierLabel)
      case .alsoAt: procedure.alsoAt.tiers.map(context.tierLabel)
      case .level: procedure.levels.levels.map(context.levelLabel)
      case .more: procedure.more.map { "\($0.name): \($0.text)" }
      case .asGiven: procedure.asGiven.map { "\($0.name): \($0.text)" }
      default: column.values(of: procedure)
      }
    // Papers and laws are long: each stands on a line of its own.
    let separator = column.separator == " | " ? "<br>" : column.separator == "," ? ", " : "; "
    return values.map(harmless).joined(separator: separator)
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
