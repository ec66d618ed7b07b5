public import CatalogIndex
public import ProcedureModel

/// What is different between two catalogs.
///
/// A procedure is found again by its code, then by its name, without regard to spelling and to a
/// leading "Thủ tục"; names that are only alike are candidates for a person to judge. A catalog does
/// not differ from itself, and the comparison the other way round finds the same with old and new
/// exchanged.
public struct CatalogComparison: Sendable {
  public let old: Catalog
  public let new: Catalog
  /// The procedures that are not the same: added, removed, then changed ones, each in the order of
  /// their names.
  public private(set) var records: [RecordDifference]
  /// Rows that may have to do with each other, the most alike first.
  public private(set) var candidates: [ReviewCandidate]
  /// The columns in which the old catalog states nothing at all, and the new one something; no change
  /// in them can be told.
  public let silentInOld: [Column]
  /// The same of the new catalog.
  public let silentInNew: [Column]
  /// How many procedures are in both.
  public let pairCount: Int
  /// How many of them have one code in both.
  public let sameCodeCount: Int

  /// What is only spelled otherwise is a difference where `includesSpelling` says so.
  ///
  /// - Complexity: O(text + rows × log rows); no names are compared each with all others.
  public init(_ old: Catalog, _ new: Catalog, includesSpelling: Bool = false) {
    self.old = old
    self.new = new
    var weights = WordWeights()
    let oldKeys = RowKeys(old, counting: &weights)
    let newKeys = RowKeys(new, counting: &weights)
    let matching = RowMatching(oldKeys, newKeys)
    pairCount = matching.pairs.count
    sameCodeCount = matching.pairs.count {
      oldKeys.codes[$0.old] != 0 && oldKeys.codes[$0.old] == newKeys.codes[$0.new]
    }
    var compared = PairComparison(old, new, includesSpelling: includesSpelling)
    for pair in matching.pairs.sorted(by: { $0.new < $1.new }) {
      let haveSameNames = oldKeys.names[pair.old] == newKeys.names[pair.new]
      compared.add(pair, haveSameNames: haveSameNames)
    }
    (silentInOld, silentInNew) = compared.silentColumns(matching)
    let changed = compared.records(without: silentInOld + silentInNew)
    records =
      matching.newRest.map { RecordDifference(added: $0, named: new.name($0)) }
      + matching.oldRest.map { RecordDifference(removed: $0, named: old.name($0)) } + changed
    candidates = CandidateSearch(old, new, matching, renamed: changed, weights).candidates
  }

  /// The columns in which nothing can be compared.
  public var notCompared: [Column] {
    Column.allCases.filter { silentInOld.contains($0) || silentInNew.contains($0) }
  }

  /// Whether nothing is different.
  public var isEmpty: Bool { records.isEmpty && candidates.isEmpty }

  /// Whether levels of different schemes were compared through the conversion between them.
  public var isConverted: Bool { old.levelSchemes != new.levelSchemes && !statesNoLevels }

  private var statesNoLevels: Bool { notCompared.contains(.level) }

  /// How many changes there are of each kind; kinds of which there are none are left out.
  ///
  /// - Complexity: O(changes).
  public var counts: [(kind: DifferenceKind, count: Int)] {
    var counts: [DifferenceKind: Int] = [:]
    for record in records {
      // A procedure that moved in two columns moved once.
      for kind in Set(record.changes.map(\.kind)) { counts[kind, default: 0] += 1 }
    }
    for candidate in candidates { counts[candidate.kind, default: 0] += 1 }
    return DifferenceKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// The same with the changes of some kinds alone.
  public func only(_ kinds: Set<DifferenceKind>) -> CatalogComparison {
    var copy = self
    copy.records = records.compactMap { record in
      let changes = record.changes.filter { kinds.contains($0.kind) }
      guard !changes.isEmpty else { return nil }
      return RecordDifference(oldRow: record.oldRow, newRow: record.newRow, changes: changes)
    }
    copy.candidates = candidates.filter { kinds.contains($0.kind) }
    return copy
  }

  /// The same with the procedures alone that are among some rows of either catalog.
  public func narrowed(toOld oldRows: RowSet, new newRows: RowSet) -> CatalogComparison {
    var copy = self
    copy.records = records.filter { record in
      record.oldRow.map(oldRows.contains) == true || record.newRow.map(newRows.contains) == true
    }
    copy.candidates = candidates.filter {
      oldRows.contains($0.oldRow) || newRows.contains($0.newRow)
    }
    return copy
  }
}

extension RecordDifference {
  fileprivate init(added row: Int, named name: String) {
    let change = Change(.added, .name, old: [], new: [name])
    self.init(oldRow: nil, newRow: row, changes: [change])
  }

  fileprivate init(removed row: Int, named name: String) {
    let change = Change(.removed, .name, old: [name], new: [])
    self.init(oldRow: row, newRow: nil, changes: [change])
  }
}
