import BrowserUI
import CatalogReports
import ProcedureModel
import Strings

/// The words of a comparison.
extension Strings {
  func name(of kind: DifferenceKind) -> String {
    switch kind {
    case .added: comparison.added
    case .removed: comparison.removed
    case .renamed: comparison.renamed
    case .recoded: comparison.recoded
    case .moved: comparison.moved
    case .raised: comparison.raised
    case .lowered: comparison.lowered
    case .level: comparison.level
    case .field: comparison.field
    case .agency: comparison.agency
    case .time: comparison.time
    case .fee: comparison.fee
    case .papers: comparison.papers
    case .result: comparison.result
    case .law: comparison.law
    case .audience: comparison.audience
    case .spelling: comparison.spelling
    case .similar: comparison.similar
    case .split: comparison.split
    case .merged: comparison.merged
    }
  }

  /// The old and the new value as a person reads them: of several values those alone that are not in
  /// both, which may be none of one side.
  func texts(of change: Change) -> (old: String, new: String) {
    guard isOfWords(change) else {
      return (shown(change.old, change.column), shown(change.new, change.column))
    }
    let values = change.onlyOldAndNew
    return (change.column.joined(values.old), change.column.joined(values.new))
  }

  /// Whether a change is of words, in which a person looks for those that changed.
  func isOfWords(_ change: Change) -> Bool {
    switch change.column {
    case .tier, .alsoAt, .level, .code: false
    default: !change.old.isEmpty && !change.new.isEmpty
    }
  }

  private func shown(_ values: [String], _ column: Column) -> String {
    guard !values.isEmpty else { return catalog.noneStated }
    switch column {
    case .tier, .alsoAt:
      return values.map { Tier(folded: $0).map(name(of:)) ?? $0 }.joined(separator: ", ")
    case .level:
      return values.map { ServiceLevel(folded: $0).map(name(of:)) ?? $0 }.joined(separator: ", ")
    default: return column.joined(values)
    }
  }
}
