/// Words for what was understood of lists, and why not more.
public struct ImportStrings: Sendable {
  /// Why a file gives no table.
  public var unknownKind: String
  public var encrypted: String
  public var outdatedWorkbook: String
  public var cutShort: String
  public var damaged: @Sendable (String) -> String
  public var damagedAt: @Sendable (String, String) -> String
  public var tooManyBytes: @Sendable (String) -> String
  public var tooLongCell: @Sendable (String) -> String
  public var tooManyColumns: @Sendable (String) -> String
  public var tooManyRows: @Sendable (String) -> String
  public var tooManyCells: @Sendable (String) -> String
  public var tooDeep: @Sendable (String) -> String
  public var unsafePath: @Sendable (String) -> String
  public var entities: @Sendable (String) -> String
  public var notText: @Sendable (String, String) -> String
  public var noSheet: @Sendable (String, String) -> String
  public var oneTable: @Sendable (String) -> String

  /// Why a sheet gives no procedures.
  public var emptySheet: String
  public var noHeadings: String
  public var noNames: @Sendable (String) -> String
  public var notProcedures: @Sendable (String) -> String
  public var noRows: String
  public var noRecords: String
  public var noTable: String
  public var hidden: String
  public var nothingImportable: String

  /// What is unclear in a row.
  public var missingName: @Sendable (String) -> String
  public var unreadableCode: @Sendable (String) -> String
  public var unknownTier: @Sendable (String) -> String
  public var unknownLevel: @Sendable (String) -> String
  public var sharedTiers: @Sendable (String) -> String
  public var errorCell: @Sendable (String, String) -> String
  public var unclearTick: @Sendable (String, String) -> String
  public var extraCells: @Sendable (String) -> String
  public var differs: @Sendable (String, String) -> String
  public var takenForNote: @Sendable (String) -> String
  public var unreadTable: @Sendable (String) -> String
  public var unreadableLine: String
  public var repeatedKey: @Sendable (String) -> String

  /// What a column was taken for.
  public var kept: String
  public var keptAs: @Sendable (String) -> String
  public var ticked: @Sendable (String) -> String
  public var several: String
  public var further: @Sendable (String) -> String
  public var numbering: String
  public var derived: String
  public var wholePage: String
  public var asked: String
  public var emptyColumn: String
  public var untitled: String

  /// What tells an encoding.
  public var encoding: @Sendable (String, String) -> String
  public var given: String
  public var byteOrderMark: String
  public var valid: String
  public var zeroBytes: @Sendable (String) -> String
  public var lostBytes: @Sendable (String, String) -> String
  public var syllables: @Sendable (String, String, String, String) -> String

  /// The parts of the report.
  public var sheet: @Sendable (String) -> String
  public var hiddenSheet: String
  public var headingLine: @Sendable (String) -> String
  public var columns: String
  public var row: @Sendable (String) -> String
  public var files: @Sendable (String) -> String
  public var read: String
  public var merged: String
  public var doubtful: String
  public var refused: String
  public var others: String
  public var groups: @Sendable (String) -> String
  public var skipped: String
  public var doubts: @Sendable (String) -> String
  public var repaired: @Sendable (String) -> String
  public var suggested: @Sendable (String) -> String
  public var mergedRows: @Sendable (String) -> String
  public var mergedInto: @Sendable (String) -> String
  public var readAs: @Sendable (String, String) -> String
  public var perhaps: @Sendable (String, String) -> String
  public var sameCodes: @Sendable (String) -> String
  public var sameNames: @Sendable (String) -> String
  public var disagreements: @Sendable (String) -> String
  public var disagreement: @Sendable (String, String, String) -> String
  public var unitedSpellings: @Sendable (String) -> String
  public var united: @Sendable (String, String) -> String
  public var unknownHeadings: @Sendable (String) -> String
  public var unstated: @Sendable (String) -> String
  public var total: @Sendable (String) -> String
  public var none: String
  public var andMore: @Sendable (String) -> String

  /// While it runs.
  public var rate: @Sendable (String) -> String
  public var left: @Sendable (String) -> String
  public var replacesSource: String
  public var sameOutput: String
  public var isCatalogFile: String
  public var badMap: @Sendable (String) -> String
}
