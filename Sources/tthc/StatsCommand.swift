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

  @OptionGroup var catalogOptions: CatalogOptions
  @OptionGroup var queryOptions: QueryOptions
  @OptionGroup var outputOptions: OutputOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let query = try queryOptions.query(words)
    _ = try queryOptions.order()
    let format = try outputOptions.exportFormat()
    let catalog = try catalogOptions.source().open(strings)
    let result = catalog.search(query)
    Understanding.say(query, result, catalog, strings, isVerbose: catalogOptions.verbose)
    let statistics = Statistics(catalog, rows: result.rows)
    let report = StatisticsReport(
      statistics: statistics,
      catalog: catalog,
      isWhole: query.isEmpty,
      strings: strings
    )
    try outputOptions.write { output throws(FileError) in
      try report.write(as: format, to: &output)
    }
    return 0
  }
}
