/// One thing in a row that is unclear, or why the row was left out.
public struct RowIssue: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The row was left out, because it names no procedure; what stands in it first.
    case missingName(first: String)
    /// The text is no code; it was kept as given.
    case unreadableCode(String)
    /// The value is no tier, and was kept as given.
    case unknownTier(String)
    /// The value is no level, and was kept as given.
    case unknownLevel(String)
    /// The value says that several tiers perform it and not which; it was kept as given.
    case sharedTiers(String)
    /// A spreadsheet had no value to show; the cell was taken as empty.
    case errorCell(heading: String, value: String)
    /// The cell of a tick column says neither yes nor no.
    case unclearTick(heading: String, value: String)
    /// So many filled cells stand beyond the last heading; they were kept without a name.
    case extraCells(Int)
    /// The row has the code or name of an earlier one, but says something else in this column.
    case differs(from: ImportPlace, heading: String)
    /// The row was left out, because it stands below a signature, though it may name a procedure.
    case takenForNote(String)
    /// The rows below these headings, of which this is the first, were left out: the sheet has too
    /// many tables, or this one no column of names.
    case unreadTable(heading: String)
    /// The line was left out, because it is no record of JSON.
    case unreadableLine
    /// The record has this key twice, of which the last counts.
    case repeatedKey(String)

    /// Whether the row is not in the snapshot.
    public var leavesRowOut: Bool {
      switch self {
      case .missingName, .takenForNote, .unreadTable, .unreadableLine: true
      default: false
      }
    }
  }

  /// The line of the file, or the number of the row in the workbook, from 1.
  public var line: Int
  public var kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
