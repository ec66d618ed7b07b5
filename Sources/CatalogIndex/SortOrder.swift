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

extension SortOrder {
  /// What a row is compared by; what the list does not state comes last.
  func keys(of procedure: Procedure) -> CollationKey {
    switch key {
    case .relevance, .name: CollationKey(procedure.name)
    case .code: CollationKey(procedure.code?.key ?? SortOrder.last)
    case .tier: CollationKey(procedure.tiers.isEmpty ? "9" : "\(procedure.tiers.tiers[0].rawValue)")
    case .level: CollationKey(procedure.levels.levels.map(\.digit).max().map(String.init) ?? "9")
    case .field: CollationKey(procedure.field ?? SortOrder.last)
    case .agency: CollationKey(procedure.agencies.first ?? SortOrder.last)
    }
  }

  /// Sorts after every text that a list holds.
  private static let last = "\u{10FFFF}"
}
