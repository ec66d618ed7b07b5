/// A file of JSON: one document, or one on each line.
enum JSONFile {
  /// Reads a file that begins with an object or an array; the ending `.jsonl` of its name tells that
  /// one record alone is a line.
  static func read(
    _ bytes: [UInt8],
    name: String,
    start: TextStart,
    options: ReadingOptions
  ) throws(ListError) -> ListFile {
    guard bytes.count <= ReadingLimits.json else { throw .tooLarge(.bytes(ReadingLimits.json)) }
    let (text, finding) = try JSONText8(bytes, start: start).value
    if isNamedLines(name) { return try lines(text, options, finding) }
    if let sheet = records(of: text) {
      _ = try SheetChoice(options.sheet, among: ["1"])
      return ListFile(kind: .json, encoding: finding, sheets: [sheet])
    }
    let (prepared, end) = try JSONScan.firstValue(of: text)
    let rest = text[end...]
    guard rest.allSatisfy(Blank.isBlank) else {
      guard rest.first(where: { $0 != Byte.space }).map(Blank.isBlank) == true else {
        throw .damaged(part: FileKind.json.rawValue, line: line(of: end, in: text))
      }
      return try lines(text, options, finding)
    }
    return try document(prepared, options, finding)
  }

  private static func lines(
    _ text: ArraySlice<UInt8>,
    _ options: ReadingOptions,
    _ finding: EncodingFinding
  ) throws(ListError) -> ListFile {
    try SheetChoice.checkOnly(options.sheet)
    let sheet = try JSONLines.sheet(of: text)
    return ListFile(kind: .jsonl, encoding: finding, sheets: [sheet])
  }

  /// The table of an array of nothing but records, which are read one at a time: a whole document of
  /// a hundred thousand takes many times the memory of its text.
  ///
  /// - Returns: nil for any other document, and for one with a fault, which the reader of the whole
  ///   tells best.
  private static func records(of text: ArraySlice<UInt8>) -> Sheet? {
    var documents = JSONDocuments(text)
    guard documents.isArray else { return nil }
    var writer = JSONSheetWriter(name: nil)
    writer.reserve(bytes: text.count)
    do throws(ListError) {
      var isEmpty = true
      while let (document, number) = try documents.next() {
        try writer.append(document, line: number)
        isEmpty = false
      }
      return isEmpty ? nil : writer.finish()
    } catch {
      return nil
    }
  }

  /// Whether the name of a file says that it has a record on each line.
  static func isNamedLines(_ name: String) -> Bool {
    [".jsonl", ".ndjson"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func document(
    _ prepared: [UInt8],
    _ options: ReadingOptions,
    _ finding: EncodingFinding
  ) throws(ListError) -> ListFile {
    let document = try JSONDocument(prepared, part: FileKind.json.rawValue, line: 1)
    let found = try withExtendedLifetime(document) { () throws(ListError) in
      try JSONSheets(of: document.root)
    }
    guard !found.sheets.isEmpty || document.root.count > 0 else { throw .empty }
    let names = found.sheets.enumerated().map { $1.name ?? "\($0 + 1)" }
    let sheets = try SheetChoice(options.sheet, among: names).places.map { found.sheets[$0] }
    return ListFile(kind: .json, encoding: finding, sheets: sheets, skipped: found.skipped)
  }

  private static func line(of place: Int, in text: ArraySlice<UInt8>) -> Int {
    1 + text[..<place].count { $0 == Byte.lineFeed }
  }
}

/// Records of JSON, one on each line.
enum JSONLines {
  /// The records of all lines that hold one; the others are told as issues of the sheet.
  ///
  /// - Throws: `damaged` with the first line where none holds a record, `tooLarge`.
  static func sheet(of text: ArraySlice<UInt8>) throws(ListError) -> Sheet {
    var writer = JSONSheetWriter(name: nil)
    writer.reserve(bytes: text.count)
    var values = 0
    var number = 0
    var isEmpty = true
    var first: ListError?
    var rest = text
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != Byte.lineFeed }
      rest = rest[line.endIndex...].dropFirst()
      if line.allSatisfy(Blank.isBlank) { continue }
      do throws(ListError) {
        try writer.append(try document(line, number, countingTo: &values), line: number)
        isEmpty = false
      } catch .tooLarge(let limit) {
        throw .tooLarge(limit)
      } catch {
        first = first ?? error
        writer.add(RowIssue(line: number, kind: .unreadableLine))
      }
    }
    if isEmpty, let first { throw first }
    return writer.finish()
  }

  private static func document(
    _ line: ArraySlice<UInt8>,
    _ number: Int,
    countingTo values: inout Int
  ) throws(ListError) -> JSONDocument {
    let damaged = ListError.damaged(part: FileKind.jsonl.rawValue, line: number)
    do throws(ListError) {
      let (prepared, end) = try JSONScan.firstValue(of: line, countingTo: &values)
      guard line[end...].allSatisfy(Blank.isBlank) else { throw damaged }
      let document = try JSONDocument(prepared, part: FileKind.jsonl.rawValue, line: number)
      guard document.root.kind == .object else { throw damaged }
      return document
    } catch .cutShort {
      throw damaged
    }
  }
}
