import CatalogIndex

/// Which candidates look as if something was split or merged.
///
/// Two old rows seem to have become one where both are most like it and each brought words that the
/// other does not have; two that are one by name or code need no such words. A split is the same the
/// other way round.
struct CandidateKinds {
  /// A row and the rows of the other catalog that may belong to it.
  private typealias Family = [Int: [Int]]

  private let old: Catalog
  private let new: Catalog
  private let bestOfOld: [Int: Int]
  private let bestOfNew: [Int: Int]
  private var mergedInto: Family = [:]
  private var splitFrom: Family = [:]

  /// Takes rows of the old and the new catalog that are alike, the best first.
  init(_ edges: [(old: Int, new: Int)], _ matching: RowMatching, _ old: Catalog, _ new: Catalog) {
    self.old = old
    self.new = new
    bestOfOld = Dictionary(edges.map { ($0.old, $0.new) }) { first, _ in first }
    bestOfNew = Dictionary(edges.map { ($0.new, $0.old) }) { first, _ in first }
    guard !edges.isEmpty else { return }
    let newOfOld = Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.old, $0.new) })
    let oldOfNew = Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.new, $0.old) })
    for (old, new) in bestOfOld where newOfOld[old] == nil {
      mergedInto[new, default: oldOfNew[new].map { [$0] } ?? []].append(old)
    }
    for (new, old) in bestOfNew where oldOfNew[new] == nil {
      splitFrom[old, default: newOfOld[old].map { [$0] } ?? []].append(new)
    }
  }

  /// `similar`, `split` or `merged`.
  func kind(_ oldRow: Int, _ newRow: Int) -> DifferenceKind {
    let parts = mergedInto[newRow] ?? []
    let pieces = splitFrom[oldRow] ?? []
    let isMerged =
      bestOfOld[oldRow] == newRow
      && complete(oldRow, others: parts, of: old, whole: words(newRow, of: new))
    let isSplit =
      bestOfNew[newRow] == oldRow
      && complete(newRow, others: pieces, of: new, whole: words(oldRow, of: old))
    guard isMerged != isSplit else { return .similar }
    return isMerged ? .merged : .split
  }

  /// Whether a row and one of some others make more of a whole together than each alone.
  private func complete(
    _ row: Int,
    others: [Int],
    of catalog: Catalog,
    whole: @autoclosure () -> Set<UInt64>
  ) -> Bool {
    guard others.count > 1 else { return false }
    let own = words(row, of: catalog)
    let whole = whole()
    return others.contains { other in
      guard other != row else { return false }
      let words = words(other, of: catalog)
      let isDivided =
        !own.subtracting(words).isDisjoint(with: whole)
        && !words.subtracting(own).isDisjoint(with: whole)
      return isDivided || own == words
    }
  }

  private func words(_ row: Int, of catalog: Catalog) -> Set<UInt64> {
    Set(SimilarNames.names([row], of: catalog).flatMap(\.words))
  }
}
