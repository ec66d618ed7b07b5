import SheetSamples

/// A small workbook of one sheet, written for tests.
struct TestWorkbook {
  enum Cell {
    case shared(String)
    case inline(String)
    /// A number as it stands in the file, and the number of its format.
    case number(String, format: Int = 0)
    /// What a formula gave that has no value.
    case error(String)
  }

  var rows: [[Cell?]]
  /// The codes of formats, by which cells name them from 1.
  var formats: [String] = []
  /// The ranges of merged cells.
  var merges: [String] = []
  /// What stands behind the rows of the sheet.
  var rest = ""

  var bytes: [UInt8] {
    var zip = StoredZip()
    for (name, content) in parts { zip.append(name, Array(content.utf8)) }
    return zip.archive
  }

  private var parts: [(String, String)] {
    let types = ["worksheet", "sharedStrings", "styles"]
    let targets = ["worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml"]
    let relationships = zip(types, targets).enumerated().map { place, pair in
      "<Relationship Id=\"r\(place)\" Type=\"http://x/\(pair.0)\" Target=\"\(pair.1)\"/>"
    }
    let (sheet, strings) = sheetAndStrings
    return [
      (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Một\" sheetId=\"1\" r:id=\"r0\" xmlns:r=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels", "<Relationships>\(relationships.joined())</Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings),
      ("xl/styles.xml", styles),
    ]
  }

  private var styles: String {
    let codes = formats.enumerated().map { place, code in
      "<numFmt numFmtId=\"\(200 + place)\" formatCode=\"\(TestWorkbook.escaped(code))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return """
      <styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf/>\(styles.joined())</cellXfs>\
      </styleSheet>
      """
  }

  private var sheetAndStrings: (String, String) {
    var sheet = "<worksheet><sheetData>"
    var strings = "<sst>"
    var count = 0
    for (row, cells) in rows.enumerated() {
      sheet += "<row r=\"\(row + 1)\">"
      for (column, cell) in cells.enumerated() {
        let place = "r=\"\(Self.letters(column))\(row + 1)\""
        switch cell {
        case .shared(let text):
          sheet += "<c \(place) t=\"s\"><v>\(count)</v></c>"
          strings += "<si><t>\(Self.escaped(text))</t></si>"
          count += 1
        case .inline(let text):
          sheet += "<c \(place) t=\"inlineStr\"><is><t>\(Self.escaped(text))</t></is></c>"
        case .number(let text, let format):
          sheet += "<c \(place) s=\"\(format)\"><v>\(text)</v></c>"
        case .error(let text): sheet += "<c \(place) t=\"e\"><v>\(text)</v></c>"
        case nil: break
        }
      }
      sheet += "</row>"
    }
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    sheet += "</sheetData><mergeCells>\(merged)</mergeCells>\(rest)</worksheet>"
    return (sheet, strings + "</sst>")
  }

  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// Text as XML has it; line breaks by their number, which no reader of XML changes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n", "\r", "\t": "&#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }
}
