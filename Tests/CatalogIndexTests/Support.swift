import CatalogIndex
import ProcedureModel
import TestSupport

/// The bundled catalog.
let bundled = Catalog.bundled

func catalog(_ procedures: Procedure...) -> Catalog {
  Catalog(Snapshot(procedures: procedures))
}

/// The names that a query finds, in order.
func names(_ query: String, in catalog: Catalog, order: SortOrder = SortOrder()) -> [String] {
  catalog.search(Query(query), order: order).rows.map { catalog.procedures[$0].name }
}

func count(_ query: String, in catalog: Catalog = bundled) -> Int {
  catalog.search(Query(query)).rows.count
}

/// The number of a value of a facet in the bundled catalog, or one that no facet has.
func number(_ value: FacetValue, _ facet: Facet, in catalog: Catalog = bundled) -> Int {
  catalog.facets.number(of: value, in: facet) ?? -1
}
