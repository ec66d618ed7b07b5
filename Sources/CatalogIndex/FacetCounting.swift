/// Which facets keep a class out of the matches.
enum FailingFacets: Hashable, Sendable {
  case none
  /// Only this one: the class counts among its values, as if it were not restricted.
  case one(Facet)
  case several
}

extension Catalog {
  /// The facets whose selection a class does not meet.
  func failingFacets(_ rowClass: FacetIndex.RowClass, _ selection: FacetSelection) -> FailingFacets
  {
    var failing = FailingFacets.none
    for facet in selection.facets {
      guard let values = selection[facet], !facets.has(values, facet, rowClass) else { continue }
      guard failing == .none else { return .several }
      failing = .one(facet)
    }
    return failing
  }

  /// Counts every value of every facet over the rows that were found.
  ///
  /// - Complexity: O(found rows + classes × facets).
  func counts(_ found: RowSet, _ failing: [FailingFacets]) -> FacetCounts {
    var histogram = [Int](repeating: 0, count: facets.classes.count)
    for row in found { histogram[Int(facets.classOfRow[row])] += 1 }
    var counts = FacetCounts(facets)
    for (number, rowClass) in facets.classes.enumerated() where histogram[number] > 0 {
      for facet in Facet.allCases where failing[number] == .none || failing[number] == .one(facet) {
        counts.add(histogram[number], facet, rowClass.values[Int(facet.rawValue)])
      }
    }
    return counts
  }
}
