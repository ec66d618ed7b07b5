import CatalogIndex
import ProcedureModel

/// Compares the procedures that are in both catalogs, each decoded once.
struct PairComparison {
  private let old: Catalog
  private let new: Catalog
  private let changes: RowChanges
  private var records: [RecordDifference] = []
  private var oldStated: Set<Column> = []
  private var newStated: Set<Column> = []

  init(_ old: Catalog, _ new: Catalog, includesSpelling: Bool) {
    self.old = old
    self.new = new
    changes = RowChanges(includesSpelling: includesSpelling)
  }

  mutating func add(_ pair: RowMatching.Pair, haveSameNames: Bool) {
    let before = old.procedures[pair.old]
    let after = new.procedures[pair.new]
    PairComparison.note(before, in: &oldStated)
    PairComparison.note(after, in: &newStated)
    let found = changes.changes(before, after, haveSameNames: haveSameNames)
    guard !found.isEmpty else { return }
    records.append(RecordDifference(oldRow: pair.old, newRow: pair.new, changes: found))
  }

  /// The columns in which each of the catalogs states nothing, and the other something.
  ///
  /// - Complexity: O(1) where the pairs state everything, else O(rows without a partner).
  mutating func silentColumns(_ matching: RowMatching) -> (old: [Column], new: [Column]) {
    for row in matching.oldRest {
      guard oldStated.count < PairComparison.columns.count else { break }
      PairComparison.note(old.procedures[row], in: &oldStated)
    }
    for row in matching.newRest {
      guard newStated.count < PairComparison.columns.count else { break }
      PairComparison.note(new.procedures[row], in: &newStated)
    }
    guard old.count > 0, new.count > 0 else { return ([], []) }
    return (
      PairComparison.columns.filter(newStated.subtracting(oldStated).contains),
      PairComparison.columns.filter(oldStated.subtracting(newStated).contains)
    )
  }

  /// The procedures that changed in any column but some.
  func records(without silent: [Column]) -> [RecordDifference] {
    guard !silent.isEmpty else { return records }
    return records.compactMap { record in
      let changes = record.changes.filter { !silent.contains($0.column) }
      guard !changes.isEmpty else { return nil }
      return RecordDifference(oldRow: record.oldRow, newRow: record.newRow, changes: changes)
    }
  }

  private static let columns = RowChanges.columns.map(\.column).filter { $0 != .name }

  private static func note(_ procedure: Procedure, in stated: inout Set<Column>) {
    guard stated.count < columns.count else { return }
    for column in columns where !stated.contains(column) {
      if !column.values(of: procedure).isEmpty { stated.insert(column) }
    }
  }
}
