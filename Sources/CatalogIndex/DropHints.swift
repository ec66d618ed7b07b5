/// What could be given up to find more, and how many rows that would give.
public struct DropHint: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    /// The selection of one facet, picked or typed.
    case facet(Facet)
    /// A group of the query, as it was typed.
    case text(String)
    /// Every facet selection.
    case allFacets
    /// The whole query text.
    case allText
    /// The query and every selection.
    case everything
  }

  public let part: Part
  public let count: Int

  public init(part: Part, count: Int) {
    self.part = part
    self.count = count
  }
}

extension Catalog {
  /// So few rows leave room on a screen to say how to find more.
  private static let fewRows = 12

  /// The hints for a result that is empty or short; none where they would give no more.
  ///
  /// - Complexity: one search for each filter of the query.
  public func dropHints(
    for result: SearchResult,
    _ query: Query,
    _ picks: FacetSelection
  ) -> [DropHint] {
    let found = result.rows.count
    guard found <= Catalog.fewRows, found < count else { return [] }
    return dropHints(query, picks).filter { $0.count > found }
  }

  /// Single filters, then wider parts, whose removal finds something; most rows first.
  ///
  /// - Complexity: one search for each filter of the query.
  public func dropHints(_ query: Query, _ picks: FacetSelection) -> [DropHint] {
    let selection = selection(query, picks).selection
    let text = Query(query.groups.filter { $0.selectedFacet == nil })
    var single = selection.facets.map { facet in
      DropHint(
        part: .facet(facet),
        count: search(text, selecting: selection.without(facet), understanding: .literal).rows.count
      )
    }
    let sources = text.groups.map { Query([$0]).source }
    for (index, source) in sources.enumerated() where sources.firstIndex(of: source) == index {
      let rest = Query(text.groups.filter { Query([$0]).source != source })
      let count = search(rest, selecting: selection, understanding: .literal).rows.count
      single.append(DropHint(part: .text(source), count: count))
    }
    let useful = single.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    return useful.isEmpty ? widerHints(text, selection) : useful
  }

  private func widerHints(_ text: Query, _ selection: FacetSelection) -> [DropHint] {
    let wider = [
      DropHint(part: .allFacets, count: search(text, understanding: .literal).rows.count),
      DropHint(part: .allText, count: search(selecting: selection).rows.count),
    ].filter { $0.count > 0 }
    return wider.isEmpty ? [DropHint(part: .everything, count: count)] : wider
  }
}
