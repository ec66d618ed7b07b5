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
    switch (arguments.first, arguments.count) {
    case (nil, _): self.init(catalog: .standard)
    case (let path?, 1) where BrowseRequest.isPlain(path): self.init(catalog: .file(path))
    default: return nil
    }
    usesColor = Environment.value("NO_COLOR") == nil
  }

  private static func isPlain(_ path: String) -> Bool {
    path == "-"
      || !path.hasPrefix("-") && !CommandName.isCommand(path) && access(path, F_OK) == 0
  }
}
