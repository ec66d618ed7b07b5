import CatalogIndex
import Strings
import TextScreen

/// A value of a facet, as a place for the cursor of the facet pane.
struct FacetPlace: Hashable, Sendable {
  /// nil for the warnings, whose values are the places of the checks.
  var facet: Facet?
  var value: Int?
}

/// A line of the facet pane.
enum FacetItem: Hashable, Sendable {
  /// The name of a facet; nil for the warnings.
  case heading(Facet?)
  case value(FacetPlace, count: Int, isOn: Bool)
  /// The list states no value of the facet.
  case notStated
  /// Values of a facet that would give nothing and are not shown.
  case folded(count: Int)
  case blank

  var place: FacetPlace? {
    guard case .value(let place, _, _) = self else { return nil }
    return place
  }
}

extension BrowserState {
  /// Where the cursor of the facet pane stands.
  var facetPlace: FacetPlace { FacetPlace(facet: facetPane.facet, value: facetPane.value) }

  /// The whole name of the value under the cursor, which its line may cut.
  var facetValueName: String? {
    facetPane.value.map { strings.name(of: $0, of: facetPane.facet, in: catalog) }
  }

  /// The area in which the facet pane is drawn: its side bar, or the body of the screen.
  var facetArea: Area {
    let layout = layout
    return layout.sidebar ?? layout.body
  }

  /// That the list does not state some facets, and which it has instead.
  func notStated(_ facets: [Facet]) -> String {
    func names(_ facets: [Facet]) -> String {
      facets.map { strings.name(of: $0).lowercased() }.joined(separator: ", ")
    }
    let said = strings.browser.notStatedHere(names(facets))
    let others = Facet.allCases.filter { !$0.hasHotKeys && catalog.facets.isStated($0) }
    return others.isEmpty ? said : "\(said); \(strings.browser.filterInstead(names(others)))"
  }

  /// The lines of the facet pane: each facet with its values, most procedures first.
  ///
  /// While the pane is narrowed, only the facets whose values are words, and of those and of the
  /// warnings the values that hold what was typed.
  var facetItems: [FacetItem] {
    let words = QueryWord.words(facetPane.narrowing.text)
    // That tier or level is not stated is said; no other facet is looked for in every list.
    let facets = Facet.allCases.filter { catalog.facets.isStated($0) || $0.hasHotKeys }
    let shown = words.isEmpty ? facets : facets.filter { !$0.hasHotKeys }
    var items: [FacetItem] = []
    items.reserveCapacity(shown.reduce(0) { $0 + result.counts[$1].count + 3 })
    for facet in shown {
      if !items.isEmpty { items.append(.blank) }
      if catalog.facets.isStated(facet) {
        add(facet, words, to: &items)
      } else {
        items += [.heading(facet), .notStated]
      }
    }
    addWarnings(matching: words, to: &items)
    return items
  }

  private func add(_ facet: Facet, _ words: [QueryWord], to items: inout [FacetItem]) {
    let counts = result.counts[facet]
    let chosen = result.selection[facet] ?? []
    let all =
      words.isEmpty
      ? Array(counts.indices) : catalog.facets.values(of: facet, matching: words)
    var useful = all.filter { value in
      counts[value] > 0 || chosen.contains(value)
        || (facet.hasHotKeys && catalog.facets.isOnFacetLine(value, of: facet))
    }
    let folded = all.count - useful.count
    if !facet.hasHotKeys { BrowserState.sort(&useful, by: counts) }
    items.append(.heading(facet))
    for value in useful {
      let place = FacetPlace(facet: facet, value: value)
      items.append(.value(place, count: counts[value], isOn: chosen.contains(value)))
    }
    if folded > 0 { items.append(.folded(count: folded)) }
  }

  /// Sorts values by their counts, the highest first, then by their places: as plain numbers, since
  /// this is done at each key press.
  private static func sort(_ values: inout [Int], by counts: [Int]) {
    let keys = values.map { value in
      UInt64(UInt32.max - UInt32(clamping: counts[value])) << 32 | UInt64(value)
    }
    values = keys.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}
