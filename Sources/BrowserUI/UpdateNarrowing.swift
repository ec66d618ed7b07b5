import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

extension BrowserState {
  mutating func takeNarrowing(_ message: Message) {
    switch message {
    case .startSearch: startSearch()
    case .toList: modes = [.list]
    case .type(let character): type(String(character))
    case .paste(let text): paste(text)
    case .edit(let change): apply(change)
    case .toggleTier(let tier): toggle([.tier(tier)], of: .tier)
    case .toggleLevel(let digit):
      toggle(ServiceLevel.allCases.filter { $0.digit == digit }.map { .level($0) }, of: .level)
    case .toggleNoneStated: toggle([.none], of: lastFacet)
    case .clearFilters: clearFilters()
    case .openFacets: openFacets()
    case .toggleFacetValue: toggleFacetValue()
    case .nextFacet(let backwards): nextFacet(backwards ? -1 : 1)
    case .sort: sort(by: order.key.next)
    case .reverseSort: setOrder(SortOrder(order.key, isReversed: !order.isReversed))
    default: break
    }
  }

  /// Takes a new query text; the list starts again at its best match.
  mutating func setSearch(_ editor: LineEditor) {
    let isSame = editor.text == search.text
    search = editor
    guard !isSame else { return }
    query = Query(editor.text)
    runSearch()
  }

  mutating func runSearch() {
    result = catalog.search(query, selecting: picks, order: order)
    hints = catalog.dropHints(for: result, query, picks)
    understood = query.isEmpty ? nil : strings.understood(query, in: result, of: catalog)
    showsBasket = false
    rangeAnchor = nil
    cursor = 0
    top = 0
  }

  /// Leaves no filter, neither picked nor typed; the words of the query stay.
  mutating func clearFilters() {
    guard !result.selection.isEmpty || query != query.withoutWarnings else {
      notice = Notice(strings.browser.noFiltersToClear)
      return
    }
    Facet.allCases.forEach { absorb($0) }
    dropWarnings()
    picks = FacetSelection()
    runSearch()
    notice = Notice(strings.browser.filtersCleared)
  }

  mutating func narrowFacets(_ change: (inout LineEditor) -> Void) {
    change(&facetPane.narrowing)
  }

  /// Keeps the cursor of the facet pane on a value that is shown, of the same facet if possible.
  mutating func settleFacetCursor() {
    let places = facetItems.compactMap(\.place)
    let kept = places.first { $0 == facetPlace } ?? places.first { $0.facet == facetPane.facet }
    let place = kept ?? places.first
    // The place of a warning has no facet.
    if let place { facetPane.facet = place.facet }
    facetPane.value = place?.value
  }

  private mutating func startSearch() {
    if showsBasket { leaveBasket() }
    modes = [.list, .search]
    search.apply(.end)
    offersOldQuery = !search.isEmpty
  }

  /// Puts a text into the line that is being typed; into the search box, in place of an old query.
  private mutating func type(_ text: String) {
    let replaces = mode == .search && offersOldQuery
    edit { editor in
      if replaces { editor = LineEditor() }
      editor.insert(text)
    }
    offersOldQuery = false
  }

  /// Changes the line that is being typed; a deletion takes the whole of an old query on offer.
  private mutating func apply(_ change: LineEdit) {
    let deletesAll = mode == .search && offersOldQuery && change == .deleteBackward
    edit { $0.apply(deletesAll ? .deleteToStart : change) }
    offersOldQuery = false
  }

  /// Takes pasted text as one line of text; where nothing is typed, it does nothing.
  private mutating func paste(_ text: String) {
    guard mode.takesText else {
      notice = Notice(strings.browser.pasteIgnored)
      return
    }
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    if !line.isEmpty { type(line) }
  }

  private mutating func edit(_ change: (inout LineEditor) -> Void) {
    switch mode {
    case .search:
      var editor = search
      change(&editor)
      setSearch(editor)
    case .facets: narrowFacets(change)
    case .help:
      change(&help.narrowing)
      help.cursor = 0
    case .export:
      guard var dialog = export else { return }
      change(&dialog.path)
      dialog.forgetAnswers()
      export = dialog
    case .print:
      guard var dialog = printing else { return }
      change(&dialog.target)
      dialog.problem = nil
      printing = dialog
    case .list, .detail, .overwrite: break
    }
  }

  private mutating func toggleFacetValue() {
    guard let value = facetPlace.value else { return }
    if let facet = facetPlace.facet { toggle([value], of: facet) } else { toggleWarning(value) }
  }

  private mutating func toggle(_ values: [FacetValue], of facet: Facet) {
    lastFacet = facet
    guard catalog.facets.isStated(facet) else {
      notice = Notice(notStated([facet]))
      return
    }
    let numbers = values.compactMap { catalog.facets.number(of: $0, in: facet) }
    guard !numbers.isEmpty else {
      notice = Notice(strings.browser.noSuchValue)
      return
    }
    toggle(numbers, of: facet)
  }

  /// Takes values in; takes them out where all are in.
  private mutating func toggle(_ values: [Int], of facet: Facet) {
    lastFacet = facet
    absorb(facet)
    let areOn = values.allSatisfy { picks.contains($0, of: facet) }
    for value in values where picks.contains(value, of: facet) == areOn {
      picks.toggle(value, of: facet)
    }
    runSearch()
  }

  /// Turns what the query says of a facet into picked values, so that keys can change them.
  private mutating func absorb(_ facet: Facet) {
    let typed = query.groups.filter { $0.selectedFacet == facet }
    guard !typed.isEmpty else { return }
    picks = catalog.selection(Query(typed), picks).selection
    query = Query(query.groups.filter { $0.selectedFacet != facet })
    search = LineEditor(query.source)
  }

  private mutating func nextFacet(_ distance: Int) {
    let places = facetItems.compactMap(\.place)
    let facets = (Facet.allCases + [nil]).filter { facet in places.contains { $0.facet == facet } }
    guard !facets.isEmpty else { return }
    let now = facets.firstIndex(of: facetPlace.facet) ?? 0
    let next = facets[(now + distance + facets.count) % facets.count]
    facetPane.facet = next
    facetPane.value = places.first { $0.facet == next }?.value
  }

  private mutating func sort(by key: SortOrder.Key) {
    setOrder(SortOrder(key))
  }

  private mutating func setOrder(_ order: SortOrder) {
    guard !showsBasket else {
      notice = Notice(strings.browser.basketOrder)
      return
    }
    self.order = order
    let row = currentRow
    runSearch()
    cursor = rows.firstIndex { $0 == row } ?? 0
    notice = Notice(strings.browser.sort + strings.name(of: order))
  }
}

extension SortOrder.Key {
  /// The key after this one, round about.
  fileprivate var next: SortOrder.Key {
    let all = SortOrder.Key.allCases
    let now = all.firstIndex(of: self) ?? 0
    return all[(now + 1) % all.count]
  }
}
