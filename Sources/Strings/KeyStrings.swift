/// What keys do: a line for the help, a word for the key line.
public struct KeyStrings: Sendable {
  /// An example of the query language and what it asks.
  public struct QueryTerm: Sendable {
    public var example: String
    public var meaning: String

    public init(_ example: String, _ meaning: String) {
      self.example = example
      self.meaning = meaning
    }
  }

  public var groupMove: String
  public var groupSearch: String
  public var groupFilter: String
  public var groupMark: String
  public var groupRecord: String
  public var groupOutput: String
  public var groupDialog: String
  public var groupProgram: String
  public var modeList: String
  public var modeSearch: String
  public var modeFacets: String
  public var modeDetail: String
  public var modeHelp: String
  public var modeExport: String
  public var modeOverwrite: String
  public var modePrint: String

  public var moveUp: String
  public var moveDown: String
  public var pageUp: String
  public var pageDown: String
  public var halfPageUp: String
  public var halfPageDown: String
  public var top: String
  public var bottom: String
  public var startSearch: String
  public var searchHint: String
  public var toList: String
  public var toListHint: String
  public var sort: String
  public var sortHint: String
  public var reverseSort: String
  public var openFacets: String
  public var facetsHint: String
  public var tierProvince: String
  public var tierDistrict: String
  public var tierCommune: String
  public var tierMinistry: String
  public var tierOther: String
  public var levelOne: String
  public var levelTwo: String
  public var levelThree: String
  public var levelFour: String
  public var noneStated: String
  public var clearFilters: String
  public var toggleFacetValue: String
  public var chooseHint: String
  public var nextFacet: String
  public var nextFacetHint: String
  public var previousFacet: String
  public var mark: String
  public var markHint: String
  public var range: String
  public var rangeHint: String
  public var extendRangeUp: String
  public var extendRangeDown: String
  public var markAllMatched: String
  public var markAllHint: String
  public var invertMarks: String
  public var unmarkAll: String
  public var undo: String
  public var undoHint: String
  public var redo: String
  public var basket: String
  public var basketHint: String
  public var open: String
  public var openHint: String
  public var nextRecord: String
  public var nextHint: String
  public var previousRecord: String
  public var previousHint: String
  public var nextMatch: String
  public var previousMatch: String
  public var export: String
  public var exportHint: String
  public var exportNow: String
  public var copyCodes: String
  public var copyRecords: String
  public var print: String
  public var printHint: String
  public var printNow: String
  public var nextFormat: String
  public var formatHint: String
  public var previousFormat: String
  public var nextLayout: String
  public var layoutHint: String
  public var completePath: String
  public var completeHint: String
  public var overwriteYes: String
  public var yesHint: String
  public var overwriteNo: String
  public var noHint: String
  public var toggleDetailPane: String
  public var scrollPaneUp: String
  public var scrollPaneDown: String
  public var reload: String
  public var back: String
  public var backHint: String
  public var close: String
  public var quit: String
  public var help: String
  public var helpHint: String
  public var closeHelp: String
  public var runBinding: String
  public var runHint: String
  public var redraw: String
  public var suspend: String
  public var interrupt: String
  public var deleteBackward: String
  public var deleteForward: String
  public var deleteWord: String
  public var deleteToStart: String
  public var deleteToEnd: String
  public var cursorLeft: String
  public var cursorRight: String
  public var cursorStart: String
  public var cursorEnd: String

  public var queryHeading: String
  public var queryLanguage: [QueryTerm]
}
