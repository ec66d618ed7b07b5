import CatalogIndex
import Glibc
import Strings

/// The two catalogs of a comparison, as they were named.
struct DiffSources {
  let old: String
  let new: String

  /// The word that stands for the bundled catalog, where no file is called so.
  static let bundled = "bundled"

  /// - Throws: `inputTwice` where both are standard input, and what is wrong with the options.
  init(_ old: String, _ new: String, _ options: CatalogOptions) throws(Failure) {
    // For what is wrong with the options.
    _ = try options.source()
    guard old != "-" || new != "-" else { throw .usage(.inputTwice) }
    self.old = old
    self.new = new
  }

  func open(_ strings: Strings, isVerbose: Bool) throws(Failure) -> (old: Catalog, new: Catalog) {
    let first = try DiffSources.source(old).open(strings, isVerbose: isVerbose)
    return (first, try DiffSources.source(new).open(strings, isVerbose: isVerbose))
  }

  /// Whether both are one file, which most likely was not meant.
  var areSameFile: Bool {
    var (first, second) = (stat(), stat())
    guard stat(old, &first) == 0, stat(new, &second) == 0 else { return old == new }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func source(_ name: String) -> CatalogSource {
    name == bundled && access(name, F_OK) != 0 ? .bundled : .file(name)
  }
}
