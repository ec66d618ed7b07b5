import ProcedureModel
import Strings
import TextScreen

/// Plain text for mail and chat: a line for each procedure, whole records, or slips.
///
/// A chat breaks lines where it likes and has letters of any width, so that columns would fall apart:
/// values stand behind each other, those that do not tell what they are with their label.
///
///     Đắk Lắk · 12/2022 · 1.674 thủ tục
///     Bản tham khảo, không phải danh mục chính thức
///
///     1.000894 · Đăng ký kết hôn · Xã · mức 2 · UBND cấp xã
struct TextFormat: FormatWriter, TableWriter {
  let fileEndings = ["txt", "text"]
  let layouts: [ExportLayout] = [.table, .long, .slip]

  /// Mail programs break lines that are longer.
  private static let page = TextPage(width: 76, labelWidth: 21)

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let record = RecordText(context: context)
    guard context.options.layout != .slip else {
      try writeSlips(procedures, record, to: &sink)
      return
    }
    let head = [context.title, context.notice ?? ""].filter { !$0.isEmpty }
    try write(head.map(ReadableText.line), to: &sink)
    let isLong = context.options.layout == .long
    let columns = isLong ? [] : record.columns(of: procedures, usual: TextFormat.usual)
    var grouping = Grouping(context)
    var hasList = false
    for procedure in procedures {
      let headings = grouping.headings(before: procedure)
      try write(headings.flatMap { heading(record.text($0), depth: $0.depth) }, to: &sink)
      let parts = isLong || !hasList || !headings.isEmpty ? [""] : []
      hasList = true
      let lines =
        isLong ? longLines(procedure, record) : [line(procedure, columns, record)]
      try write(parts + lines, to: &sink)
    }
    try write(foot(context), to: &sink)
  }

  /// What stands in a list where nothing was chosen.
  private static let usual: Set<Column> = [.code, .name, .tier, .level, .agency]

  private func write<Sink: ByteSink & ~Copyable>(
    _ lines: [String],
    to sink: inout Sink
  ) throws(FileError) {
    for line in lines { try sink.write(Array("\(line)\n".utf8)) }
  }

  private func heading(_ text: String, depth: Int) -> [String] {
    let text = ReadableText.line(text)
    let rule: Character = depth == 0 ? "=" : depth == 1 ? "-" : "."
    return ["", text, String(repeating: rule, count: min(76, ScreenText.width(text)))]
  }

  private func longLines(_ procedure: Procedure, _ record: RecordText) -> [String] {
    TextFormat.page.wrapped(procedure.name)
      + record.items(of: procedure).flatMap(TextFormat.page.lines)
  }

  private func foot(_ context: ExportContext) -> [String] {
    let items = SourceText(context).items
    guard !items.isEmpty else { return [] }
    return ["", String(repeating: "-", count: 20)] + items.flatMap(TextFormat.page.lines)
  }

  private func line(
    _ procedure: Procedure,
    _ columns: [ExportColumn],
    _ record: RecordText
  ) -> String {
    columns.compactMap { text($0, of: procedure, record) }.joined(separator: " · ")
  }

  /// The values of a column; nil where the list states none.
  private func text(
    _ column: ExportColumn,
    of procedure: Procedure,
    _ record: RecordText
  ) -> String? {
    let texts =
      column == .attribute(.level)
      ? procedure.levels.levels.map(record.name)
      : record.context.texts(column, of: procedure)
    guard !texts.isEmpty else { return column == .attribute(.code) ? "—" : nil }
    let text = ReadableText.line(texts.joined(separator: column.isLong ? "; " : ", "))
    return column.tellsItself ? text : "\(record.context.label(column)): \(text)"
  }

  private func writeSlips<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ record: RecordText,
    to sink: inout Sink
  ) throws(FileError) {
    var isFirst = true
    for procedure in procedures {
      if !isFirst { try sink.write(Array(TextSlip.pageBreak.utf8)) }
      isFirst = false
      let slip = SlipText(procedure, record)
      let pages = record.context.strings.exports.pages
      try write(TextSlip(slip: slip, pages: pages).lines, to: &sink)
    }
  }

  /// Columns as wide as their widest cell, up to a limit, two blanks between them.
  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    let rows = ([headings] + rows).map { $0.map(ReadableText.line) }
    let widths = headings.indices.map { column in
      min(60, rows.map { column < $0.count ? ScreenText.width($0[column]) : 0 }.max() ?? 0)
    }
    for cells in rows {
      // The last cell is never cut: nothing stands behind it.
      let padded = zip(cells, widths).dropLast().map { ScreenText.padded($0, to: $1) }
      try write([(padded + cells.suffix(1)).joined(separator: "  ")], to: &sink)
    }
  }
}

extension ExportColumn {
  /// Whether a reader knows what its values are without a label.
  fileprivate var tellsItself: Bool {
    switch self {
    case .id, .attribute(.code), .attribute(.name), .attribute(.tier), .attribute(.level),
      .attribute(.field), .attribute(.agency), .attribute(.more), .attribute(.asGiven):
      true
    default: false
    }
  }
}
