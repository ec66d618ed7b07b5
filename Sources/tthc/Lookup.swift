import CatalogIndex
import Strings

/// The rows that a list of IDs names.
struct Lookup {
  let rows: [Int]
  let unknown: [String]

  /// - Complexity: O(IDs × rows).
  init(_ ids: [String], in catalog: Catalog) {
    let found = ids.map { catalog.rows(id: $0) }
    rows = found.flatMap(\.self)
    unknown = zip(ids, found).filter(\.1.isEmpty).map(\.0)
  }

  /// Names on standard error what was not found.
  func complain(_ strings: Strings) {
    for id in unknown { StandardError.say(strings.errors.unknownID(id)) }
  }
}
