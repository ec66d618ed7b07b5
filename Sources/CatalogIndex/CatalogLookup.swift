import ProcedureModel
import VietnameseText

extension Catalog {
  /// The rows that an ID names: a code in any spelling, or `name@tier`.
  ///
  /// A code given with a unit suffix is found without it. Tiers are understood in both languages,
  /// names without regard to case and accents where none is written exactly so.
  ///
  /// - Returns: The rows in order, several where a list repeats an ID; none where it has none.
  /// - Complexity: O(postings of the name's words); O(rows) for a code that is no national one.
  public func rows(id: String) -> [Int] {
    let coded = ProcedureCode(id).map(rows(code:)) ?? []
    guard coded.isEmpty, let named = NameAtTiers(id) else { return coded }
    let alike = rows(alike: named)
    let exact = alike.filter { name($0) == named.name }
    return exact.isEmpty ? alike : exact
  }

  /// The rows of each of some IDs, as `rows(id:)` finds them.
  public func rows(eachOf ids: [String]) -> [[Int]] {
    ids.map { rows(id: $0) }
  }

  /// The rows whose IDs are in a set, in the order of the catalog.
  public func rows(ids: Set<String>) -> [Int] {
    var rows = RowSet(capacity: count)
    for id in ids {
      for row in self.rows(id: id) where procedures[row].id == id { rows.insert(row) }
    }
    return Array(rows)
  }

  private func rows(code: ProcedureCode) -> [Int] {
    guard let digits = code.digits else {
      return (0..<count).filter { row in
        image.codeOfRow[row] == 0 && procedures[row].code?.isSame(as: code) == true
      }
    }
    var rows = RowSet(capacity: count)
    image.addCodes(beginning: digits, isWhole: true, to: &rows)
    return Array(rows)
  }

  /// The rows of some tiers whose names are the same but for case and accents.
  private func rows(alike named: NameAtTiers) -> [Int] {
    let words = named.name.foldedWords.map(\.standardSpelling)
    let index = image.nameWords
    let rows = words.reduce(into: RowSet.all(count)) { rows, word in
      rows.formIntersection(index.rows(index.choice(for: QueryWord(word, isPrefix: false))))
    }
    return rows.filter { row in
      tiersAndLevels(row).tiers == named.tiers
        && name(row).foldedWords.map(\.standardSpelling) == words
    }
  }
}

/// What names a procedure without a code.
private struct NameAtTiers {
  let name: String
  let tiers: TierSet

  /// Reads `name@tier`, with several tiers between commas; nil where the text is no such ID.
  init?(_ id: String) {
    guard let at = id.lastIndex(of: "@"),
      let tiers = NameAtTiers.tiers(id[id.index(after: at)...])
    else { return nil }
    name = String(id[..<at]).nfc
    self.tiers = tiers
  }

  private static func tiers(_ text: Substring) -> TierSet? {
    if text == "none" { return [] }
    var tiers = TierSet()
    for part in text.split(separator: ",") {
      guard let tier = Tier(folded: String(part).foldedLetters) else { return nil }
      tiers.insert(TierSet(tier))
    }
    return tiers.isEmpty ? nil : tiers
  }
}
