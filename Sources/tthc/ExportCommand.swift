import ArgumentParser
import CatalogIndex
import Interchange
import Strings
import SystemPackage

/// `tthc export`: matches, or the procedures of a list of IDs, in a file format.
struct ExportCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.export.rawValue,
    abstract: "Write the matching procedures in a file format.",
    discussion: "The format follows --format, else the ending of --output, else it is csv."
  )

  @Argument(help: "The query; words are joined by spaces. After -- it may begin with -.")
  var words: [String] = []

  @Option(help: "A file of IDs, one a line, to export in their order; - is standard input.")
  var codes: String?

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let query = try options.query.query(words)
    let order = try options.query.order()
    let format = try options.output.exportFormat(needsEnding: true) ?? .csv
    let limit = try options.limit()
    let source = try options.catalog.source()
    if source.isStandardInput, codes == "-" {
      throw .file(.system(.illegalSeek, path: "-"))
    }
    let catalog = try source.open(strings, isVerbose: options.catalog.verbose)
    let result = catalog.search(query, order: order)
    Meaning.say(query, result, catalog, strings, isVerbose: options.catalog.verbose)
    var rows = try listed(result, catalog, strings)
    rows = Array(rows.prefix(limit ?? rows.count))
    try options.output.write(rows, of: catalog, as: format, strings)
    if !options.output.isStandard {
      let path = Exporting.absolute(options.output.path)
      StandardError.say(strings.browser.exported(strings.number(rows.count), path))
    }
    return 0
  }

  /// The matches; with a list of IDs, those of the list that match, in its order.
  private func listed(
    _ result: SearchResult,
    _ catalog: Catalog,
    _ strings: Strings
  ) throws(Failure) -> [Int] {
    guard let codes else { return Array(result.rows) }
    let bytes = try Failure.catching(try FileReading.bytes(of: codes))
    let ids = IDList(String(decoding: bytes, as: UTF8.self)).ids
    let found = Lookup(ids, in: catalog)
    found.complain(strings)
    return found.rows.filter { result.matches.contains($0) }
  }
}
