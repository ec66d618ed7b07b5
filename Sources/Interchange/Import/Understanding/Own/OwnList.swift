public import ProcedureModel

/// A list that an export of this program wrote: its headings or keys are the names of the model.
///
/// It is read as it stands, without a look at its shape, so that nothing of it changes: values that an
/// office would not write, rows that repeat a code, blanks inside a name.
public enum OwnList {
  /// Reads such a list, delimited or in JSON.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name, for the report; it decides between one record of JSON and a line of them.
  ///   - options: What a person says of the whole.
  /// - Returns: nil where it is none of ours.
  /// - Throws: `CatalogError` where it is, and not one procedure can be had.
  /// - Complexity: O(n) in the bytes; nearly nothing for other lists.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    options: ImportOptions = ImportOptions()
  ) throws(CatalogError) -> ImportResult? {
    if OwnDelimited.isOwn(bytes) {
      return try OwnDelimited.read(bytes).result(name: name, options: options)
    }
    return OwnJSON.read(bytes, name: name)?.result(name: name, options: options)
  }

  /// What the columns of a delimited list are, for the report of an import; whoever only opens a list
  /// does without.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - procedures: What was read from it.
  /// - Returns: None for JSON, whose keys say all.
  /// - Complexity: O(procedures × columns).
  public static func columns(_ bytes: [UInt8], of procedures: [Procedure]) -> [ColumnReport] {
    guard OwnDelimited.isOwn(bytes) else { return [] }
    return OwnDelimited.headings(bytes).enumerated().map { index, heading in
      let column = Column.allCases.first { $0.rawValue == heading || $0.jsonKey == heading }
      // Both are made of other columns where they are written.
      guard let column, column != .levelScheme else {
        return ColumnReport(
          index: index,
          heading: heading,
          meaning: .ignored(.derived),
          filled: procedures.count
        )
      }
      let filled = procedures.count { !column.values(of: $0).isEmpty }
      return ColumnReport(index: index, heading: heading, meaning: .field(column), filled: filled)
    }
  }
}

/// What was read of a list of our own.
struct OwnReading {
  var kind: FileKind
  var encoding = EncodingFinding(encoding: .utf8, evidence: .valid)
  var procedures: [Procedure]
  var issues: [RowIssue]

  /// The same with the report that every import gives.
  func result(name: String, options: ImportOptions) -> ImportResult {
    let source = options.source.map { BilingualText(vietnamese: $0, english: $0) }
    let about = SnapshotDescription(
      place: options.place,
      date: options.date,
      file: name,
      source: source
    )
    var file = FileReport(name: name)
    file.kind = kind
    file.encoding = encoding
    file.sheets = [sheet]
    var report = ImportReport()
    report.files = [file]
    report.count(procedures)
    return ImportResult(snapshot: Snapshot(about: about, procedures: procedures), report: report)
  }

  private var sheet: SheetReport {
    var sheet = SheetReport(name: nil)
    if kind == .csv || kind == .tsv {
      sheet.headingLine = 1
      sheet.rows.headings = 1
    }
    sheet.rows.read = procedures.count
    sheet.issues = issues
    sheet.rows.refused = issues.count { $0.kind.leavesRowOut }
    sheet.rows.doubtful = Set(issues.filter { !$0.kind.leavesRowOut }.map(\.line)).count
    return sheet
  }
}
