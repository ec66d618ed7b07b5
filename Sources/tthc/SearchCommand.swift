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

  @Flag(help: "Print the number of matches alone.")
  var count = false

  @Flag(help: "Add the counts of every facet value.")
  var facets = false

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let query = try options.query.query(words)
    let order = try options.query.order()
    let format = try options.output.exportFormat()
    if facets, !count, let format, format != .json {
      let problem = UsageProblem.badValue(
        option: "--facets --format",
        value: format.rawValue,
        allowed: [ExportFormat.json.rawValue]
      )
      throw .usage(problem)
    }
    let limit = try options.limit()
    let catalog = try options.catalog.open(strings)
    let result = catalog.search(query, order: order)
    Meaning.say(query, result, catalog, strings, isVerbose: options.catalog.verbose)
    let rows = Array(result.rows.prefix(limit ?? result.rows.count))
    let report = SearchReport(catalog: catalog, result: result, rows: rows, query: query)
    try write(report, format, strings)
    return result.rows.isEmpty ? 1 : 0
  }

  private func write(
    _ report: SearchReport,
    _ format: ExportFormat?,
    _ strings: Strings
  ) throws(Failure) {
    switch (count, facets, format) {
    case (true, _, _):
      let counts = facets ? report.facetLines : ""
      try options.output.write("\(report.result.rows.count)\n" + counts)
    case (_, true, nil):
      try options.output.write(lines(report, strings) + "\n" + report.facetLines)
    case (_, true, let format?):
      try write(report, withFacetsAs: format, strings)
    case (_, _, let format?):
      let work = ExportWork(catalog: report.catalog, rows: report.rows, format: format)
      try options.output.write(work, strings)
    case (_, _, nil):
      try options.output.write(lines(report, strings))
    }
  }

  /// Writes `{"procedures":[…],"facets":{…}}`.
  private func write(
    _ report: SearchReport,
    withFacetsAs format: ExportFormat,
    _ strings: Strings
  ) throws(Failure) {
    let procedures = report.rows.lazy.map { report.catalog.procedures[$0] }
    try options.output.write { output throws(FileError) in
      try output.write(Array("{\"procedures\":".utf8))
      try format.write(procedures, to: &output)
      try output.write(Array(",\"facets\":".utf8) + report.facetJSON.bytes + Array("}\n".utf8))
    }
  }

  /// Columns for a person at a terminal, plain lines for a program.
  private func lines(_ report: SearchReport, _ strings: Strings) -> String {
    guard options.output.isStandard, let width = Environment.columns else { return report.lines }
    let columns = SearchColumns(
      strings: strings,
      width: width,
      usesColor: options.catalog.usesColor
    )
    return columns.text(report)
  }
}
