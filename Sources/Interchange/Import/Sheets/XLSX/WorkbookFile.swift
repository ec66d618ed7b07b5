/// A workbook of Excel since 2007: XML in a zip archive.
struct WorkbookFile {
  private let archive: ZipArchive
  private let workbook: WorkbookPart
  private let relationships: RelationshipsPart

  /// Reads a workbook.
  ///
  /// - Throws: `unknownKind` for an archive of something else, and whatever is wrong with its parts.
  static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ListError) -> ListFile {
    let file = try WorkbookFile(bytes)
    var sheets: [Sheet] = []
    var skipped: [SkippedPart] = []
    let entries = try SheetChoice(options.sheet, among: file.workbook.sheets.map(\.name)).places
    let context = try file.context()
    var size = (bytes: 0, cells: 0)
    for place in entries {
      let entry = file.workbook.sheets[place]
      guard let part = file.sheetPart(of: entry) else {
        skipped.append(SkippedPart(name: entry.name, reason: .noTable))
        continue
      }
      let sheet = try WorksheetPart.read(part, of: file.archive, entry, context)
      if sheet.rowCount == 0 {
        skipped.append(SkippedPart(name: entry.name, reason: entry.isHidden ? .hidden : .empty))
      } else {
        size = (size.bytes + sheet.size.bytes, size.cells + sheet.size.cells)
        try ReadingLimits.check(size)
        sheets.append(sheet)
      }
    }
    guard !sheets.isEmpty || skipped.contains(where: { $0.reason == .noTable })
    else { throw .empty }
    return ListFile(kind: .xlsx, sheets: sheets, skipped: skipped)
  }

  private init(_ bytes: [UInt8]) throws(ListError) {
    let archive = try ZipArchive(bytes)
    self.archive = archive
    let document = try RelationshipsPart.read(of: "", in: archive).part(ofType: "officeDocument")
    let part = [document, "xl/workbook.xml"].compactMap { $0 }.first { archive.has($0) }
    guard let part, part.lowercased().hasSuffix(".xml") else { throw .unknownKind }
    workbook = try WorkbookPart.read(part, of: archive)
    guard workbook.isWorkbook else { throw .unknownKind }
    relationships = try RelationshipsPart.read(of: part, in: archive)
  }

  /// The part of a sheet that has cells; nil for a chart or a macro.
  private func sheetPart(of entry: WorkbookPart.SheetEntry) -> String? {
    let target = relationships.targets[entry.relationship]
    return target?.type == "worksheet" ? target?.part : nil
  }

  private func context() throws(ListError) -> WorksheetPart.Context {
    var strings = SharedStringsPart()
    if let part = relationships.part(ofType: "sharedStrings") {
      strings = try SharedStringsPart.read(part, of: archive)
    }
    var formats: [NumberFormat] = []
    if let part = relationships.part(ofType: "styles"), archive.has(part) {
      formats = try StylesPart.read(part, of: archive).formats
    }
    return WorksheetPart.Context(
      strings: strings,
      formats: formats,
      since1904: workbook.since1904
    )
  }
}
