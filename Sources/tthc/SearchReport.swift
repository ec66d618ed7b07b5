import CatalogIndex
import Interchange
import ProcedureModel

/// What `search` found, as lines for programs.
struct SearchReport {
  let catalog: Catalog
  let result: SearchResult
  /// The rows to print, in their order.
  let rows: [Int]
  let query: Query

  /// `code name tier level field agency`, tab-separated, a line each; an ID where there is no code.
  var lines: String {
    rows.reduce(into: "") { text, row in
      let procedure = catalog.procedures[row]
      let columns: [Column] = [.name, .tier, .level, .field, .agency]
      let cells =
        [procedure.id]
        + columns.map { $0.values(of: procedure).joined(separator: $0.separator ?? "") }
      text += cells.map(Printable.line).joined(separator: "\t") + "\n"
    }
  }

  /// `facet value count`, tab-separated, a line each, values in English.
  var facetLines: String {
    Facet.allCases.reduce(into: "") { text, facet in
      for (name, count) in counts(of: facet) {
        text += "\(facet)\t\(Printable.line(name ?? "none"))\t\(count)\n"
      }
    }
  }

  /// The counts as an object: of each facet an array of `{"name":…,"count":…}`.
  var facetJSON: JSONValue {
    .object(
      Facet.allCases.map { facet in
        let values = counts(of: facet).map { name, count in
          JSONValue.object([("name", name.map { .string($0) } ?? .null), ("count", .number(count))])
        }
        return ("\(facet)", .array(values))
      }
    )
  }

  /// The values that occur, with how many procedures each; nil is "none stated".
  private func counts(of facet: Facet) -> [(name: String?, count: Int)] {
    let counts = result.counts[facet]
    return catalog.facets.values(of: facet).enumerated()
      .filter { counts[$0.offset] > 0 }
      .map { (name($0.element), counts[$0.offset]) }
  }

  private func name(_ value: FacetValue) -> String? {
    switch value {
    case .tier(let tier): tier.name
    case .level(let level): level.name
    case .text(let text): text
    case .none: nil
    }
  }
}
