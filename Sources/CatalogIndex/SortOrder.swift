import ProcedureModel
import VietnameseText

/// By what a list is ordered; every order ends in that of the name.
public struct SortOrder: Hashable, Sendable {
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case relevance, name, code, tier, level, field, agency
  }

  public var key: Key
  public var isReversed: Bool

  public init(_ key: Key = .relevance, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  /// Reads `name`, or `-name` for the reverse.
  public init?(_ text: String) {
    let isReversed = text.hasPrefix("-")
    guard let key = Key(rawValue: String(isReversed ? text.dropFirst() : text[...])) else {
      return nil
    }
    self.init(key, isReversed: isReversed)
  }

  /// The order as it is written in options.
  public var name: String { (isReversed ? "-" : "") + key.rawValue }
}

extension Catalog {
  /// Rows sorted by a column; what the list does not state comes last, equal rows keep the order of
  /// their names.
  ///
  /// - Complexity: O(rows + classes), for codes O(rows log rows) where some are no national ones.
  func sorted(_ rows: RowSet, by order: SortOrder) -> [UInt32] {
    if order.key == .code { return sortedByCode(rows, isReversed: order.isReversed) }
    let ranks = (0..<image.classes.count).map { rank(ofClass: $0, order.key) }
    let rankCount = (ranks.max() ?? 0) + 1
    var ends = [Int](repeating: 0, count: rankCount + 1)
    let place: (Int) -> Int = { row in
      let number = image.classOfRow[row]
      let rank = number < ranks.count ? ranks[number] : rankCount - 1
      return order.isReversed ? rankCount - 1 - rank : rank
    }
    for row in rows { ends[place(row) + 1] += 1 }
    for rank in 0..<rankCount { ends[rank + 1] += ends[rank] }
    var sorted = [UInt32](repeating: 0, count: ends[rankCount])
    for row in rows {
      let rank = place(row)
      sorted[ends[rank]] = UInt32(row)
      ends[rank] += 1
    }
    return sorted
  }

  /// The place of a class among the values of a column; "none stated" last.
  private func rank(ofClass number: Int, _ key: SortOrder.Key) -> Int {
    let classes = image.classes
    return switch key {
    case .relevance, .name, .code: 0
    case .tier: classes.tiers(number).tiers.first.map { Int($0.rawValue) } ?? Tier.allCases.count
    case .level: classes.levels(number).levels.map(\.digit).max() ?? 9
    // No number of an image is trusted: these become the size of a table.
    case .field: min(classes.field(number) ?? image.fields.count, image.fields.count)
    case .agency:
      min(
        classes.agencies(number).first.map { Int($0) } ?? image.agencies.count,
        image.agencies.count
      )
    }
  }

  private func sortedByCode(_ rows: RowSet, isReversed: Bool) -> [UInt32] {
    let isNational = rows.filter { image.codeOfRow[$0] > 0 }
    let others = rows.filter { image.codeOfRow[$0] == 0 }
    let keyed =
      isNational.map { (CollationKey(nationalCode($0) ?? ""), $0) }
      + others.map { (CollationKey(procedures[$0].code?.key ?? "\u{10FFFF}"), $0) }
    let sorted = keyed.sorted { isReversed ? ($1.0, $0.1) < ($0.0, $1.1) : $0 < $1 }
    return sorted.map { UInt32($0.1) }
  }
}
