import ProcedureModel

/// What a catalog answers to a query and a selection of facet values.
public struct SearchResult: Sendable {
  /// The matching rows, best first.
  public let rows: RowList
  /// The matching rows as a set.
  public let matches: RowSet
  /// How many rows each value of each facet would give, as if its own facet were not restricted.
  public let counts: FacetCounts
  /// The values asked for by the query and by key together.
  public let selection: FacetSelection
  /// Whether a level was matched through the conversion between schemes ("quy đổi").
  public let isConverted: Bool
  /// What the query may mean beside what it says, where that found more; likeliest first.
  public let readings: [Reading]
  /// The rows of the query as it stands, and those of each reading, the facets' values apart.
  let literal: RowSet
  let found: [FoundReading]
}

extension Catalog {
  /// So many rows are put in order at once; a screen does not show more.
  private static let firstRows = 64
  /// Up to a row for so many classes are counted one by one: going through all classes costs more.
  private static let fewRowsShare = 2

  /// Finds, counts and orders what matches.
  ///
  /// - Parameters:
  ///   - query: What is asked in words.
  ///   - picks: Facet values that were picked beside it.
  ///   - order: What the rows are sorted by.
  ///   - understanding: How far a query is read that finds little as it stands.
  /// - Returns: The rows and what is counted of them.
  /// - Complexity: O(postings of the words + rows / 64 + matches + classes), with a search more for
  ///   each reading that is tried.
  public func search(
    _ query: Query = Query(),
    selecting picks: FacetSelection = FacetSelection(),
    order: SortOrder = SortOrder(),
    understanding: Understanding = .tolerant
  ) -> SearchResult {
    let (selection, isConverted) = selection(query, picks)
    let isOpen = query.groups.allSatisfy { $0.selectedFacet != nil || $0.isPending }
    var found = isOpen ? RowSet.all(count) : rows(query)
    let literal = found
    let readings = understanding == .literal ? [] : self.readings(of: query, finding: literal)
    for reading in readings { found.formUnion(reading.rows) }
    let failing = FailingFacets(selection, facets)
    let counts = isOpen && failing.isNone ? facets.wholeCounts : counts(found, failing, isOpen)
    var matches = found
    if !failing.isNone { matches.formIntersection(rows(passing: selection)) }
    return SearchResult(
      rows: ordered(matches, RankedReadings(query, literal, readings), order),
      matches: matches,
      counts: counts,
      selection: selection,
      isConverted: isConverted,
      readings: readings.map(\.reading),
      literal: literal,
      found: readings
    )
  }

  /// The values asked for by key and by the terms of the query that select facet values.
  ///
  /// - Returns: The selection, and whether a term was converted between level schemes.
  public func selection(
    _ query: Query,
    _ picks: FacetSelection
  ) -> (selection: FacetSelection, isConverted: Bool) {
    var selection = picks
    var isConverted = false
    for group in query.groups {
      for term in group {
        guard case .facet(let facet, let criterion) = term.condition else { continue }
        let meant = facets.numbers(criterion, of: facet)
        isConverted = isConverted || meant.converted
        if group.selectedFacet != nil { selection.add(meant.values, of: facet) }
      }
    }
    return (selection, isConverted)
  }

  private func counts(_ found: RowSet, _ failing: FailingFacets, _ isWhole: Bool) -> FacetCounts {
    if isWhole { return facets.counter.counts(image.histogram.buffer, failing) }
    let rowCount = found.count
    if failing.isNone, rowCount * 2 > count {
      var others = found
      others.invert()
      return facets.wholeCounts.subtracting(counts(others, failing, false))
    }
    if failing.isNone, rowCount * Catalog.fewRowsShare < image.classes.count {
      return facets.counter.counts(few: found, image.classOfRow)
    }
    return image.histogram(of: found).withUnsafeBufferPointer {
      facets.counter.counts($0, failing)
    }
  }

  /// The rows that no facet of a selection keeps out.
  func rows(passing selection: FacetSelection) -> RowSet {
    image.recent.rows(.selection(selection)) {
      let failing = FailingFacets(selection, facets)
      return facets.rows { failing.bits[$0] == 0 }
    }
  }

  private func ordered(
    _ matches: RowSet,
    _ readings: RankedReadings,
    _ order: SortOrder
  ) -> RowList {
    switch order.key {
    case .name: return RowList(matches, isReversed: order.isReversed)
    case .relevance:
      guard readings.areNeeded else { return RowList(matches, isReversed: order.isReversed) }
      let first = readings.order(matches, image, upTo: Catalog.firstRows)
      return RowList(first: first, count: matches.count, isReversed: order.isReversed) {
        [image] in readings.order(matches, image, upTo: .max)
      }
    case .code, .tier, .level, .field, .agency:
      let keyed = sorted(matches, by: order)
      return RowList(first: keyed, count: keyed.count) { keyed }
    }
  }
}

extension [Query.Term] {
  /// Whether nothing is asked yet.
  var isPending: Bool { allSatisfy { $0.condition == .pending } }
}
