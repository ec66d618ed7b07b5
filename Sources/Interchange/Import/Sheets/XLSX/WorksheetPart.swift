/// The cells of one sheet of a workbook.
final class WorksheetPart: XMLHandler {
  private let part: String
  private let context: Context
  private var sheet: SheetBuilder
  private var cells = RowCells()
  private var rows = RowPlaces()
  private var merges: [MergedCells] = []
  /// The present row, from zero; -1 before the first.
  private var row = -1
  private var cell: OpenCell?
  private var nextColumn = 0
  private var value: [UInt8] = []
  private var rich = RichText()
  private var isInValue = false

  /// What all sheets of a workbook share.
  struct Context {
    let strings: SharedStringsPart
    let formats: [NumberFormat]
    let since1904: Bool
  }

  /// A cell between its start and its end.
  private struct OpenCell {
    let column: Int
    let type: CellType
    let style: Int
  }

  private enum CellType {
    case number, shared, text, boolean, error, date
  }

  /// Reads a sheet.
  ///
  /// - Throws: `tooLarge`, `damaged` with the line of the part, `entities`.
  static func read(
    _ part: String,
    of archive: ZipArchive,
    _ entry: WorkbookPart.SheetEntry,
    _ context: Context
  ) throws(ListError) -> Sheet {
    let worksheet = WorksheetPart(part, entry, context)
    try XMLReader.read(part, of: archive, worksheet)
    return worksheet.finish()
  }

  private init(_ part: String, _ entry: WorkbookPart.SheetEntry, _ context: Context) {
    self.part = part
    self.context = context
    sheet = SheetBuilder(name: entry.name)
    sheet.isHidden = entry.isHidden
  }

  private func finish() -> Sheet {
    sheet.merges = rows.merged(merges)
    return sheet.finish()
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    switch name {
    case "c": try startCell(attributes)
    case "v": isInValue = cell != nil
    case "row": try startRow(attributes)
    case "mergeCell": append(merge: attributes.string("ref"))
    default: if cell != nil { rich.start(name) }
    }
  }

  func end(_ name: XMLName) throws(ListError) {
    switch name {
    case "c": try endCell()
    case "v": isInValue = false
    case "row": try endRow()
    default: if cell != nil { rich.end(name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListError) {
    if isInValue {
      guard value.count + bytes.count <= ReadingLimits.cell
      else { throw .tooLarge(.cell(ReadingLimits.cell)) }
      value.append(contentsOf: bytes)
    } else if cell != nil {
      try rich.append(bytes)
    }
  }

  private func startRow(_ attributes: XMLAttributes) throws(ListError) {
    // A row without a number is the next; so is one whose number is none.
    row = attributes.number("r").map { $0 - 1 } ?? row + 1
    guard row >= 0 else { throw .damaged(part: part, line: nil) }
    guard row < ReadingLimits.rows else { throw .tooLarge(.rows(ReadingLimits.rows)) }
    nextColumn = 0
  }

  private func endRow() throws(ListError) {
    guard !cells.isEmpty else { return }
    rows.append(row)
    try cells.flush(into: &sheet, line: row + 1)
  }

  private func startCell(_ attributes: XMLAttributes) throws(ListError) {
    guard row >= 0 else { throw .damaged(part: part, line: nil) }
    let place = attributes["r"].flatMap { CellPlace($0) }
    let column = place?.column ?? nextColumn
    guard column < ReadingLimits.columns else { throw .tooLarge(.columns(ReadingLimits.columns)) }
    nextColumn = column + 1
    let type = WorksheetPart.type(attributes["t"].map { XMLName($0) })
    cell = OpenCell(column: column, type: type, style: attributes.number("s") ?? 0)
    value.removeAll(keepingCapacity: true)
  }

  private static func type(_ name: XMLName?) -> CellType {
    switch name {
    case .some("s"): .shared
    case .some("str"), .some("inlineStr"): .text
    case .some("b"): .boolean
    case .some("e"): .error
    case .some("d"): .date
    default: .number
    }
  }

  private func endCell() throws(ListError) {
    guard let cell else { return }
    self.cell = nil
    let text = ExcelEscapes.decoded(rich.take())
    if !text.isEmpty {
      try cells.append(text, column: cell.column)
    } else if !value.isEmpty {
      try append(value, of: cell)
    }
  }

  private func append(_ value: [UInt8], of cell: OpenCell) throws(ListError) {
    switch cell.type {
    case .shared:
      guard let number = Int(String(decoding: value, as: UTF8.self)),
        let text = context.strings[number]
      else { throw .damaged(part: part, line: row + 1) }
      try cells.append(text, column: cell.column)
    case .text: try cells.append(ExcelEscapes.decoded(value), column: cell.column)
    case .boolean:
      try cells.append((value == [UInt8(ascii: "1")] ? "true" : "false").utf8, column: cell.column)
    // As the workbook shows it, and as Excel writes it to other files: `#N/A`.
    case .error: try cells.append(value, column: cell.column)
    case .date: try cells.append(WorksheetPart.withoutMidnight(value), column: cell.column)
    case .number:
      let formats = context.formats
      let format = formats.indices.contains(cell.style) ? formats[cell.style] : .general
      try cells.append(format.shown(value, since1904: context.since1904), column: cell.column)
    }
  }

  /// `2025-07-01T00:00:00` as a date alone.
  private static func withoutMidnight(_ date: [UInt8]) -> [UInt8] {
    let midnight = "T00:00:00".utf8
    return date.suffix(midnight.count).elementsEqual(midnight)
      ? Array(date.dropLast(midnight.count))
      : date.map { $0 == UInt8(ascii: "T") ? Byte.space : $0 }
  }

  private func append(merge reference: String?) {
    guard merges.count < ReadingLimits.merges,
      let cells = reference.flatMap(MergedCells.init(reference:))
    else { return }
    merges.append(cells)
  }
}
