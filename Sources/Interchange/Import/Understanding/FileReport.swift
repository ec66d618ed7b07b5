/// What was found in one file.
public struct FileReport: Sendable {
  /// The name under which it was given.
  public var name: String
  /// nil where it could not be read.
  public var kind: FileKind?
  /// The encoding of its text and what tells it; nil where the kind leaves no choice.
  public var encoding: EncodingFinding?
  /// Why it gives no table; nil where it does.
  public var error: ListError?
  public var sheets: [SheetReport] = []
  /// What the file holds beside its tables.
  public var skipped: [SkippedPart] = []

  public init(name: String) {
    self.name = name
  }

  /// Whether some bytes fit no text and are told by U+FFFD.
  private var hasLostBytes: Bool {
    guard encoding?.encoding == .utf8, case .syllables = encoding?.evidence else { return false }
    return true
  }

  /// Whether something in it should be looked at.
  ///
  /// Text of which a byte was lost is, though it was read; a sheet without procedures beside one with them is no doubt: workbooks have cover sheets.
  public var isDoubtful: Bool {
    guard error == nil, sheets.contains(where: { $0.skipped == nil }) else { return true }
    return hasLostBytes || sheets.contains(where: \.isDoubtful)
  }
}

/// What was found in one sheet.
public struct SheetReport: Sendable {
  /// Why a sheet gives no procedures.
  public enum Skip: Hashable, Sendable {
    /// Nothing stands in it.
    case empty
    /// No row holds headings that are known.
    case noHeadings
    /// Its headings name no column of procedures' names; the first of them.
    case noNames(headings: [String])
    /// It has names, but no code and nothing else that belongs to procedures; its headings.
    case notProcedures(headings: [String])
    /// Headings stand there, but no procedure below them.
    case noRows
  }

  /// The name in the workbook or the key in JSON; nil where the file is one table.
  public var name: String?
  /// nil where it was read.
  public var skipped: Skip?
  /// The line of the headings, or of the first of two rows of them; nil where they are keys.
  public var headingLine: Int?
  public var columns: [ColumnReport] = []
  /// The encodings of columns whose text is in another than the file's, by their places from 0.
  public var encodings: [Int: EncodingFinding] = [:]
  /// The rows that give those below their field, level or tier, in their order.
  public var groups: [GroupReport] = []
  public var rows = RowCounts()
  /// What is doubtful, and the rows that were left out, in the order of lines.
  public var issues: [RowIssue] = []
  /// The rows that say more of a procedure that another row gave, in the order of lines.
  public var mergedRows: [MergedRow] = []
  /// What stands above the headings.
  public var titles: [String] = []
  /// Whether the workbook does not show it; it is read all the same.
  public var isHidden = false

  public init(name: String?) {
    self.name = name
  }

  /// Whether something in it should be looked at.
  public var isDoubtful: Bool {
    !issues.isEmpty
  }
}

/// A row that became a part of a procedure that stood already.
public struct MergedRow: Hashable, Sendable {
  /// The line of the file, or the number of the row in the workbook, from 1.
  public var line: Int
  /// Where the procedure stands.
  public var first: ImportPlace

  public init(line: Int, first: ImportPlace) {
    self.line = line
    self.first = first
  }
}

/// What became of the rows of a sheet; together they are all its rows.
public struct RowCounts: Hashable, Sendable {
  /// Rows that became a procedure.
  public var read = 0
  /// Rows that say more of a procedure that another row gave.
  public var merged = 0
  /// Rows that were left out though something stands in them.
  public var refused = 0
  /// Rows in which nothing stands.
  public var blank = 0
  /// Headings, whether at the top or repeated, and their numbers below.
  public var headings = 0
  /// What stands above the headings.
  public var titles = 0
  public var groups = 0
  /// Totals, signatures and notes.
  public var footers = 0
  /// Rows of a sheet that was left out as a whole.
  public var skipped = 0
  /// Rows, among those read and merged, in which something is unclear.
  public var doubtful = 0

  public init() {}

  /// All rows of the sheet.
  public var total: Int {
    read + merged + refused + blank + headings + titles + groups + footers + skipped
  }
}

/// What a column of a sheet was taken for.
public struct ColumnReport: Hashable, Sendable {
  /// Its place in the sheet, from 0.
  public var index: Int
  /// Its heading as given, a merged one above joined before it by " / "; empty where it has none.
  public var heading: String
  public var meaning: ColumnMeaning
  /// How many of its cells hold a value, and not just a dash, `Không có thông tin` or an error.
  public var filled: Int

  public init(index: Int, heading: String, meaning: ColumnMeaning, filled: Int) {
    self.index = index
    self.heading = heading
    self.meaning = meaning
    self.filled = filled
  }
}

/// A row that gives those below it something.
public struct GroupReport: Hashable, Sendable {
  public var line: Int
  /// The row as given.
  public var text: String
  public var gives: GroupEffects

  public init(line: Int, text: String, gives: GroupEffects) {
    self.line = line
    self.text = text
    self.gives = gives
  }
}
