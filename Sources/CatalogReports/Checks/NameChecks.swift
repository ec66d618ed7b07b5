import CatalogIndex
import ProcedureModel

/// Looks for names that stand there twice, or nearly so.
enum NameChecks {
  static func findings(_ names: SameWordGroups, _ catalog: Catalog) -> [Finding] {
    names.groups.flatMap { rows in
      let spellings = Spellings(rows, text: catalog.name)
      return spellings.variants.flatMap { duplicates($0.numbers, catalog) }
        + similar(spellings, catalog)
    }
  }

  /// Rows of one name that a tier has several of, unless they have one code, which is told as such.
  ///
  /// The same name at different tiers is usual.
  private static func duplicates(_ rows: [Int], _ catalog: Catalog) -> [Finding] {
    guard rows.count > 1 else { return [] }
    var found: [[Int]] = []
    let tiers = rows.map { catalog.tiersAndLevels($0).tiers }
    for tier in Tier.allCases.map({ TierSet($0) }) + [[]] {
      let same = zip(rows, tiers).filter { tier.isEmpty ? $1.isEmpty : $1.contains(tier) }
        .map(\.0)
      if same.count > 1, !found.contains(same), !haveOneCode(same, catalog) { found.append(same) }
    }
    return found.map { Finding(.duplicateName, $0, .name) }
  }

  private static func similar(_ spellings: Spellings, _ catalog: Catalog) -> [Finding] {
    guard spellings.variants.count > 1 else { return [] }
    let rows = spellings.variants.flatMap(\.numbers).sorted()
    guard !haveOneCode(rows, catalog) else { return [] }
    return [
      Finding(.similarName, rows, .spelling(spellings.difference, values: spellings.examples))
    ]
  }

  private static func haveOneCode(_ rows: [Int], _ catalog: Catalog) -> Bool {
    guard let code = rows.first.flatMap({ catalog.codeKey($0) }) else { return false }
    return rows.dropFirst().allSatisfy { catalog.codeKey($0) == code }
  }
}

/// Looks for fields and agencies that are written in several ways.
enum ValueChecks {
  static func findings(_ catalog: Catalog) -> [Finding] {
    let counts = catalog.search().counts
    return [(Facet.field, Check.similarField), (.agency, .similarAgency)].flatMap { facet, check in
      let values = catalog.facets.values(of: facet)
      var groups = SameWordGroups()
      for (number, value) in values.enumerated() {
        if case .text(let text) = value { groups.add(text, number) }
      }
      return groups.groups.compactMap { numbers in
        let sorted = numbers.sorted { counts[facet][$0] > counts[facet][$1] }
        let spellings = Spellings(sorted) { number in
          guard case .text(let text) = values[number] else { return "" }
          return text
        }
        return finding(check, spellings, facet, catalog)
      }
    }
  }

  /// The rows of all spellings but the commonest, which comes first.
  private static func finding(
    _ check: Check,
    _ spellings: Spellings,
    _ facet: Facet,
    _ catalog: Catalog
  ) -> Finding? {
    guard spellings.variants.count > 1 else { return nil }
    var selection = FacetSelection()
    selection.add(Set(spellings.variants.dropFirst().flatMap(\.numbers)), of: facet)
    let rows = Array(catalog.search(selecting: selection).matches)
    return Finding(check, rows, .spelling(spellings.difference, values: spellings.examples))
  }
}
