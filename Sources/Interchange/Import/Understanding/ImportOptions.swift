public import ProcedureModel

/// What a person says of lists that would otherwise be found out.
public struct ImportOptions: Sendable {
  /// What a column is to be taken for.
  public enum Target: Hashable, Sendable {
    case column(Column)
    case ignored
  }

  /// Headings, compared without regard to case, accents and blanks, and what they mean.
  public var map: [String: Target]
  /// The row of the headings in every sheet, from 1, as its file or workbook counts rows.
  public var headerRow: Int?
  /// The province or office whose list it is.
  public var place: String?
  /// The day, month or year of the data, in ISO 8601.
  public var date: String?
  /// Who made it.
  public var source: String?
  /// The encoding of the text in workbooks and records, whose files have one of their own around it.
  public var encoding: EncodingFinding.Encoding?

  public init(
    map: [String: Target] = [:],
    headerRow: Int? = nil,
    place: String? = nil,
    date: String? = nil,
    source: String? = nil,
    encoding: EncodingFinding.Encoding? = nil
  ) {
    self.map = map
    self.headerRow = headerRow
    self.place = place
    self.date = date
    self.source = source
    self.encoding = encoding
  }
}

/// What lists became.
public struct ImportResult: Sendable {
  public var snapshot: Snapshot
  public var report: ImportReport

  public init(snapshot: Snapshot, report: ImportReport) {
    self.snapshot = snapshot
    self.report = report
  }
}
