import ProcedureModel

/// Compares a procedure with what became of it.
struct RowChanges {
  /// Whether what is only spelled otherwise is a difference.
  let includesSpelling: Bool

  /// The columns that are compared, in the order of the kinds.
  static let columns: [(column: Column, kind: DifferenceKind)] = [
    (.name, .renamed), (.code, .recoded), (.tier, .moved), (.alsoAt, .moved), (.level, .level),
    (.field, .field), (.agency, .agency), (.timeLimit, .time), (.fee, .fee), (.dossier, .papers),
    (.result, .result), (.legalBasis, .law), (.audience, .audience),
  ]

  /// What is different, in the order of the kinds.
  ///
  /// That the names are the same words, but for a leading "Thủ tục", is known from their keys.
  ///
  /// - Complexity: O(text).
  func changes(_ old: Procedure, _ new: Procedure, haveSameNames: Bool) -> [Change] {
    guard old != new else { return [] }
    var changes: [Change] = []
    var spellings: [Change] = []
    for (column, kind) in RowChanges.columns where !isExactlySame(column, old, new) {
      let isSame = column == .name ? haveSameNames : saysSame(column, old, new)
      let values = (column.values(of: old), column.values(of: new))
      if column == .level {
        let level = LevelChange(old.levels, new.levels)
        guard let kind = level.kind else { continue }
        let isConverted = level.isConverted
        changes.append(
          Change(kind, column, old: values.0, new: values.1, isConverted: isConverted)
        )
      } else if !isSame {
        changes.append(Change(kind, column, old: values.0, new: values.1))
      } else if includesSpelling {
        spellings.append(Change(.spelling, column, old: values.0, new: values.1))
      }
    }
    return changes + spellings
  }

  private func isExactlySame(_ column: Column, _ old: Procedure, _ new: Procedure) -> Bool {
    switch column {
    case .name: old.name == new.name
    case .code: old.code == new.code
    case .tier: old.tiers == new.tiers
    case .alsoAt: old.alsoAt == new.alsoAt
    case .field: old.field == new.field
    case .agency: old.agencies == new.agencies
    case .level: old.levels == new.levels
    case .timeLimit: old.timeLimit == new.timeLimit
    case .fee: old.fee == new.fee
    case .dossier: old.dossier == new.dossier
    case .result: old.result == new.result
    case .legalBasis: old.legalBasis == new.legalBasis
    case .audience: old.audience == new.audience
    default: true
    }
  }

  /// Whether two that are not the same say the same.
  private func saysSame(_ column: Column, _ old: Procedure, _ new: Procedure) -> Bool {
    switch column {
    case .code:
      old.code.flatMap { code in new.code.map { code.isSame(as: $0) } } ?? false
    case .field: ComparedText.areSame(old.field, new.field)
    case .agency: ComparedText.areSame(old.agencies, new.agencies)
    case .timeLimit: ComparedText.areSame(old.timeLimit, new.timeLimit)
    case .fee: ComparedText.areSame(old.fee, new.fee)
    case .dossier: ComparedText.areSame(old.dossier, new.dossier)
    case .result: ComparedText.areSame(old.result, new.result)
    case .legalBasis: ComparedText.areSame(old.legalBasis, new.legalBasis)
    case .audience: ComparedText.areSame(old.audience, new.audience)
    default: false
    }
  }
}
