import ArgumentParser
import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import Strings

/// `tthc stats`: counts by tier × level and by any facet.
struct StatsCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.stats.rawValue,
    abstract: "Count by tier and level and by field and agency.",
    discussion: "The published figures of the snapshot stand beside what is counted."
  )

  @Argument(help: "The query; words are joined by spaces. After -- it may begin with -.")
  var words: [String] = []

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let query = try options.query.query(words)
    _ = try options.query.order()
    let limit = try options.limit()
    let format = try options.output.tableFormat()
    let catalog = try options.catalog.open(strings)
    let result = catalog.search(query)
    Meaning.say(query, result, catalog, strings, isVerbose: options.catalog.verbose)
    let statistics = Statistics(catalog, rows: result.rows)
    let report = StatisticsReport(
      statistics: statistics,
      catalog: catalog,
      isWhole: query.isEmpty,
      listed: limit ?? StatisticsReport.usuallyListed,
      strings: strings
    )
    try options.output.write { output throws(FileError) in
      try report.write(as: format, to: &output)
    }
    return 0
  }
}
