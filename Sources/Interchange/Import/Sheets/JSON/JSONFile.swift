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
    if !isNamedLines(name) {
      if let sheet = records(of: text) {
        _ = try SheetChoice(options.sheet, among: ["1"])
        return ListFile(kind: .json, encoding: finding, sheets: [sheet])
      }
      let (prepared, end) = try JSONScan.firstValue(of: text)
      let rest = text[end...]
      if rest.allSatisfy(Blank.isBlank) {
        return try document(prepared, options, finding)
      }
      guard rest.first(where: { $0 != Byte.space }).map(Blank.isBlank) == true else {
        throw .damaged(part: FileKind.json.rawValue, line: line(of: end, in: text))
      }
    }
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
        try withExtendedLifetime(document) { () throws(ListError) in
          try writer.append(JSONRecord(node: document.root, line: number))
        }
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
  /// - Throws: `damaged` with the line that is no object.
  static func sheet(of text: ArraySlice<UInt8>) throws(ListError) -> Sheet {
    var documents: [(document: JSONDocument, line: Int)] = []
    var values = 0
    var number = 0
    var rest = text
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != Byte.lineFeed }
      rest = rest[line.endIndex...].dropFirst()
      if line.allSatisfy(Blank.isBlank) { continue }
      documents.append((try document(line, number, countingTo: &values), number))
    }
    return try withExtendedLifetime(documents) { () throws(ListError) in
      let records = documents.map { JSONRecord(node: $0.document.root, line: $0.line) }
      return try JSONSheetWriter.sheet(of: records, name: nil)
    }
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
