public import ProcedureModel

/// One thing that is different about a procedure.
public struct Change: Hashable, Sendable {
  public let kind: DifferenceKind
  public let column: Column
  /// The values in the old catalog, as `Column.values(of:)` gives them; none where it has none.
  public let old: [String]
  public let new: [String]
  /// Whether levels of two schemes were compared through the conversion between them.
  public let isConverted: Bool

  init(
    _ kind: DifferenceKind,
    _ column: Column,
    old: [String],
    new: [String],
    isConverted: Bool = false
  ) {
    self.kind = kind
    self.column = column
    self.old = old
    self.new = new
    self.isConverted = isConverted
  }

  /// The values that only one of the catalogs has, where a column holds several.
  ///
  /// - Complexity: O(text of the values).
  public var onlyOldAndNew: (old: [String], new: [String]) {
    guard kind != .spelling, column.separator != nil else { return (old, new) }
    return (
      ComparedText.values(old, without: new),
      ComparedText.values(new, without: old)
    )
  }
}

/// A procedure that is not the same in both catalogs.
public struct RecordDifference: Hashable, Sendable {
  /// The row in the old catalog; nil where the procedure was added.
  public let oldRow: Int?
  /// The row in the new catalog; nil where the procedure was removed.
  public let newRow: Int?
  /// What is different, in the order of `DifferenceKind`; of an added or removed procedure one change
  /// of the name.
  public let changes: [Change]
}

/// Rows that may have to do with each other, for a person to judge.
public struct ReviewCandidate: Hashable, Sendable {
  public let oldRow: Int
  public let newRow: Int
  /// How much of the two names is the same, rare words counting more: 0 to 100.
  public let score: Int
  /// `similar`, `split` or `merged`.
  public let kind: DifferenceKind
}
