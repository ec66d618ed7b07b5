import CatalogIndex
import ProcedureModel

/// Notes which rows state nothing in the columns that every procedure should fill.
struct SilentColumns {
  private var rows: [(check: Check, column: Column, silent: RowSet)]
  private let count: Int

  init(_ count: Int) {
    self.count = count
    rows = Check.allCases.compactMap { check in
      check.missingColumn.map { (check, $0, RowSet(capacity: count)) }
    }
  }

  mutating func add(_ procedure: Procedure, _ row: Int) {
    for place in rows.indices where SilentColumns.isSilent(rows[place].column, procedure) {
      rows[place].silent.insert(row)
    }
  }

  /// One finding a column: the rows that are silent, or that all are.
  var findings: [Finding] {
    rows.compactMap { check, column, silent in
      let silent = Array(silent)
      guard !silent.isEmpty else { return nil }
      return silent.count == count
        ? Finding(check, [], .nowhere(column)) : Finding(check, silent, .missing(column))
    }
  }

  /// Without making the texts that `Column.values(of:)` would make.
  private static func isSilent(_ column: Column, _ procedure: Procedure) -> Bool {
    switch column {
    case .code: procedure.code == nil
    case .tier: procedure.tiers.isEmpty
    case .level: procedure.levels.isEmpty
    case .field: procedure.field == nil
    case .agency: procedure.agencies.isEmpty
    case .timeLimit: procedure.timeLimit == nil
    case .fee: procedure.fee == nil
    case .dossier: procedure.dossier.isEmpty
    case .legalBasis: procedure.legalBasis.isEmpty
    default: column.values(of: procedure).isEmpty
    }
  }
}
