import VietnameseText

/// Makes a sheet of records: the first row has all their keys in the order in which they come.
struct JSONSheetWriter {
  private var columns: [String: Int] = [:]
  private var headings: [String] = []
  private var sheet: SheetBuilder
  /// The values of the present record, by their columns.
  private var values: [JSONCell?] = []

  static func sheet(
    of records: some Sequence<JSONRecord>,
    name: String?
  ) throws(ListError) -> Sheet {
    var writer = JSONSheetWriter(name: name)
    for record in records { try writer.append(record) }
    return writer.finish()
  }

  init(name: String?) {
    sheet = SheetBuilder(name: name, headingRow: 0)
  }

  /// Makes room for the text of a file, so that none of it is moved as it grows.
  mutating func reserve(bytes: Int) {
    sheet.reserve(bytes: bytes)
  }

  /// Tells of a row beside the sheet.
  mutating func add(_ issue: RowIssue) {
    sheet.issues.append(issue)
  }

  /// Adds the record that a document is, with what is doubtful in it.
  ///
  /// - Throws: `tooLarge`.
  mutating func append(_ document: JSONDocument, line: Int) throws(ListError) {
    if let key = document.repeatedKey?.name {
      add(RowIssue(line: line, kind: .repeatedKey(key)))
    }
    try withExtendedLifetime(document) { () throws(ListError) in
      try append(JSONRecord(node: document.root, line: line))
    }
  }

  /// Adds a record; nothing of it is needed any more then.
  ///
  /// - Throws: `tooLarge`.
  mutating func append(_ record: JSONRecord) throws(ListError) {
    values.removeAll(keepingCapacity: true)
    var next = 0
    if let key = record.key {
      next = try put(.list([key]), under: "key", at: next) + 1
    }
    try record.visit { name, cell throws(ListError) in
      next = try put(cell, under: name, at: next) + 1
    }
    for value in values { try append(value) }
    sheet.endRow(line: record.line)
    try ReadingLimits.check(sheet.size)
  }

  /// Puts a cell of the present record into the column of its key.
  ///
  /// - Returns: The column.
  private mutating func put(
    _ cell: JSONCell,
    under name: String,
    at next: Int
  ) throws(ListError) -> Int {
    let column = try column(of: name, at: next)
    while values.count <= column { values.append(nil) }
    values[column] = cell
    return column
  }

  /// The column of a key, most likely the one behind that of the key before.
  private mutating func column(of name: String, at next: Int) throws(ListError) -> Int {
    if next < headings.count, ExactText(headings[next]) == ExactText(name) { return next }
    if let known = columns[name] { return known }
    guard headings.count < ReadingLimits.columns else {
      throw .tooLarge(.columns(ReadingLimits.columns))
    }
    columns[name] = headings.count
    headings.append(name)
    return headings.count - 1
  }

  private mutating func append(_ cell: JSONCell?) throws(ListError) {
    switch cell {
    case nil: sheet.append(EmptyCollection<UInt8>())
    case .list(let texts): sheet.append(list: texts)
    case .value(let value) where value.kind == .array:
      sheet.append(list: JSONRecord.texts(of: value))
    case .value(let value):
      let text = value.text
      guard text.count <= ReadingLimits.cell else { throw .tooLarge(.cell(ReadingLimits.cell)) }
      sheet.append(text)
    }
  }

  /// The sheet of the records.
  consuming func finish() -> Sheet {
    sheet.insertHeadings(headings)
    return sheet.finish()
  }

  /// Makes a sheet of rows without keys, as an array of arrays has them.
  static func sheet(
    ofRows rows: some Sequence<JSONNode>,
    name: String?
  ) throws(ListError) -> Sheet {
    var sheet = SheetBuilder(name: name)
    for (place, row) in rows.enumerated() {
      for value in row.elements {
        if value.kind == .array {
          sheet.append(list: JSONRecord.texts(of: value))
        } else {
          sheet.append(value.text)
        }
      }
      sheet.endRow(line: place + 1)
      try ReadingLimits.check(sheet.size)
    }
    return sheet.finish()
  }
}
