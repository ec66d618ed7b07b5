import CatalogIndex
import Strings

extension BrowserState {
  mutating func takeMarking(_ message: Message) {
    switch message {
    case .mark: mark()
    case .range: toggleRange()
    case .markAllMatched: changeMarks { $0.formUnion($1) }
    case .invertMarks: changeMarks { $0.formSymmetricDifference($1) }
    case .unmarkAll: changeMarks { marked, _ in marked = RowSet(capacity: marked.capacity) }
    case .undo:
      rangeAnchor = nil
      say(marks.undo(), strings.browser.undone, strings.browser.nothingToUndo)
    case .redo:
      rangeAnchor = nil
      say(marks.redo(), strings.browser.redone, strings.browser.nothingToRedo)
    case .basket: toggleBasket()
    default: break
    }
  }

  /// Marks the rows of the range that is being marked, if there is one, and ends it.
  mutating func commitRange() {
    guard let places = rangePlaces else { return }
    let rows = rows
    rangeAnchor = nil
    marks.change { marked in
      for place in places.clamped(to: 0...max(0, rows.count - 1)) where place < rows.count {
        marked.insert(rows[place])
      }
    }
  }

  mutating func leaveBasket() {
    showsBasket = false
    rangeAnchor = nil
    cursor = 0
    top = 0
  }

  /// Marks the current row or takes its mark away, and goes on to the next; ends a range.
  private mutating func mark() {
    guard rangeAnchor == nil else {
      commitRange()
      sayMarked()
      return
    }
    guard let row = currentRow else { return }
    marks.change { marked in
      if marked.contains(row) { marked.remove(row) } else { marked.insert(row) }
    }
    if mode == .list, !showsBasket { cursor += 1 }
    if mode == .detail, currentRow != row {
      // The record left the basket: another must not stand in its place unasked.
      modes.removeLast()
      sayMarked()
    }
  }

  private mutating func toggleRange() {
    guard rangeAnchor != nil else {
      guard currentRow != nil else { return }
      rangeAnchor = cursor
      notice = Notice(strings.browser.rangeStarted)
      return
    }
    commitRange()
    sayMarked()
  }

  /// Changes the marks by the rows of the list.
  private mutating func changeMarks(_ change: (inout RowSet, RowSet) -> Void) {
    rangeAnchor = nil
    let listed = showsBasket ? marks.marked : result.matches
    marks.change { change(&$0, listed) }
    sayMarked()
  }

  private mutating func toggleBasket() {
    commitRange()
    if showsBasket {
      leaveBasket()
    } else if marks.count == 0 {
      notice = Notice(strings.browser.basketEmpty)
    } else {
      showsBasket = true
      cursor = 0
      top = 0
    }
  }

  private mutating func sayMarked() {
    notice = Notice(strings.browser.markedCount(strings.number(marks.count)))
  }

  private mutating func say(_ didChange: Bool, _ done: String, _ nothing: String) {
    notice = Notice(didChange ? done : nothing)
  }
}
