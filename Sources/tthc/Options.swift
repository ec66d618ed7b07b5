import ArgumentParser
import CatalogIndex
import Interchange
import ProcedureModel
import Strings
import VietnameseText

/// Options that every command takes.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: "The catalog to open; - is standard input. Default: TTHC_CATALOG, else the bundled one."
  )
  var catalog: String?

  @Option(help: "The language of the interface: vi or en.")
  var lang: String?

  @Option(help: "Colours: auto, always or never.")
  var color: String = "auto"

  @Flag(help: "Say on standard error what was opened and understood.")
  var verbose = false

  func source() throws(Failure) -> CatalogSource {
    try check()
    return catalog.map { .file($0) } ?? .standard
  }

  /// Whether output on this stream is coloured.
  func usesColor(isTerminal: Bool) -> Bool {
    switch color {
    case "always": true
    case "never": false
    default:
      isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
    }
  }

  private func check() throws(Failure) {
    try OptionNames.check("--lang", lang)
    try OptionNames.check("--color", color)
  }
}

/// Options that stand for terms of a query.
struct QueryOptions: ParsableArguments {
  @Option(help: "Tier: tinh huyen xa bo khac, or province district commune ministry other, none.")
  var tier: [String] = []

  @Option(help: "Level: 1-4, ranges such as 3..4, toantrinh motphan thongtin, none.")
  var level: [String] = []

  @Option(help: "Words of the field.")
  var field: [String] = []

  @Option(help: "Words of the agency.")
  var agency: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Sort by relevance, name, code, tier, level, field or agency; - before it reverses."
  )
  var sort: String?

  /// The query of the words and of these options together.
  func query(_ words: [String]) throws(Failure) -> Query {
    var query = Query(words.joined(separator: " "))
    try add("--tier", "cap", tier, to: &query)
    try add("--level", "muc", level, to: &query)
    try add("--field", "linhvuc", field, to: &query)
    try add("--agency", "coquan", agency, to: &query)
    return query
  }

  func order() throws(Failure) -> SortOrder {
    guard let sort else { return SortOrder() }
    guard let order = SortOrder(sort) else {
      throw .usage(
        .badValue(option: "--sort", value: sort, allowed: OptionNames.values(of: "--sort"))
      )
    }
    return order
  }

  /// Adds an option as the term that it stands for; a closed vocabulary refuses strange values.
  private func add(
    _ option: String,
    _ term: String,
    _ values: [String],
    to query: inout Query
  ) throws(Failure) {
    for value in values {
      let isWords = OptionNames.values(of: option).isEmpty && value.foldedLetters != "none"
      let text = isWords ? "\"\(value.filter { $0 != "\"" })\"" : value
      let added = Query("\(term):\(text)")
      let isUnderstood = added.groups.count == 1 && added.groups[0].selectedFacet != nil
      guard isUnderstood, !value.isEmpty, !text.contains(where: \.isWhitespace) || isWords else {
        throw .usage(
          .badValue(option: option, value: value, allowed: OptionNames.values(of: option))
        )
      }
      query = query.and(added)
    }
  }
}

/// Options that say how and where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(help: "The format: csv tsv json jsonl md.")
  var format: String?

  @Option(help: "The file to write; - or none is standard output.")
  var output: String?

  @Flag(help: "Overwrite an existing file.")
  var force = false

  var path: String { output ?? Output.standard }

  /// The format by name, else by the ending of the output; nil where neither says.
  func exportFormat() throws(Failure) -> ExportFormat? {
    if let format {
      guard let known = ExportFormat(rawValue: format.lowercased()) else {
        throw .usage(
          .badValue(option: "--format", value: format, allowed: OptionNames.values(of: "--format"))
        )
      }
      return known
    }
    guard let output, output != Output.standard else { return nil }
    guard let known = ExportFormat(path: output) else {
      // Devices have no ending to tell by.
      if output.hasPrefix("/dev/") { return nil }
      throw .usage(.unknownEnding(path: output))
    }
    return known
  }
}

/// The names of options as far as the program itself has to know them.
enum OptionNames {
  /// The options that are followed by a value.
  static let withValue: Set<String> = [
    "--catalog", "--tier", "--level", "--field", "--agency", "--sort", "--limit", "--format",
    "--output", "--lang", "--color", "--codes",
  ]

  /// The values that an option takes; empty where any text will do.
  static func values(of option: String) -> [String] {
    switch option {
    case "--lang": Language.allCases.map(\.rawValue)
    case "--color": ["auto", "always", "never"]
    case "--format": ExportFormat.allCases.map(\.rawValue)
    case "--sort": SortOrder.Key.allCases.map(\.rawValue)
    case "--tier": Tier.allCases.flatMap { [$0.slug, $0.name] } + ["none"]
    case "--level": ServiceLevel.allCases.map(\.name) + ["3..4", "none"]
    case "--limit": ["0…"]
    default: []
    }
  }

  static func check(_ option: String, _ value: String?) throws(Failure) {
    guard let value, !values(of: option).contains(value) else { return }
    throw .usage(.badValue(option: option, value: value, allowed: values(of: option)))
  }
}
