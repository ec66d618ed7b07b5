import CatalogIndex
import ProcedureModel
import TestSupport

/// Reads all that can be read of a catalog, as commands and the browser do.
struct EverythingReader {
  /// Queries that find something in the samples, and reach every way of finding.
  private static let queries = [
    "", "k", "ket hon", "kết hôn", "\"kết hôn\"", "\"ho tich\"", "hoso:the", "hoso:\"tờ khai\"",
    "cancu:none", "thoihan:3", "phi:mien", "ketqua:giay", "cap:xa muc:3..4", "linhvuc:ho coquan:so",
    "linhvuc:none | noi:bo", "1.0", "1.001193", "100", "ma:2", "ma:none", "-k", "12 ub",
  ].map { Query($0) }

  /// Queries that find nothing as they stand: slips, initials, keys, everyday names.
  private static let tolerant = ["dkkh", "kett hon", "ddawng kys", "tôi muốn lấy vợ", "1.00119"]
    .map { Query($0) }

  private static let ids = [
    "1.001193", "2.000.815", "QĐ-12/UB", "Cấp lại thẻ@xa", "kết hôn@none", "ky@none", "@none",
  ]

  private let catalog: Catalog
  /// What was read, counted together.
  private(set) var total = 0

  init(_ catalog: Catalog) {
    self.catalog = catalog
    readRows()
    readFacets()
    for query in EverythingReader.queries {
      read(catalog.search(query, understanding: .literal))
    }
    for query in EverythingReader.tolerant { readReasons(query) }
    readReasons(Query("kết hô"))
    readOrders()
    readIDs()
  }

  private mutating func readRows() {
    total += catalog.about.publishedFigures.count + (catalog.about.place?.utf8.count ?? 0)
    for (row, procedure) in catalog.procedures.enumerated() {
      let own = catalog.tiersAndLevels(row)
      total += procedure.id.utf8.count + procedure.agencies.count + procedure.dossier.count
      total +=
        catalog.name(row).utf8.count + catalog.withName(row) { $0.reduce(0) { $0 + Int($1) } }
      total += (catalog.codeKey(row) ?? catalog.nationalCode(row) ?? "").utf8.count
      total += own.tiers.tiers.count + own.levels.levels.count
    }
  }

  private mutating func readFacets() {
    for facet in Facet.allCases {
      let values = catalog.facets.values(of: facet)
      total += catalog.facets.isStated(facet) ? 1 : 0
      total += values.indices.count { catalog.facets.isUsed($0, of: facet) }
      total += catalog.facets.values(of: facet, matching: QueryWord.words("s ban")).count
      var picks = FacetSelection()
      picks.toggle(values.count - 1, of: facet)
      picks.toggle(0, of: facet)
      read(catalog.search(Query("k"), selecting: picks, understanding: .literal))
    }
  }

  private mutating func read(_ result: SearchResult) {
    total += result.rows.reduce(0, +) + result.matches.count
    for facet in Facet.allCases { total &+= result.counts[facet].reduce(0, &+) }
  }

  private mutating func readReasons(_ query: Query) {
    let result = catalog.search(query)
    read(result)
    total += catalog.understood(query, in: result).query.source.utf8.count
    let highlights = result.highlights(for: query)
    for row in result.rows.prefix(3) {
      total += catalog.reason(of: row, for: query, in: result).places.count
      total += highlights[row].ranges(in: catalog.name(row)).count
    }
    total += catalog.dropHints(for: result, query, FacetSelection()).count
  }

  private mutating func readOrders() {
    for key in SortOrder.Key.allCases {
      read(catalog.search(order: SortOrder(key, isReversed: key == .field)))
    }
  }

  private mutating func readIDs() {
    total += catalog.rows(eachOf: EverythingReader.ids).joined().reduce(0, +)
    total += catalog.rows(ids: Set(EverythingReader.ids)).count
  }
}
