import ArgumentParser
import Interchange
import ProcedureModel
import Strings

/// Options that say how a list is to be taken, where that would otherwise be found out.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: "What a column is: HEADING=FIELD, where FIELD may be none; repeatable."
  )
  var maps: [String] = []

  @Option(help: "Read one sheet, by its name or its number from 1.")
  var sheet: String?

  @Option(parsing: .unconditional, help: "The row of the headings, from 1.")
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
