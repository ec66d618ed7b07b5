/// The tier of government that performs a procedure (cấp thực hiện).
///
/// The national database knows ministry, province, commune and other; the district tier ended on
/// 1 July 2025 (Law 72/2025/QH15) and stands in older lists.
public enum Tier: UInt8, CaseIterable, Hashable, Sendable {
  case province, district, commune, ministry, other

  /// The value in English, as machine output has it.
  public var name: String {
    switch self {
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    case .ministry: "ministry"
    case .other: "other"
    }
  }

  /// The value in unaccented Vietnamese, as queries, IDs and catalog files have it.
  public var slug: String {
    switch self {
    case .province: "tinh"
    case .district: "huyen"
    case .commune: "xa"
    case .ministry: "bo"
    case .other: "khac"
    }
  }

  /// Reads a tier from either of its spellings, already folded to lower-case letters.
  public init?(folded text: some StringProtocol) {
    guard let tier = Tier.allCases.first(where: { $0.slug == text || $0.name == text }) else {
      return nil
    }
    self = tier
  }
}

/// A set of tiers: a procedure may be performed at several.
public struct TierSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public init(_ tier: Tier) {
    rawValue = 1 << tier.rawValue
  }

  /// The tiers in the order of `Tier.allCases`.
  public var tiers: [Tier] {
    Tier.allCases.filter { contains(TierSet($0)) }
  }
}
