/// What a workbook says of its sheets.
final class WorkbookPart: XMLHandler {
  struct SheetEntry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [SheetEntry] = []
  /// Whether its days are counted from 1904, as old Macintoshes did.
  private(set) var since1904 = false
  /// Whether it is a workbook at all, and no text or presentation.
  private(set) var isWorkbook = false

  static func read(_ part: String, of archive: ZipArchive) throws(ListError) -> WorkbookPart {
    let workbook = WorkbookPart()
    try XMLReader.read(part, of: archive, workbook)
    return workbook
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": since1904 = attributes.isTrue("date1904")
    case "sheet":
      guard sheets.count < ReadingLimits.things else {
        throw .tooLarge(.rows(ReadingLimits.things))
      }
      sheets.append(
        SheetEntry(
          name: attributes.string("name") ?? "",
          relationship: attributes.string("id") ?? "",
          isHidden: attributes["state"] != nil && attributes.string("state") != "visible"
        )
      )
    default: break
    }
  }
}
