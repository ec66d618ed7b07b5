import ArgumentParser
import BrowserUI
import CatalogIndex
import Interchange
import Strings

/// `tthc search`: the matches on standard output, best first.
struct SearchCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.search.rawValue,
    abstract: "Print the matching procedures, best first.",
    discussion: """
      A terminal gets aligned columns; a pipe gets tab-separated code, name, tier, level, field, \
      agency. Exit status 1 when nothing matches.
      """
  )

  @Argument(help: "The query; words are joined by spaces. After -- it may begin with -.")
  var words: [String] = []

  @Option(parsing: .unconditional, help: "At most so many procedures.")
  var limit: Int?

  @Flag(help: "Print the number of matches alone.")
  var count = false

  @Flag(help: "Add the counts of every facet value.")
  var facets = false

  @OptionGroup var catalogOptions: CatalogOptions
  @OptionGroup var queryOptions: QueryOptions
  @OptionGroup var outputOptions: OutputOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let query = try queryOptions.query(words)
    let order = try queryOptions.order()
    let format = try outputOptions.exportFormat()
    let limit = try Limit.checked(limit)
    let catalog = try catalogOptions.source().open(strings)
    let result = catalog.search(query, order: order)
    Understanding.say(query, result, catalog, strings, isVerbose: catalogOptions.verbose)
    let rows = Array(result.rows.prefix(limit ?? result.rows.count))
    try write(
      SearchReport(catalog: catalog, result: result, rows: rows, query: query),
      format,
      strings
    )
    return result.rows.isEmpty ? 1 : 0
  }

  private func write(
    _ report: SearchReport,
    _ format: ExportFormat?,
    _ strings: Strings
  ) throws(Failure) {
    let path = outputOptions.path
    var text = count ? "\(report.result.rows.count)\n" : ""
    if facets { text += report.facetLines }
    if count || facets {
      // The list, where it is wanted too, goes before its counts.
      if !count { text = report.lines + "\n" + text }
      try Output.write(text, to: path, overwrite: outputOptions.force)
    } else if let format {
      try writeRecords(report, format, path, strings)
    } else {
      try Output.write(lines(report, path, strings), to: path, overwrite: outputOptions.force)
    }
  }

  private func writeRecords(
    _ report: SearchReport,
    _ format: ExportFormat,
    _ path: String,
    _ strings: Strings
  ) throws(Failure) {
    do throws(FileError) {
      try Exporting.write(
        report.rows,
        of: report.catalog,
        as: format,
        to: path,
        overwrite: outputOptions.force,
        strings
      )
    } catch {
      throw .file(error)
    }
  }

  /// Columns for a person at a terminal, plain lines for a program.
  private func lines(_ report: SearchReport, _ path: String, _ strings: Strings) -> String {
    guard path == Output.standard, let width = Environment.columns else { return report.lines }
    let usesColor = catalogOptions.usesColor(isTerminal: true)
    return SearchColumns(strings: strings, width: width, usesColor: usesColor).text(report)
  }
}

/// The `--limit` of a command.
enum Limit {
  static func checked(_ limit: Int?) throws(Failure) -> Int? {
    guard let limit, limit < 0 else { return limit }
    let allowed = OptionNames.values(of: "--limit")
    throw .usage(.badValue(option: "--limit", value: "\(limit)", allowed: allowed))
  }
}

/// Says what was understood of a query: on request, and where an answer rests on a conversion.
enum Understanding {
  static func say(
    _ query: Query,
    _ result: SearchResult,
    _ catalog: Catalog,
    _ strings: Strings,
    isVerbose: Bool
  ) {
    let isInteractive = Environment.isTerminal(1) && Environment.isTerminal(2)
    guard isVerbose || result.isConverted || (isInteractive && !query.isEmpty) else { return }
    if isVerbose { StandardError.say(strings.title(of: catalog.about, count: catalog.count)) }
    let meaning = strings.meaning(of: query, isConverted: result.isConverted)
    StandardError.say(strings.commands.understood(meaning))
  }
}
