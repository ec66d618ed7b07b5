/// Texts of the full-screen browser.
public struct BrowserStrings: Sendable {
  public var searchPrompt: String
  public var searchHint: String
  public var meaning: String
  public var levelShort: String
  public var tierShort: String
  public var filters: String
  public var noFilters: String
  public var sort: String
  public var sortRelevance: String
  public var sortName: String
  public var sortCode: String
  public var sortTier: String
  public var sortLevel: String
  public var sortField: String
  public var sortAgency: String
  public var marked: String
  public var outsideList: @Sendable (String) -> String
  public var detailHeading: String
  public var basketHeading: String
  public var basketEmpty: String
  public var rowOf: @Sendable (String, String) -> String
  public var resultOf: @Sendable (String, String) -> String
  public var isMarked: String
  public var nothingMatches: String
  public var dropToFind: String
  /// The same while letters are text.
  public var dropToFindTyping: String
  public var drop: @Sendable (String, String) -> String
  public var allFilters: String
  public var searchText: String
  public var everything: String
  public var notStatedHere: @Sendable (String) -> String
  public var facetNotStated: String
  public var filterInstead: @Sendable (String) -> String
  public var facetHeading: String
  public var facetNarrow: String
  public var facetZero: @Sendable (String) -> String
  public var facetNothing: String
  public var rangeStarted: String
  public var markedCount: @Sendable (String) -> String
  public var undone: String
  public var redone: String
  public var nothingToUndo: String
  public var nothingToRedo: String
  public var filtersCleared: String
  public var noFiltersToClear: String
  public var nothingToExport: String
  public var exportMarked: @Sendable (String) -> String
  public var exportMatched: @Sendable (String) -> String
  public var exportRecord: @Sendable (String) -> String
  public var exportFile: String
  public var exportFormats: @Sendable (String) -> String
  public var exportNoName: String
  public var exportUnknownFormat: @Sendable (String) -> String
  public var exportOverwrite: @Sendable (String) -> String
  public var exportCancelled: String
  public var exported: @Sendable (String, String) -> String
  public var helpHeading: String
  public var helpNarrow: String
  public var helpNothing: String
  public var helpGenerated: String
  public var unknownKey: @Sendable (String) -> String
  public var noMoreMatches: String
  public var pasteIgnored: String
  public var endOfResults: @Sendable (String) -> String
  public var noSuchValue: String
  public var basketOrder: String
  public var marksLost: @Sendable (String) -> String
  public var reloaded: @Sendable (String) -> String
  public var and: String
  public var or: String
  public var not: String
  public var performedAt: String
}
