/// How the cells of a workbook show numbers, by the number of their style.
final class StylesPart: XMLHandler {
  private var codes: [Int: NumberFormat] = [:]
  private var numbers: [Int] = []
  private var isInCells = false
  /// The format of each style, once the part was read.
  private(set) var formats: [NumberFormat] = []

  static func read(_ part: String, of archive: ZipArchive) throws(ListError) -> StylesPart {
    let styles = StylesPart()
    try XMLReader.read(part, of: archive, styles)
    styles.formats = styles.numbers.map { styles.codes[$0] ?? NumberFormat(builtIn: $0) }
    return styles
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    guard numbers.count < ReadingLimits.things
    else { throw .tooLarge(.rows(ReadingLimits.things)) }
    guard codes.count < ReadingLimits.formats
    else { throw .tooLarge(.rows(ReadingLimits.formats)) }
    switch name {
    case "cellXfs": isInCells = true
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes.string("formatCode")
      else { return }
      codes[id] = NumberFormat(code)
    case "xf" where isInCells: numbers.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  func end(_ name: XMLName) throws(ListError) {
    if name == "cellXfs" { isInCells = false }
  }
}
