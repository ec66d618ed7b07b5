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
  public func rows(id: String) -> [Int] {
    guard let wanted = ProcedureCode(id) else { return [] }
    let byCode = procedures.indices.filter { procedures[$0].code?.isSame(as: wanted) == true }
    guard byCode.isEmpty, let at = id.lastIndex(of: "@") else { return byCode }
    let name = String(id[..<at]).nfc
    guard let tiers = tiers(id[id.index(after: at)...]) else { return [] }
    let exact = procedures.indices.filter {
      procedures[$0].tiers == tiers && procedures[$0].name == name
    }
    guard exact.isEmpty else { return exact }
    let words = name.foldedWords
    return procedures.indices.filter {
      procedures[$0].tiers == tiers && procedures[$0].name.foldedWords == words
    }
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
