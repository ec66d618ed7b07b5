import ArgumentParser
import BrowserUI
import CatalogIndex
import Interchange
import Strings
import TextScreen

/// `tthc show`: whole records.
struct ShowCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.show.rawValue,
    abstract: "Print one whole record each.",
    discussion: "An ID is a code in any spelling, or name@tier for a procedure without one."
  )

  @Argument(help: "IDs of procedures.")
  var ids: [String] = []

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    guard !ids.isEmpty else { throw .usage(.missingArgument("ID")) }
    let query = try options.query.query([])
    let order = try options.query.order()
    let format = try options.output.exportFormat()
    let limit = try options.limit()
    let catalog = try options.catalog.open(strings)
    let result = catalog.search(query, order: order)
    Meaning.say(query, result, catalog, strings, isVerbose: options.catalog.verbose)
    let found = Lookup(ids, in: catalog)
    found.complain(strings)
    let rows = ordered(found.rows, result)
    guard !rows.isEmpty else { return 1 }
    try write(Array(rows.prefix(limit ?? rows.count)), catalog, format, strings)
    return 0
  }

  /// The named rows that match, in the order of the IDs where no other is asked for.
  private func ordered(_ rows: [Int], _ result: SearchResult) -> [Int] {
    guard options.query.sort != nil else { return rows.filter { result.matches.contains($0) } }
    let named = Set(rows)
    return result.rows.filter { named.contains($0) }
  }

  private func write(
    _ rows: [Int],
    _ catalog: Catalog,
    _ format: ExportFormat?,
    _ strings: Strings
  ) throws(Failure) {
    if let format {
      let work = ExportWork(catalog: catalog, rows: rows, format: format)
      try options.output.write(work, strings)
    } else {
      try options.output.write(text(rows, catalog, strings))
    }
  }

  /// The records in lines, wrapped only for a terminal, with where they come from below.
  private func text(_ rows: [Int], _ catalog: Catalog, _ strings: Strings) -> String {
    let width = options.output.isStandard ? Environment.columns ?? .max : .max
    let document = ProcedureDocument(strings: strings, width: width)
    let records = rows.map { row in
      document.lines(of: catalog.procedures[row]).map { Printable.line($0.text) + "\n" }.joined()
    }
    let title = strings.title(of: catalog.about, count: catalog.count)
    let origin = "\(Printable.line(title)) · \(strings.catalog.notice)"
    let below = ScreenText.wrap(origin, to: width).map { $0 + "\n" }.joined()
    return records.joined(separator: "\n") + "\n" + below
  }
}
