import ArgumentParser
import Strings

/// `tthc browse`, and `tthc` alone: the full-screen browser.
struct BrowseCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.browse.rawValue,
    abstract: "Open the full-screen browser (the default)."
  )

  @Argument(help: "The catalog to open; - is standard input.")
  var catalogs: [String] = []

  @Flag(help: "Print the marked IDs on leaving, for scripts.")
  var select = false

  @OptionGroup var catalogOptions: CatalogOptions
  @OptionGroup var queryOptions: QueryOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let named = catalogs + (catalogOptions.catalog.map { [$0] } ?? [])
    guard named.count <= 1 else { throw .usage(.severalCatalogs) }
    var request = BrowseRequest(catalog: try catalogOptions.source())
    if let path = catalogs.first { request.catalog = .file(path) }
    request.query = try queryOptions.query([])
    request.order = try queryOptions.order()
    request.selects = select
    request.usesColor = catalogOptions.usesColor
    if catalogOptions.verbose { OwnNames.complain(strings) }
    return try Browser.run(request, strings)
  }
}
