import ProcedureModel

/// What a catalog answers to a query and a selection of facet values.
public struct SearchResult: Sendable {
  /// The matching rows, best first.
  public let rows: [Int]
  /// The matching rows as a set.
  public let matches: RowSet
  /// How many rows each value of each facet would give, as if its own facet were not restricted.
  public let counts: FacetCounts
  /// The values asked for by the query and by key together.
  public let selection: FacetSelection
  /// Whether a level was matched through the conversion between schemes ("quy đổi").
  public let isConverted: Bool
}

/// Numbers of rows by facet value.
public struct FacetCounts: Hashable, Sendable {
  private var counts: [[Int]]

  init(_ facets: FacetIndex) {
    counts = Facet.allCases.map { Array(repeating: 0, count: facets.values(of: $0).count) }
  }

  /// The count of each value of a facet, in the order of `FacetIndex.values(of:)`.
  public subscript(_ facet: Facet) -> [Int] { counts[Int(facet.rawValue)] }

  mutating func add(_ count: Int, _ facet: Facet, _ values: [Int]) {
    for value in values { counts[Int(facet.rawValue)][value] += count }
  }
}

extension Catalog {
  /// Finds, counts and orders what matches.
  ///
  /// - Complexity: O(postings of the words + rows / 64 + matches × log matches + classes × facets).
  public func search(
    _ query: Query = Query(),
    selecting picks: FacetSelection = FacetSelection(),
    order: SortOrder = SortOrder()
  ) -> SearchResult {
    let (selection, isConverted) = selection(query, picks)
    let found = rows(query)
    let passing = facets.classes.map { failingFacets($0, selection) }
    var matches = found
    for row in found where passing[Int(facets.classOfRow[row])] != .none { matches.remove(row) }
    return SearchResult(
      rows: ordered(matches, query, order),
      matches: matches,
      counts: counts(found, passing),
      selection: selection,
      isConverted: isConverted
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

  /// The rows that meet the query, its facet selections apart.
  func rows(_ query: Query) -> RowSet {
    var rows = RowSet.all(count)
    for group in merged(query.groups) where group.selectedFacet == nil {
      rows.formIntersection(self.rows(group))
    }
    return rows
  }

  /// Codes and tiers of performance, of which a row has one or few, add up as facets do.
  private func merged(_ groups: [[Query.Term]]) -> [[Query.Term]] {
    var rest: [[Query.Term]] = []
    var codes: [Query.Term] = []
    var performed: [Query.Term] = []
    for group in groups {
      if group.allSatisfy(\.asksForCode) {
        codes += group
      } else if group.allSatisfy(\.asksForPerformance) {
        performed += group
      } else {
        rest.append(group)
      }
    }
    return rest + [codes, performed].filter { !$0.isEmpty }
  }

  private func rows(_ group: [Query.Term]) -> RowSet {
    let asking = group.filter { $0.condition != .pending }
    guard !asking.isEmpty else { return .all(count) }
    var rows = RowSet(capacity: count)
    for term in asking {
      var part = self.rows(term.condition)
      if term.isNegated { part.invert() }
      rows.formUnion(part)
    }
    return rows
  }

  private func rows(_ condition: Query.Condition) -> RowSet {
    switch condition {
    case .words(let queryWords, let code): rows(queryWords, orCode: code)
    case .phrase(let phrase): words.rows(forPhrase: phrase)
    case .facet(let facet, let criterion): rows(facet, criterion)
    case .performed(let tier): rows(performedAt: tier)
    case .code(let digits): rows(codeStart: digits)
    case .column(let column, let phrase): rows(column, phrase)
    case .pending: .all(count)
    }
  }

  private func rows(_ queryWords: [QueryWord], orCode code: String?) -> RowSet {
    var rows = RowSet.all(count)
    for word in queryWords { rows.formIntersection(words.rows(for: word)) }
    if let code { rows.formUnion(self.rows(codeStart: code)) }
    return rows
  }

  private func rows(_ facet: Facet, _ criterion: FacetCriterion) -> RowSet {
    let values = facets.numbers(criterion, of: facet).values
    return facets.rows { facets.has(values, facet, $0) }
  }

  private func rows(performedAt tier: Tier?) -> RowSet {
    facets.rows { rowClass in
      let all = rowClass.tiers.union(rowClass.alsoAt)
      return tier.map { all.contains(TierSet($0)) } ?? all.isEmpty
    }
  }

  private func rows(codeStart digits: String?) -> RowSet {
    let meant = procedures.indices.lazy.filter { row in
      guard let digits else { return procedures[row].code == nil }
      return procedures[row].code?.digits?.hasPrefix(digits) == true
    }
    return RowSet(meant, capacity: count)
  }

  private func rows(_ column: Column, _ phrase: [QueryWord]?) -> RowSet {
    guard let phrase else {
      let empty = procedures.indices.lazy.filter { column.values(of: procedures[$0]).isEmpty }
      return RowSet(empty, capacity: count)
    }
    let index = words(of: column)
    let isQuoted = phrase.contains { !$0.isPrefix }
    guard !isQuoted else { return index.rows(forPhrase: phrase) }
    return phrase.reduce(into: .all(count)) { $0.formIntersection(index.rows(for: $1)) }
  }

  private func ordered(_ matches: RowSet, _ query: Query, _ order: SortOrder) -> [Int] {
    switch order.key {
    case .name: return order.isReversed ? matches.reversed() : Array(matches)
    case .relevance:
      guard Ranking.isNeeded(for: query) else {
        return order.isReversed ? matches.reversed() : Array(matches)
      }
      let ranking = Ranking(query, self)
      let ranked = matches.map { (ranking.band(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
      return order.isReversed ? ranked.reversed() : ranked
    case .code, .tier, .level, .field, .agency:
      let keyed = matches.map { (order.keys(of: procedures[$0]), $0) }
      return keyed.sorted { order.isReversed ? ($1.0, $0.1) < ($0.0, $1.1) : $0 < $1 }.map(\.1)
    }
  }
}

extension Query.Term {
  fileprivate var asksForCode: Bool {
    guard case .code = condition else { return false }
    return !isNegated
  }

  fileprivate var asksForPerformance: Bool {
    guard case .performed = condition else { return false }
    return !isNegated
  }
}
