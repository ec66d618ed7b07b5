import CatalogIndex
import Interchange
import ProcedureModel

/// The bundled catalog.
let bundled: Catalog = {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let bytes = try? FileReading.bytes(of: "/\(folder)/Resources/dak-lak-2022.tsv")
  let reading = try? CatalogReader.read(bytes ?? [])
  return Catalog(reading?.snapshot ?? Snapshot(procedures: []))
}()

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
