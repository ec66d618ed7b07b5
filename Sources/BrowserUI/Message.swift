public import Interchange
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
  case print
  case nextFormat
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
  case print(PrintRequest)
  case reload
  case redraw
  case suspend
  /// The program ends, with this exit status.
  case quit(Int32)
}

/// An export that the user asked for.
public struct ExportRequest: Hashable, Sendable {
  /// The rows of the catalog in the order of the file.
  public var rows: [Int]
  public var path: String
  public var format: ExportFormat
  public var overwrites: Bool

  public init(rows: [Int], path: String, format: ExportFormat, overwrites: Bool) {
    self.rows = rows
    self.path = path
    self.format = format
    self.overwrites = overwrites
  }
}

/// How an export ended.
public enum ExportOutcome: Hashable, Sendable {
  /// The file was written, under its whole path.
  case written(path: String)
  /// There is such a file already.
  case exists
  case failed(FileError)
}
