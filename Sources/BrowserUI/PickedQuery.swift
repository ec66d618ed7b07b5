import CatalogIndex
import ProcedureModel

extension FacetSelection {
  /// The values that were picked by key as terms of a query, by which they can be asked for again.
  func queryText(in catalog: Catalog) -> String {
    facets.map { facet in
      let values = catalog.facets.values(of: facet)
      return (self[facet] ?? []).sorted().map { "\(facet.term):\(values[$0].term)" }
        .joined(separator: " ")
    }.joined(separator: " ")
  }
}

extension Facet {
  /// Its name in queries.
  fileprivate var term: String {
    switch self {
    case .tier: "cap"
    case .level: "muc"
    case .field: "linhvuc"
    case .agency: "coquan"
    }
  }
}

extension FacetValue {
  /// Its value in queries; a text in quotes, of which it cannot hold any itself.
  fileprivate var term: String {
    switch self {
    case .tier(let tier): tier.slug
    case .level(let level): level.name
    case .text(let text): "\"\(text.filter { $0 != "\"" })\""
    case .none: "none"
    }
  }
}
