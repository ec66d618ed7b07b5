import ArgumentParser
import CatalogIndex
import Strings

/// Options that every command takes.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: "The catalog to open; - is standard input. Default: TTHC_CATALOG, else the bundled one."
  )
  var catalog: String?

  @Option(help: "The language of the interface: vi or en.")
  var lang: String?

  @Option(help: "Colours: auto, always or never.")
  var color: String = "auto"

  @Flag(help: "Say on standard error what was opened and understood.")
  var verbose = false

  func source() throws(Failure) -> CatalogSource {
    try OptionNames.check("--lang", lang)
    try OptionNames.check("--color", color)
    return catalog.map { .file($0) } ?? .standard
  }

  /// Opens the catalog; what was not understood of it is said on standard error.
  func open(_ strings: Strings) throws(Failure) -> Catalog {
    try source().open(strings, isVerbose: verbose)
  }

  /// Whether output on a terminal is coloured.
  var usesColor: Bool {
    switch color {
    case "always": true
    case "never": false
    default: Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
    }
  }
}
