import CatalogIndex
import Strings
import TextScreen

extension BrowserState {
  mutating func takeMotion(_ message: Message) {
    switch message {
    case .move(let motion): move(motion)
    case .extendRange(let motion):
      rangeAnchor = rangeAnchor ?? cursor
      moveList(motion)
    case .scrollPane(let lines): scrollPane(lines)
    case .nextRecord: step(1)
    case .previousRecord: step(-1)
    case .nextMatch:
      let start = detailMatch.map { $0 + 1 } ?? detailTop
      moveToMatch { lines in lines.indices.first { $0 >= start && lines[$0].isMatch } }
    case .previousMatch:
      let end = detailMatch ?? detailTop
      moveToMatch { lines in lines.indices.last { $0 < end && lines[$0].isMatch } }
    default: break
    }
  }

  private mutating func move(_ motion: Motion) {
    switch mode {
    case .list, .search: moveList(motion)
    case .detail:
      // `settle` counts the lines, once.
      detailTop = motion.place(from: detailTop, count: .max, page: pageArea.height)
      detailMatch = nil
    case .facets: moveFacets(motion)
    case .help:
      help.cursor = motion.place(from: help.cursor, count: helpEntries.count, page: pageArea.height)
    case .print: scrollPrint(motion)
    case .export, .overwrite: break
    }
  }

  private mutating func moveList(_ motion: Motion) {
    cursor = motion.place(from: cursor, count: rows.count, page: max(1, layout.list.height - 1))
  }

  private mutating func moveFacets(_ motion: Motion) {
    let values = facetItems.compactMap(\.place)
    guard !values.isEmpty else { return }
    let now = values.firstIndex(of: facetPlace) ?? 0
    let page = max(1, facetArea.height - 1)
    let next = values[motion.place(from: now, count: values.count, page: page)]
    facetPane.facet = next.facet
    facetPane.value = next.value
  }

  private mutating func scrollPane(_ lines: Int) {
    guard let area = layout.detail, let row = currentRow else { return }
    let document = ProcedureDocument(strings: strings, width: max(1, area.width - 2))
    let count = document.statedLines(of: catalog.procedures[row]).count
    paneTop = max(0, min(paneTop + lines, count - (area.height - 1)))
  }

  /// Shows the next or previous record of the list in the detail view.
  private mutating func step(_ distance: Int) {
    let next = cursor + distance
    guard rows.indices.contains(next) else { return }
    cursor = next
    showFromTop()
  }

  /// Shows a record in the detail view from its first line on.
  mutating func showFromTop() {
    detailTop = 0
    detailMatch = nil
  }

  private mutating func moveToMatch(_ find: ([DocumentLine]) -> Int?) {
    guard let line = find(detailLines) else {
      notice = Notice(strings.browser.noMoreMatches)
      return
    }
    detailTop = line
    detailMatch = line
  }
}

extension Motion {
  /// The place that the motion leads to among `count`, the last at most.
  func place(from place: Int, count: Int, page: Int) -> Int {
    let next =
      switch self {
      case .up: place - 1
      case .down: place + 1
      case .pageUp: place - page
      case .pageDown: place + page
      case .halfPageUp: place - max(1, page / 2)
      case .halfPageDown: place + max(1, page / 2)
      case .top: 0
      case .bottom: count - 1
      }
    return max(0, min(next, count - 1))
  }
}
