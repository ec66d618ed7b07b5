public import ProcedureModel

/// Why a file is no catalog at all; the interface gives it its words.
public enum CatalogError: Error, Hashable, Sendable {
  /// There is nothing in it, or nothing but blanks.
  case empty
  /// It holds a NUL or mostly control bytes: a picture, an archive, a workbook, UTF-16.
  case binary
  /// The first line that is not UTF-8, from 1.
  case notUTF8(line: Int)
  /// The first line names no column that every catalog needs; its first heading tells what it is.
  case notACatalog(firstHeading: String, missing: Column)
  /// Headings stand there, but no procedure below them.
  case noRows
}

/// One thing that a list says and the reader could not take; the rest of the list is read.
public struct RowProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The row names no procedure and was left out.
    case missingName
    /// The value is no tier; it is kept as given, and the row stands.
    case unknownTier(String)
    /// The value is no level; it is kept as given, and the row stands.
    case unknownLevel(String)
    /// So many filled cells stand beyond the last heading and were left out.
    case extraCells(Int)
    /// The heading is no column of a catalog; all its cells were left out.
    case unknownHeading(String)
    /// The heading stands there a second time; only the cells of the first were read.
    case repeatedHeading(String)
  }

  /// The line on which the row begins, from 1.
  public var line: Int
  public var kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}

/// What was read from a list: its procedures, and what is doubtful in it in the order of lines.
public struct CatalogReading: Hashable, Sendable {
  public var snapshot: Snapshot
  public var problems: [RowProblem]

  public init(snapshot: Snapshot, problems: [RowProblem] = []) {
    self.snapshot = snapshot
    self.problems = problems
  }
}
