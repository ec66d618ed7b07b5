public import CatalogIndex
import CatalogReports
public import Interchange
import ProcedureModel
import Strings

/// A catalog that was opened, with what was not understood of it; equal to itself alone.
public final class OpenedCatalog: Hashable, Sendable {
  public let catalog: Catalog
  /// What an import of a list found; nil for an image.
  public let report: ImportReport?

  public init(_ catalog: Catalog, report: ImportReport? = nil) {
    self.catalog = catalog
    self.report = report
  }

  public static func == (left: OpenedCatalog, right: OpenedCatalog) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// How reading the catalog again ended.
public enum CatalogReload: Hashable, Sendable {
  case read(OpenedCatalog)
  case unreadable(FileError)
  case notACatalog(CatalogError)
  case notAList(ListRefusal)
  case badImage(ImageError)
}

extension BrowserState {
  /// Goes on with the catalog as it is now; marks and the current row are found again by ID.
  mutating func take(_ reload: CatalogReload) {
    switch reload {
    case .unreadable(let error): notice = Notice(strings.message(error), isProblem: true)
    case .notACatalog(let error): notice = Notice(strings.message(error), isProblem: true)
    case .notAList(let refusal): notice = Notice(strings.message(refusal), isProblem: true)
    case .badImage(let error): notice = Notice(strings.message(error), isProblem: true)
    case .read(let opened): take(opened)
    }
  }

  private mutating func take(_ opened: OpenedCatalog) {
    let marked = markedIDs
    let current = currentRow.map { catalog.procedures[$0].id }
    // Numbers of facet values belong to a catalog; what they mean goes over.
    let picked = picks.facets.map { facet in
      (facet, (picks[facet] ?? []).map { catalog.facets.values(of: facet)[$0] })
    }
    findings = CatalogFindings()
    catalog = opened.catalog.warned(by: findings.warnings)
    picks = FacetSelection()
    for (facet, values) in picked {
      picks.add(Set(values.compactMap { catalog.facets.number(of: $0, in: facet) }), of: facet)
    }
    let rows = catalog.rows(ids: Set(marked))
    marks = MarkHistory(RowSet(rows, capacity: catalog.count))
    let (basket, place) = (showsBasket && !rows.isEmpty, cursor)
    runSearch()
    showsBasket = basket
    cursor = self.rows.firstIndex { catalog.procedures[$0].id == current } ?? place
    facetPane = FacetPaneState()
    notice = Notice(strings.browser.reloaded(strings.number(catalog.count)))
    let lost = marked.count - marks.count
    if lost > 0 {
      notice = Notice(strings.browser.marksLost(strings.number(lost)), isProblem: true)
    }
    if let problems = opened.report.flatMap(strings.message) {
      notice = Notice(problems, isProblem: true)
    }
  }
}
