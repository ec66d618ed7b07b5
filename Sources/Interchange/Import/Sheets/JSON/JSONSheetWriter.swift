/// Makes a sheet of records: the first row has all their keys in the order in which they come.
struct JSONSheetWriter {
  private var columns: [String: Int] = [:]
  private var sheet: SheetBuilder
  /// Whether the records stand under keys, which become the first column.
  private var hasKeys = false

  static func sheet(
    of records: some Sequence<JSONRecord>,
    name: String?,
    issues: [RowIssue] = []
  ) throws(ListError) -> Sheet {
    var writer = JSONSheetWriter(sheet: SheetBuilder(name: name, headingRow: 0))
    writer.sheet.issues = issues
    writer.hasKeys = records.contains { $0.key != nil }
    try writer.appendHeadings(of: records)
    for record in records { try writer.append(record) }
    return writer.sheet.finish()
  }

  /// Makes a sheet of rows without keys, as an array of arrays has them.
  static func sheet(
    ofRows rows: some Sequence<JSONNode>,
    name: String?
  ) throws(ListError) -> Sheet {
    var sheet = SheetBuilder(name: name)
    for (place, row) in rows.enumerated() {
      for value in row.elements { append(value, to: &sheet) }
      sheet.endRow(line: place + 1)
      try ReadingLimits.check(sheet.size)
    }
    return sheet.finish()
  }

  private init(sheet: SheetBuilder) {
    self.sheet = sheet
  }

  private mutating func appendHeadings(
    of records: some Sequence<JSONRecord>
  ) throws(ListError) {
    var headings: [String] = []
    for record in records {
      try record.visit { name, _ throws(ListError) in
        guard columns[name] == nil else { return }
        guard headings.count < ReadingLimits.columns
        else { throw .tooLarge(.columns(ReadingLimits.columns)) }
        columns[name] = headings.count
        headings.append(name)
      }
    }
    if hasKeys { sheet.append("key".utf8) }
    for heading in headings { sheet.append(heading.utf8) }
    sheet.endRow(line: 0)
  }

  private mutating func append(_ record: JSONRecord) throws(ListError) {
    var values = [JSONCell?](repeating: nil, count: columns.count)
    try record.visit { name, value throws(ListError) in
      if let column = columns[name] { values[column] = value }
    }
    if hasKeys { sheet.append((record.key ?? "").utf8) }
    for value in values {
      if let value {
        try append(value)
      } else {
        sheet.append(EmptyCollection<UInt8>())
      }
    }
    sheet.endRow(line: record.line)
    try ReadingLimits.check(sheet.size)
  }

  private mutating func append(_ cell: JSONCell) throws(ListError) {
    switch cell {
    case .list(let texts): sheet.append(list: texts)
    case .value(let value):
      guard value.kind == .array || value.text.count <= ReadingLimits.cell
      else { throw .tooLarge(.cell(ReadingLimits.cell)) }
      JSONSheetWriter.append(value, to: &sheet)
    }
  }

  private static func append(_ value: JSONNode, to sheet: inout SheetBuilder) {
    switch value.kind {
    case .array: sheet.append(list: JSONRecord.texts(of: value))
    default: sheet.append(value.text)
    }
  }
}
