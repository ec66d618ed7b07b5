import CatalogIndex
import Strings
import TextScreen

/// Takes a message into the state: the only way in which the browser changes.
///
/// - Returns: What the event loop has to do in the outside world.
/// - Complexity: One search where the query or a selection changes.
public func update(_ state: inout BrowserState, _ message: Message) -> [Effect] {
  state.notice = nil
  let row = state.currentRow
  let effects = state.take(message)
  state.settle()
  if state.currentRow != row { state.paneTop = 0 }
  return effects
}

extension BrowserState {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .move, .extendRange, .scrollPane, .nextRecord, .previousRecord, .nextMatch, .previousMatch:
      takeMotion(message)
    case .startSearch, .toList, .type, .paste, .edit, .toggleTier, .toggleLevel, .toggleNoneStated,
      .clearFilters, .openFacets, .toggleFacetValue, .nextFacet, .sort, .reverseSort:
      takeNarrowing(message)
    case .mark, .range, .markAllMatched, .invertMarks, .unmarkAll, .undo, .redo, .basket:
      takeMarking(message)
    case .print, .printFinished: takePrint(message)
    case .confirm where mode == .print: return confirmPrint()
    case .export, .nextFormat, .nextLayout, .completePath, .pathCompleted, .confirm, .decline,
      .exportFinished:
      return takeExport(message)
    case .copyCodes, .copyRecords, .copied: return takeCopy(message)
    case .open: return open()
    case .back: back()
    case .close: return close()
    case .quit: return [.quit(0)]
    case .interrupt: return [.quit(130)]
    case .help: openHelp()
    case .toggleDetailPane: showsDetailPane.toggle()
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .resize(let size):
      self.size = size
      detailMatch = nil
    case .reloaded(let reload): take(reload)
    case .unknown(let key): notice = Notice(strings.browser.unknownKey(KeyNames.name(key)))
    }
    return []
  }

  private mutating func open() -> [Effect] {
    guard mode != .help else { return runHelpBinding() }
    guard currentRow != nil else { return [] }
    showFromTop()
    modes.append(.detail)
    return []
  }

  /// Peels one layer: what is typed in a view, the view, the range, the basket, the query, the filters.
  private mutating func back() {
    switch mode {
    case .facets where !facetPane.narrowing.isEmpty: narrowFacets { $0 = LineEditor() }
    case .help where !help.narrowing.isEmpty: help = HelpState()
    case .export: closeExport()
    case .print: closePrint()
    case .facets, .help, .detail, .search, .overwrite: modes.removeLast()
    case .list: peelList()
    }
  }

  private mutating func peelList() {
    if rangeAnchor != nil {
      rangeAnchor = nil
    } else if showsBasket {
      leaveBasket()
    } else if !search.isEmpty {
      setSearch(LineEditor())
    } else if !picks.isEmpty {
      clearFilters()
    }
  }

  private mutating func close() -> [Effect] {
    if mode == .detail {
      modes.removeLast()
    } else if showsBasket {
      leaveBasket()
    } else {
      return [.quit(0)]
    }
    return []
  }

  /// Brings cursors and scroll positions back to what there is to show.
  fileprivate mutating func settle() {
    let count = rows.count
    cursor = max(0, min(cursor, count - 1))
    if let anchor = rangeAnchor, anchor >= count { rangeAnchor = nil }
    let height = max(1, layout.list.height)
    top = max(0, min(top, cursor, count - height))
    if cursor >= top + height { top = cursor - height + 1 }
    if mode == .detail {
      if count == 0 { modes.removeLast() }
      detailTop = max(0, min(detailTop, detailLines.count - pageArea.height))
    }
    if mode == .facets { settleFacetCursor() }
    if mode == .help { help.cursor = max(0, min(help.cursor, helpEntries.count - 1)) }
  }
}
