import CatalogIndex
import Glibc

/// What the browser is to open, and how.
struct BrowseRequest: Equatable {
  var catalog: CatalogSource = .bundled
  var query = Query()
  var order = SortOrder()
  /// Whether the marked IDs are printed on leaving.
  var selects = false
  var usesColor = true

  init(catalog: CatalogSource) {
    self.catalog = catalog
  }

  /// Reads `tthc` and `tthc FILE`, the daily ways to start; nil where the option parser is needed.
  init?(plain arguments: [String]) {
    let first = arguments.first ?? ""
    let isPlain = arguments.count <= 1 && (!first.hasPrefix("-") || first == "-")
    guard isPlain, first.isEmpty || first == "-" || access(first, F_OK) == 0,
      CommandName(rawValue: first) == nil
    else { return nil }
    self.init(catalog: first.isEmpty ? .standard : .file(first))
    usesColor = Environment.value("NO_COLOR") == nil
  }
}
