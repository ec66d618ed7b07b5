import CatalogIndex
import ProcedureModel

/// Looks for codes that stand there twice or are none.
struct CodeChecks {
  private struct Entry {
    let number: UInt32
    let row: Int
  }

  private var numbers: [Entry] = []
  private var others: [String: [Int]] = [:]
  private var spelled: [Finding] = []

  mutating func add(_ code: ProcedureCode?, _ row: Int) {
    guard let code else { return }
    if let number = code.number {
      numbers.append(Entry(number: number, row: row))
      if !code.isPlain, !code.raw.hasPrefix(code.key) {
        spelled.append(Finding(.unusualCode, [row], .written(code.raw, suggestion: code.key)))
      }
    } else {
      others[code.key, default: []].append(row)
      let suggestion = CodeReading(code.raw).suggestion?.key
      spelled.append(Finding(.malformedCode, [row], .written(code.raw, suggestion: suggestion)))
    }
  }

  func findings(_ catalog: Catalog) -> [Finding] {
    let strange = others.values.filter { $0.count > 1 }
    return spelled
      + (repeated + strange).map { rows in
        let code = rows.first.flatMap { catalog.codeKey($0) } ?? ""
        let check: Check =
          CodeChecks.areTold(apart: rows, catalog) ? .codeAtSeveralTiers : .duplicateCode
        return Finding(check, rows, .code(code))
      }
  }

  /// The rows of each number that several have.
  ///
  /// - Complexity: O(n × log n).
  private var repeated: [[Int]] {
    let sorted = numbers.sorted { ($0.number, $0.row) < ($1.number, $1.row) }
    var groups: [[Int]] = []
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, sorted[end].number == sorted[first].number { end += 1 }
      if end - first > 1 { groups.append(sorted[first..<end].map(\.row)) }
      first = end
    }
    return groups
  }

  /// Whether rows of one code are one procedure with a row for each of its tiers, as some lists
  /// have it.
  private static func areTold(apart rows: [Int], _ catalog: Catalog) -> Bool {
    guard let first = rows.first else { return false }
    let name = StandardWords(catalog.name(first))
    var seen = TierSet()
    return rows.allSatisfy { row in
      let tiers = catalog.tiersAndLevels(row).tiers
      guard !tiers.isEmpty, seen.isDisjoint(with: tiers) else { return false }
      seen.formUnion(tiers)
      return StandardWords(catalog.name(row)) == name
    }
  }
}
