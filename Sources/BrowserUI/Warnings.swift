import CatalogIndex
import CatalogReports
import Strings

// Warnings in the browser: a section of the facet pane, which works through the query's own term, and
// lines of the details. They are looked for when somebody goes where they are shown, never on the
// way to the first screen.

extension BrowserState {
  /// So many procedures are looked through between two frames; in more, a query has to ask.
  private static let lookedThroughAtOnce = 50_000

  private var areWarningsKnown: Bool { findings.isKnown }

  private var canLookThrough: Bool {
    areWarningsKnown || catalog.count <= BrowserState.lookedThroughAtOnce
  }

  /// What is wrong or doubtful in a row, a line each.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - looksForThem: Whether the catalog may be looked through for it, once.
  /// - Returns: None also where nobody has looked for any.
  func warnings(ofRow row: Int, looksForThem: Bool) -> [String] {
    guard areWarningsKnown || (looksForThem && canLookThrough) else { return [] }
    return findings.findings(ofRow: row, in: catalog).map { finding in
      let name = strings.name(of: finding.check)
      if case .missing = finding.detail { return name }
      return "\(name): \(strings.text(of: finding, row: row, in: catalog))"
    }
  }

  /// Adds the checks that found something, the worst first, where they are known.
  ///
  /// As with facets, a check is counted as if none were asked for.
  ///
  /// - Parameters:
  ///   - words: What the pane is narrowed to: words of a check's name, or of that of all warnings.
  ///   - items: The lines of the pane.
  func addWarnings(matching words: [QueryWord], to items: inout [FacetItem]) {
    guard areWarningsKnown else { return }
    let sets = findings.rowSets(in: catalog).filter { hasName($0.key, words) }
    guard !sets.isEmpty else { return }
    let others = query.withoutWarnings
    let found = others == query ? result : catalog.search(others, selecting: picks)
    if !items.isEmpty { items.append(.blank) }
    items.append(.heading(nil))
    var folded = 0
    for (number, check) in Check.allCases.enumerated() {
      guard var rows = sets[check] else { continue }
      rows.formIntersection(found.matches)
      let (count, isOn) = (rows.count, query.asks(for: check))
      if count > 0 || isOn {
        let place = FacetPlace(facet: nil, value: number)
        items.append(.value(place, count: count, isOn: isOn))
      } else {
        folded += 1
      }
    }
    if folded > 0 { items.append(.folded(count: folded)) }
  }

  /// Whether all words stand in the name of a check or in that of all warnings.
  private func hasName(_ check: Check, _ words: [QueryWord]) -> Bool {
    guard !words.isEmpty else { return true }
    let known = QueryWord.words(strings.name(of: check) + " " + strings.checks.warning)
    return words.allSatisfy { word in known.contains { word.matches($0.typed) } }
  }

  mutating func openFacets() {
    if canLookThrough { _ = findings.rowSets(in: catalog) }
    modes.append(.facets)
  }

  /// Takes the term of a check into the query, or out of it.
  mutating func toggleWarning(_ number: Int) {
    let check = Check.allCases[number]
    if query.asks(for: check) {
      query = Query(query.groups.filter { !$0.asks(for: check) })
    } else {
      query = query.and(Query(strings.queryTerm(for: check)))
    }
    search = LineEditor(query.source)
    runSearch()
  }

  /// Leaves no term of the query that asks for warnings.
  mutating func dropWarnings() {
    let others = query.withoutWarnings
    guard others != query else { return }
    query = others
    search = LineEditor(query.source)
  }
}

extension Query {
  /// Whether the rows of a check are asked for by its whole name.
  fileprivate func asks(for check: Check) -> Bool {
    groups.contains { $0.asks(for: check) }
  }
}

extension [Query.Term] {
  fileprivate func asks(for check: Check) -> Bool {
    asksForWarnings
      && contains { term in
        guard case .warning(.named(let name)) = term.condition else { return false }
        return check.queryNames.contains(name)
      }
  }
}

extension Strings {
  /// The term of a check in the names of this language.
  fileprivate func queryTerm(for check: Check) -> String {
    switch language {
    case .vietnamese: "canhbao:\(check.slug)"
    case .english: "warning:\(check.rawValue)"
    }
  }

  /// The name of a value of a facet, or of a check where there is no facet.
  func name(of value: Int, of facet: Facet?, in catalog: Catalog) -> String {
    facet.map { name(of: catalog.facets.values(of: $0)[value]) } ?? name(of: Check.allCases[value])
  }
}
