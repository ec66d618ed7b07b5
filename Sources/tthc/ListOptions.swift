import ArgumentParser
import Interchange
import ProcedureModel
import Strings

/// Options that say how a list is to be taken, where that would otherwise be found out.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: """
      What a column is: HEADING=FIELD, where FIELD is a column of catalogs such as code, name or \
      tier, or none; a wrong field lists all. Repeatable.
      """
  )
  var maps: [String] = []

  @Option(help: "Read one sheet, by its name or its number from 1.")
  var sheet: String?

  @Option(parsing: .unconditional, help: "The row of the headings in every sheet, from 1.")
  var headerRow: Int?

  @Option(help: "The encoding: utf-8 utf-16le utf-16be windows-1258 tcvn3 vni-windows.")
  var encoding: String?

  @Option(help: "The province or office whose list it is.")
  var place: String?

  @Option(help: "The day, month or year of the data: 2025-07-01.")
  var date: String?

  @Option(help: "Who made the list.")
  var source: String?

  /// The word for a column that is left out.
  private static let ignored = "none"

  /// What the options say.
  func reading() throws(Failure) -> ListReading {
    try OptionNames.check("--encoding", encoding?.lowercased())
    if let headerRow, headerRow < 1 {
      throw OptionNames.badValue("--header-row", "\(headerRow)")
    }
    if let date, !ListOptions.isDate(date) { throw OptionNames.badValue("--date", date) }
    var reading = ListReading()
    reading.reading.sheet = sheet
    reading.reading.encoding = encoding.flatMap {
      EncodingFinding.Encoding(rawValue: $0.lowercased())
    }
    // Workbooks and JSON hold text of old fonts too, in an encoding of their own.
    reading.importing = ImportOptions(
      headerRow: headerRow,
      place: place,
      date: date,
      source: source,
      encoding: reading.reading.encoding
    )
    for map in maps {
      let (heading, target) = try target(map)
      reading.importing.map[heading] = target
    }
    return reading
  }

  /// Whether a text is a year, a month or a day as ISO 8601 has them.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    let shapes = [(4, 1...9999), (2, 1...12), (2, 1...31)]
    return zip(parts, shapes).allSatisfy { part, shape in
      part.utf8.count == shape.0 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && Int(part).map(shape.1.contains) == true
    }
  }

  /// Reads `HEADING=FIELD`; a heading may hold `=`, a field does not.
  private func target(_ map: String) throws(Failure) -> (String, ImportOptions.Target) {
    guard let place = map.lastIndex(of: "="), place > map.startIndex else {
      throw .usage(.badMap(map))
    }
    let heading = String(map[..<place])
    let field = String(map[map.index(after: place)...])
    if field == ListOptions.ignored { return (heading, .ignored) }
    let column = Column.allCases.first { $0.rawValue == field || $0.jsonKey == field }
    guard let column, column != .asGiven, column != .levelScheme else {
      let names = Column.allCases.filter { $0 != .asGiven && $0 != .levelScheme }.map(\.rawValue)
      throw .usage(
        .badValue(option: "--map", value: field, allowed: names + [ListOptions.ignored])
      )
    }
    return (heading, .column(column))
  }
}
