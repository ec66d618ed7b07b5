public import ProcedureModel
public import TextScreen

/// What can happen to the browser: a key's meaning, or the outside world's answer.
public enum Message: Hashable, Sendable {
  case move(Motion)
  case extendRange(Motion)
  case startSearch
  case toList
  case type(Character)
  /// Text that was pasted: it goes into the line that is typed, and is never a command.
  case paste(String)
  case edit(LineEdit)
  case open
  case back
  case close
  case quit
  case interrupt
  case toggleTier(Tier)
  case toggleLevel(digit: Int)
  case toggleNoneStated
  case clearFilters
  case openFacets
  case toggleFacetValue
  case nextFacet(backwards: Bool)
  case mark
  case range
  case markAllMatched
  case invertMarks
  case unmarkAll
  case undo
  case redo
  case basket
  case sort
  case reverseSort
  case export
  case nextFormat(backwards: Bool)
  case nextLayout
  case completePath
  case copyCodes
  case copyRecords
  case print
  case confirm
  case decline
  case help
  case toggleDetailPane
  /// Scrolls the detail pane by so many lines.
  case scrollPane(Int)
  case nextRecord
  case previousRecord
  case nextMatch
  case previousMatch
  case reload
  case redraw
  case suspend
  case resize(Size)
  case exportFinished(ExportRequest, ExportOutcome)
  case pathCompleted(PathCompletion)
  case copied(CopyRequest, CopyOutcome)
  case printFinished(PrintRequest, PrintOutcome)
  case reloaded(CatalogReload)
  /// A key that means nothing here.
  case unknown(Key)
}

/// A way to move in a list or a text.
public enum Motion: Hashable, Sendable {
  case up, down, pageUp, pageDown, halfPageUp, halfPageDown, top, bottom
}

/// A change to a line of text that is being typed.
public enum LineEdit: Hashable, Sendable {
  case left, right, start, end
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
}

/// What the browser asks of the outside world; only the event loop carries it out.
public enum Effect: Hashable, Sendable {
  case export(ExportRequest)
  /// The name of a file is to be completed as far as the files that are there tell.
  case completePath(String)
  case copy(CopyRequest)
  case print(PrintRequest)
  case reload
  case redraw
  case suspend
  /// The program ends, with this exit status.
  case quit(Int32)
}
