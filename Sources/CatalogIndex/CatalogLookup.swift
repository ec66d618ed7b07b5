import ProcedureModel
import VietnameseText

extension Catalog {
  /// The rows that an ID names: a code in any spelling, or `name@tier`.
  ///
  /// A code given with a unit suffix is found without it. Tiers are understood in both languages,
  /// names without regard to case and accents where none is written exactly so.
  ///
  /// - Returns: The rows in order, several where a list repeats an ID; none where it has none.
  /// - Complexity: O(rows).
  public func rows(id: String) -> [Int] { rows(eachOf: [id])[0] }

  /// The rows of each of some IDs, as `rows(id:)` finds them.
  ///
  /// - Complexity: O(IDs + rows).
  public func rows(eachOf ids: [String]) -> [[Int]] {
    var found = [[Int]](repeating: [], count: ids.count)
    find(ids.map { ProcedureCode($0)?.key }, among: \.code?.key, into: &found)
    let named = ids.map(nameAtTiers)
    find(named, among: { NameAtTiers(name: $0.name, tiers: $0.tiers) }, into: &found)
    find(
      named.map { $0.map(FoldedNameAtTiers.init) },
      among: { FoldedNameAtTiers(NameAtTiers(name: $0.name, tiers: $0.tiers)) },
      into: &found
    )
    return found
  }

  /// Adds the rows of the keys for which none are found yet, in one walk over the catalog.
  private func find<Key: Hashable>(
    _ keys: [Key?],
    among key: (Procedure) -> Key?,
    into found: inout [[Int]]
  ) {
    let left = keys.indices.filter { found[$0].isEmpty && keys[$0] != nil }
    guard !left.isEmpty else { return }
    let wanted = Set(left.compactMap { keys[$0] })
    var rows: [Key: [Int]] = [:]
    for (row, procedure) in procedures.enumerated() {
      guard let key = key(procedure), wanted.contains(key) else { continue }
      rows[key, default: []].append(row)
    }
    for index in left { found[index] = keys[index].flatMap { rows[$0] } ?? [] }
  }

  private func nameAtTiers(_ id: String) -> NameAtTiers? {
    guard let at = id.lastIndex(of: "@"), let tiers = tiers(id[id.index(after: at)...]) else {
      return nil
    }
    return NameAtTiers(name: String(id[..<at]).nfc, tiers: tiers)
  }

  private func tiers(_ text: Substring) -> TierSet? {
    if text == "none" { return [] }
    var tiers = TierSet()
    for part in text.split(separator: ",") {
      guard let tier = Tier(folded: String(part).foldedLetters) else { return nil }
      tiers.insert(TierSet(tier))
    }
    return tiers.isEmpty ? nil : tiers
  }
}

extension Catalog {
  /// The rows whose IDs are in a set.
  ///
  /// - Complexity: O(rows).
  public func rows(ids: Set<String>) -> [Int] {
    procedures.indices.filter { ids.contains(procedures[$0].id) }
  }
}

/// What names a procedure without a code.
private struct NameAtTiers: Hashable {
  let name: String
  let tiers: TierSet
}

/// The same without regard to case and accents.
private struct FoldedNameAtTiers: Hashable {
  let words: [FoldedWord]
  let tiers: TierSet

  init(_ exact: NameAtTiers) {
    (words, tiers) = (exact.name.foldedWords, exact.tiers)
  }
}
