private import VietnameseText

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

  /// Further spellings of lists, as `foldedLetters` leaves them and without a leading "cấp".
  fileprivate var listSpellings: [String] {
    switch self {
    case .province: ["tinhthanhpho", "provincial"]
    case .district: ["quanhuyen", "huyenquan", "huyenthixathanhpho"]
    case .commune: ["xaphuong", "phuongxa", "xaphuongthitran", "xaphuongdackhu"]
    case .ministry: ["trunguong", "tw", "bonganh", "bocoquanngangbo", "central"]
    case .other: ["coquankhac", "donvikhac"]
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

extension TierSet {
  /// What lists write where they state no tier, as `foldedLetters` leaves it.
  private static let noTier: Set<String> = ["khongcothongtin", "chuaxacdinh"]

  private static let byListSpelling: [String: Tier] = Tier.allCases.reduce(into: [:]) {
    for spelling in [$1.name, $1.slug] + $1.listSpellings { $0[spelling] = $1 }
  }

  /// Reads what lists write for one tier: `Cấp tỉnh`, `tỉnh`, `Trung ương`, `province`; empty where
  /// they say that there is none, nil where it is no spelling that stands in the table.
  ///
  /// - Complexity: O(n).
  public init?(spelledInList text: String) {
    let letters = text.foldedLetters
    let bare = letters.hasPrefix("cap") ? String(letters.dropFirst(3)) : letters
    if let tier = TierSet.byListSpelling[bare] {
      self.init(tier)
    } else {
      guard TierSet.noTier.contains(letters) else { return nil }
      self = []
    }
  }
}
