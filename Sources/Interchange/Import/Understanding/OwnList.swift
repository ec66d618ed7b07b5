public import ProcedureModel

/// A list that an export of this program wrote: its headings are the names of the model.
///
/// It is read as it stands, without a look at its shape, so that nothing of it changes: values that an
/// office would not write, rows that repeat a code, blanks inside a name.
public enum OwnList {
  /// So many bytes at most are looked at for the headings.
  private static let mostBytes = 4096

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static let names = Set(Column.allCases.flatMap { [$0.rawValue, $0.jsonKey] } + ["id"])

  /// Whether all headings of a delimited list are names of the model, each there once.
  ///
  /// One with a line that could hold a cell of more bytes than lists may have is none, so that it is
  /// refused as others are.
  ///
  /// - Complexity: O(length of the first line), and O(n) beyond the bytes that one cell may have.
  public static func isOwn(_ bytes: [UInt8]) -> Bool {
    let headings = headings(bytes)
    return headings.contains(Column.name.rawValue) && headings.allSatisfy(names.contains)
      && Set(headings).count == headings.count && !hasVastLine(bytes)
  }

  private static func hasVastLine(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > DelimitedFile.mostCellBytes else { return false }
    let span = bytes.span.bytes
    var start = 0
    while start < span.byteCount {
      let end = span.firstIndex(of: Byte.lineFeed, or: Byte.carriageReturn, from: start)
      if end - start > DelimitedFile.mostCellBytes { return true }
      start = end + 1
    }
    return false
  }

  private static func headings(_ bytes: [UInt8]) -> [String] {
    let start = hasMark(bytes) ? mark.count : 0
    let line = bytes[start...].prefix(mostBytes).drop(while: Blank.isLineEnd)
      .prefix { !Blank.isLineEnd($0) }
    let delimiter = line.contains(Byte.tab) ? Byte.tab : Byte.comma
    return line.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != Byte.quote }, as: UTF8.self)
    }
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// What its columns are, for the report of an import; whoever only opens a list does without.
  ///
  /// - Complexity: O(procedures × columns).
  public static func columns(
    _ bytes: [UInt8],
    of procedures: [Procedure]
  ) -> [ColumnReport] {
    headings(bytes).enumerated().map { index, heading in
      let column = Column.allCases.first { $0.rawValue == heading || $0.jsonKey == heading }
      // Both are made of other columns where they are written.
      guard let column, column != .levelScheme else {
        let count = procedures.count
        return ColumnReport(
          index: index,
          heading: heading,
          meaning: .ignored(.derived),
          filled: count
        )
      }
      let filled = procedures.count { !column.values(of: $0).isEmpty }
      return ColumnReport(index: index, heading: heading, meaning: .field(column), filled: filled)
    }
  }

  /// Reads such a list.
  ///
  /// - Throws: `CatalogError` where not one procedure can be had.
  /// - Complexity: O(n) in the bytes.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    options: ImportOptions = ImportOptions()
  ) throws(CatalogError) -> ImportResult {
    let about = SnapshotDescription(place: options.place, date: options.date, file: name)
    var reading = try CatalogReader.read(bytes, about: about)
    reading.snapshot.about.source = options.source.map {
      BilingualText(vietnamese: $0, english: $0)
    }
    var sheet = SheetReport(name: nil)
    sheet.headingLine = 1
    sheet.rows.headings = 1
    sheet.rows.read = reading.snapshot.procedures.count
    sheet.issues = reading.problems.map { RowIssue(line: $0.line, kind: RowIssue.Kind($0.kind)) }
    sheet.rows.refused = sheet.issues.count { $0.kind.leavesRowOut }
    sheet.rows.doubtful = Set(sheet.issues.filter { !$0.kind.leavesRowOut }.map(\.line)).count
    var file = FileReport(name: name)
    file.kind = bytes.prefix(mostBytes).contains(Byte.tab) ? .tsv : .csv
    file.encoding = EncodingFinding(
      encoding: .utf8,
      evidence: hasMark(bytes) ? .byteOrderMark : .valid
    )
    file.sheets = [sheet]
    var report = ImportReport()
    report.files = [file]
    report.count(reading.snapshot.procedures)
    return ImportResult(snapshot: reading.snapshot, report: report)
  }
}

extension RowIssue.Kind {
  fileprivate init(_ kind: RowProblem.Kind) {
    switch kind {
    case .missingName: self = .missingName(first: "")
    case .unknownTier(let value): self = .unknownTier(value)
    case .unknownLevel(let value): self = .unknownLevel(value)
    case .extraCells(let count): self = .extraCells(count)
    case .unknownHeading(let heading), .repeatedHeading(let heading):
      self = .missingName(first: heading)
    }
  }
}
