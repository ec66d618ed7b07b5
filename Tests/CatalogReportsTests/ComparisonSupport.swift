import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport

/// What is different between two lists of procedures.
func comparison(
  _ old: [Procedure],
  _ new: [Procedure],
  includesSpelling: Bool = false
) -> CatalogComparison {
  CatalogComparison(.sample(old), .sample(new), includesSpelling: includesSpelling)
}

/// Procedures that fill the columns of both lists, so that all of them are compared.
let company: [Procedure] = {
  var other = whole("Cấp bản sao trích lục hộ tịch", code: "2.000635")
  other.alsoAt = TierSet(.province)
  other.result = "Bản sao"
  other.audience = ["Công dân Việt Nam"]
  return [other]
}()

extension CatalogComparison {
  /// The kinds of all differences, each once.
  var kinds: [DifferenceKind] { counts.map(\.kind) }

  /// The changes of all procedures.
  var changes: [Change] { records.flatMap(\.changes) }
}

/// What became of one procedure among others that stayed.
func changes(
  _ old: Procedure,
  _ new: Procedure,
  includesSpelling: Bool = false
) -> [Change] {
  comparison(company + [old], company + [new], includesSpelling: includesSpelling).changes
}

/// A difference without what depends on which catalog is the old one.
struct Mirrored: Hashable {
  var kinds: [DifferenceKind: Int] = [:]
  var rows: Set<[Int?]> = []
  var changes: Set<Change2> = []
  var candidates: Set<[Int]> = []

  /// A change as it is seen, or as it is seen from the other side.
  struct Change2: Hashable {
    let row: [Int?]
    let kind: DifferenceKind
    let column: Column
    let old: [String]
    let new: [String]
    let isConverted: Bool
  }

  init(_ comparison: CatalogComparison, isTurned: Bool) {
    for (kind, count) in comparison.counts {
      kinds[isTurned ? kind.turned : kind] = count
    }
    for record in comparison.records {
      let row = isTurned ? [record.newRow, record.oldRow] : [record.oldRow, record.newRow]
      rows.insert(row)
      for change in record.changes {
        changes.insert(
          Change2(
            row: row,
            kind: isTurned ? change.kind.turned : change.kind,
            column: change.column,
            old: isTurned ? change.new : change.old,
            new: isTurned ? change.old : change.new,
            isConverted: change.isConverted
          )
        )
      }
    }
    for candidate in comparison.candidates {
      let kind = isTurned ? candidate.kind.turned : candidate.kind
      let rows = [candidate.oldRow, candidate.newRow]
      let number = DifferenceKind.allCases.firstIndex(of: kind) ?? -1
      candidates.insert((isTurned ? rows.reversed() : rows) + [candidate.score, number])
    }
  }
}

extension DifferenceKind {
  /// The kind where old and new are exchanged.
  var turned: DifferenceKind {
    switch self {
    case .added: .removed
    case .removed: .added
    case .raised: .lowered
    case .lowered: .raised
    case .split: .merged
    case .merged: .split
    default: self
    }
  }
}
