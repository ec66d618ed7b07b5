public import CatalogIndex
public import CatalogReports
public import Interchange
import ProcedureModel
public import Strings
public import TextScreen

/// Everything that the browser shows follows from this value; only `update` changes it.
public struct BrowserState: Sendable {
  public internal(set) var catalog: Catalog
  /// What is wrong or doubtful in the catalog, looked for at first use.
  public internal(set) var findings: CatalogFindings
  public let strings: Strings
  public internal(set) var size: Size
  /// The views that are open, the one with the keyboard last.
  public internal(set) var modes: [Mode] = [.list]
  public internal(set) var search = LineEditor()
  /// Whether the search box was entered with a query in it: the next letter begins a new one, a
  /// cursor key keeps the old.
  public internal(set) var offersOldQuery = false
  public internal(set) var query = Query()
  public internal(set) var picks = FacetSelection()
  public internal(set) var order = SortOrder()
  public internal(set) var result: SearchResult
  /// What the query was taken for; nil where nothing is asked.
  public internal(set) var understood: Understood?
  /// What could be given up to find more, where little or nothing was found.
  public internal(set) var hints: [DropHint]
  public internal(set) var showsBasket = false
  public internal(set) var showsDetailPane = true
  /// The place of the current row in `rows`, and of the first one on the screen.
  public internal(set) var cursor = 0
  public internal(set) var top = 0
  /// Where a range was started, as a place in `rows`.
  public internal(set) var rangeAnchor: Int?
  public internal(set) var marks: MarkHistory
  /// The facet whose "none stated" the key `-` means.
  public internal(set) var lastFacet = Facet.tier
  public internal(set) var facetPane = FacetPaneState()
  /// How far the detail pane is scrolled; every move in the list sets it back.
  public internal(set) var paneTop = 0
  /// The first line of the detail view that is on the screen.
  public internal(set) var detailTop = 0
  /// The line of the detail view that `n` and `N` came to last.
  public internal(set) var detailMatch: Int?
  public internal(set) var help = HelpState()
  public internal(set) var export: ExportDialog?
  /// The file name that the next export starts from.
  public internal(set) var lastExportPath = "thu-tuc.csv"
  public internal(set) var printing: PrintDialog?
  /// Where the next slips go unless told otherwise.
  public internal(set) var lastPrintTarget: String
  /// What the status line says until the next key.
  public internal(set) var notice: Notice?

  public init(
    catalog: Catalog,
    strings: Strings,
    size: Size,
    query: Query = Query(),
    order: SortOrder = SortOrder(),
    report: ImportReport? = nil,
    printCommand: String = "lpr"
  ) {
    let findings = CatalogFindings()
    let catalog = catalog.warned(by: findings.warnings)
    self.catalog = catalog
    self.findings = findings
    self.strings = strings
    self.size = size
    search = LineEditor(query.source)
    self.query = query
    self.order = order
    lastPrintTarget = printCommand
    result = catalog.search(query, order: order)
    hints = catalog.dropHints(for: result, query, FacetSelection())
    notice = report.flatMap(strings.message).map { Notice($0, isProblem: true) }
    marks = MarkHistory(rowCount: catalog.count)
  }

  public var mode: Mode { modes.last ?? .list }

  /// The rows that the list shows: the matches, or the marked ones in the basket.
  public var rows: RowList {
    showsBasket ? RowList(marks.marked) : result.rows
  }

  /// The row under the cursor; nil in an empty list.
  public var currentRow: Int? {
    let rows = rows
    return rows.indices.contains(cursor) ? rows[cursor] : nil
  }

  /// The places of the range that is being marked.
  public var rangePlaces: ClosedRange<Int>? {
    rangeAnchor.map { min($0, cursor)...max($0, cursor) }
  }

  /// The marked rows that the present query does not show.
  public var marksOutsideList: Int {
    var outside = marks.marked
    outside.subtract(result.matches)
    return outside.count
  }

  /// The IDs of the marked procedures, in the order of their names.
  public var markedIDs: [String] {
    marks.rows.map { catalog.procedures[$0].id }
  }
}

/// A line for the status bar.
public struct Notice: Hashable, Sendable {
  public var text: String
  public var isProblem: Bool

  public init(_ text: String, isProblem: Bool = false) {
    self.text = text
    self.isProblem = isProblem
  }
}

/// Where the keyboard stands in the facet pane.
public struct FacetPaneState: Hashable, Sendable {
  /// What its values are narrowed by.
  public var narrowing = LineEditor()
  /// The value under the cursor; no facet for the warnings.
  public var facet: Facet? = Facet.field
  public var value: Int?
}

/// Where the keyboard stands in the help.
public struct HelpState: Hashable, Sendable {
  public var narrowing = LineEditor()
  /// The binding under the cursor, among those that are shown.
  public var cursor = 0
}
