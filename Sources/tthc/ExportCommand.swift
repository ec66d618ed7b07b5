import ArgumentParser
import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
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

  @Option(help: "Repeat the export that this file, or the .about.json beside it, tells of.")
  var replay: String?

  @OptionGroup var settings: ExportSettings
  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let work = if let replay { try repeated(replay, strings) } else { try asked(strings) }
    try options.output.write(work, strings)
    if !options.output.isStandard {
      let path = Exporting.absolute(options.output.path)
      StandardError.say(strings.browser.exported(strings.number(work.rows.count), path))
    }
    return 0
  }

  private func asked(_ strings: Strings) throws(Failure) -> ExportWork {
    let query = try options.query.query(words)
    let order = try options.query.order()
    let format = try options.output.exportFormat(needsEnding: true) ?? .csv
    let chosen = try settings.options(for: format)
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
    let request = Provenance.Request(
      query: query.source,
      sort: order.name,
      limit: limit,
      ids: codes == nil ? nil : rows.map { catalog.procedures[$0].id }
    )
    return ExportWork(
      catalog: catalog,
      rows: rows,
      format: format,
      options: chosen,
      file: source.fileName,
      request: request
    )
  }

  /// The export that a file tells of; only the format, the place and the catalog can be others.
  private func repeated(_ path: String, _ strings: Strings) throws(Failure) -> ExportWork {
    if let word = words.first { throw .usage(.unexpectedArgument(word)) }
    guard codes == nil, !settings.areGiven else { throw .usage(.unexpectedArgument("--replay")) }
    let repeatedOptions: Set = ["--tier", "--level", "--field", "--agency", "--sort", "--limit"]
    try options.refuse(repeatedOptions, for: .export)
    let replay = try ExportReplay(path)
    let format = try options.output.exportFormat() ?? replay.provenance.format
    try ExportSettings.check(replay.provenance.options.layout, of: format)
    let source = replay.source(try options.catalog.source())
    let catalog = try source.open(strings, isVerbose: options.catalog.verbose)
    var work = replay.work(catalog, format, strings)
    work.file = source.fileName
    return work
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
