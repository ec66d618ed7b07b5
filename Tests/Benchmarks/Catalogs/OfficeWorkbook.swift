/// A list as a workbook, laid out as Excel does: texts once in a table of their own, parts deflated.
struct OfficeWorkbook {
  private var sheet = Array(
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet xmlns="\(OfficeWorkbook.main)"><sheetData>
    """.utf8
  )
  private var texts = Array(
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <sst xmlns="\(OfficeWorkbook.main)">
    """.utf8
  )
  private var numbers: [ArraySlice<UInt8>: Int] = [:]
  private var row = 0

  private static let schemas = "http://schemas.openxmlformats.org"
  private static let main = schemas + "/spreadsheetml/2006/main"
  private static let relationships = schemas + "/officeDocument/2006/relationships"
  private static let package = schemas + "/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// Writes the office's list of so many rows.
  static func write(rows: Int, to path: String) {
    var workbook = OfficeWorkbook()
    OfficeList.forEachRow(rows) { workbook.append($0) }
    let output = OutputFile(path)
    output.write(workbook.archive())
    output.close()
  }

  private mutating func append(_ cells: [ArraySlice<UInt8>]) {
    row += 1
    sheet += "<row r=\"\(row)\">".utf8
    for (column, cell) in cells.enumerated() {
      let letter = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
      sheet += "<c r=\"\(letter)\(row)\" t=\"s\"><v>\(number(of: cell))</v></c>".utf8
    }
    sheet += "</row>".utf8
  }

  /// The place of a text in the table, into which it goes when it is new.
  private mutating func number(of text: ArraySlice<UInt8>) -> Int {
    if let known = numbers[text] { return known }
    let number = numbers.count
    numbers[text] = number
    texts += "<si><t>".utf8
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): texts += "&amp;".utf8
      case UInt8(ascii: "<"): texts += "&lt;".utf8
      default: texts.append(byte)
      }
    }
    texts += "</t></si>".utf8
    return number
  }

  private func archive() -> [UInt8] {
    var zip = DeflatedZip()
    for (name, text) in Self.frame { zip.append(name, Array(text.utf8)) }
    zip.append("xl/sharedStrings.xml", texts + "</sst>".utf8)
    zip.append("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>".utf8)
    return zip.archive
  }

  /// The parts that say where the others are.
  private static let frame: KeyValuePairs = [
    "[Content_Types].xml": """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="\(package)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
    PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/><Override \
    PartName="/xl/worksheets/sheet1.xml" ContentType="\(types).worksheet+xml"/><Override \
    PartName="/xl/sharedStrings.xml" ContentType="\(types).sharedStrings+xml"/></Types>
    """,
    "_rels/.rels": list([("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <workbook xmlns="\(main)" xmlns:r="\(relationships)"><sheets><sheet name="Danh mục" \
    sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
    "xl/_rels/workbook.xml.rels": list([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "sharedStrings", "sharedStrings.xml"),
    ]),
  ]

  private static func list(_ targets: [(id: String, type: String, part: String)]) -> String {
    let items = targets.map { id, type, part in
      "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"\(part)\"/>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="\(package)/relationships">\(items.joined())</Relationships>
      """
  }
}
