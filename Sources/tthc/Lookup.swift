import CatalogIndex
import Strings

/// The rows that a list of IDs names.
struct Lookup {
  let rows: [Int]
  let unknown: [String]

  /// - Complexity: O(IDs + rows).
  init(_ ids: [String], in catalog: Catalog) {
    let found = catalog.rows(eachOf: ids)
    rows = found.flatMap(\.self)
    unknown = zip(ids, found).filter(\.1.isEmpty).map(\.0)
  }

  /// Names on standard error what was not found.
  func complain(_ strings: Strings) {
    for id in unknown { StandardError.say(strings.errors.unknownID(id)) }
  }
}
