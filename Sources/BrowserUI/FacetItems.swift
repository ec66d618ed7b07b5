import CatalogIndex
import Strings
import TextScreen

/// A value of a facet, as a place for the cursor of the facet pane.
struct FacetPlace: Hashable, Sendable {
  var facet: Facet
  var value: Int?
}

/// A line of the facet pane.
enum FacetItem: Hashable, Sendable {
  case heading(Facet)
  case value(FacetPlace, count: Int, isOn: Bool)
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
    facetPane.value.map { strings.name(of: catalog.facets.values(of: facetPane.facet)[$0]) }
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
  /// While the pane is narrowed, only the facets whose values are words, and of those the values
  /// that hold what was typed.
  var facetItems: [FacetItem] {
    let words = QueryWord.words(facetPane.narrowing.text)
    let facets = Facet.allCases.filter { catalog.facets.isStated($0) }
    let shown = words.isEmpty ? facets : facets.filter { !$0.hasHotKeys }
    return Array(shown.map { items(of: $0, words) }.joined(separator: [.blank]))
  }

  private func items(of facet: Facet, _ words: [QueryWord]) -> [FacetItem] {
    let counts = result.counts[facet]
    let all =
      words.isEmpty
      ? Array(counts.indices) : catalog.facets.values(of: facet, matching: words)
    let useful = all.filter { value in
      counts[value] > 0 || result.selection.contains(value, of: facet)
        || catalog.facets.isOnFacetLine(value, of: facet)
    }
    let ordered =
      facet.hasHotKeys ? useful : useful.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    let values = ordered.map { value in
      FacetItem.value(
        FacetPlace(facet: facet, value: value),
        count: counts[value],
        isOn: result.selection.contains(value, of: facet)
      )
    }
    let folded = all.count - useful.count
    return [.heading(facet)] + values + (folded > 0 ? [.folded(count: folded)] : [])
  }
}
