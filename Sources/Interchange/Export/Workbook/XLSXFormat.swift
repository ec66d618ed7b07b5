import ProcedureModel

/// A workbook for offices: the list on the first sheet, where it comes from on the second.
///
/// All cells are text, so that nothing eats the zero at the end of a code or runs `=1+1`; widths fit,
/// headings stay in sight and have filters. In the layout of an appendix it has the columns of a
/// decision, and parts and fields as group rows. `tthc-xlsx` makes it.
struct XLSXFormat: FormatWriter, TableWriter {
  let fileEndings = ["xlsx"]
  let layouts: [ExportLayout] = [.table, .appendix]
  let isText = false
  let holdsProvenance = true

  static let helper = "tthc-xlsx"

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let helper = try HelperProcess(XLSXFormat.helper)
    var sheets = WorkbookSheets(context, to: HelperLines(helper: helper))
    try sheets.write(procedures)
    try helper.finish(into: &sink)
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    let helper = try HelperProcess(XLSXFormat.helper)
    var sheets = WorkbookSheets(ExportContext(), to: HelperLines(helper: helper))
    try sheets.write(headings: headings, rows: rows)
    try helper.finish(into: &sink)
  }

  /// The cells of the first sheet with tabs between them.
  func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String {
    var sheets = WorkbookSheets(context, to: PreviewLines())
    try sheets.write(procedures)
    return sheets.lines.text
  }
}

/// Hands the lines to the helper.
private struct HelperLines: WorkbookLines {
  let helper: HelperProcess

  mutating func take(_ line: WorkbookLine) throws(FileError) {
    try helper.send(line.bytes)
  }
}

/// Keeps the cells of the first sheet as text.
private struct PreviewLines: WorkbookLines {
  private(set) var text = ""
  private var sheetCount = 0

  mutating func take(_ line: WorkbookLine) {
    switch line {
    case .sheet: sheetCount += 1
    case .cells(_, let cells) where sheetCount == 1: add(cells)
    case .merged(_, _, let cell) where sheetCount == 1: add([cell])
    default: break
    }
  }

  /// A tab or line break within a cell is a blank, so that cells and rows stay what they are.
  private mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "\t" }
      text += String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    text += "\n"
  }
}
