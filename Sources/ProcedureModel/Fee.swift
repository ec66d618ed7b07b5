/// What a procedure costs, where the list says so in one amount.
public enum Fee: Hashable, Sendable {
  case free
  /// In đồng.
  case amount(Int)

  /// In đồng; 0 where it is free.
  public var dong: Int {
    switch self {
    case .free: 0
    case .amount(let dong): dong
    }
  }
}

extension Fee {
  private static let nothing = [
    "khong", "mien phi", "mien le phi", "mien phi le phi", "khong phi", "khong le phi",
    "khong thu phi", "khong thu le phi", "khong thu", "khong mat phi", "khong co phi", "khong co",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let leading = phrases(["muc phi", "muc thu", "le phi", "phi"])
  private static let units = phrases(["viet nam dong", "dong viet nam", "dong", "vnd", "d"])
  /// One procedure is one dossier and one time; a paper or a page may be several.
  private static let wholes = phrases(["ho so", "lan"])
  private static let multiples: [PlainTokens.Phrase<Int>] = [
    .init("nghin", 1000), .init("ngan", 1000), .init("trieu", 1_000_000),
  ]

  private static func phrases(_ words: [String]) -> [PlainTokens.Phrase<Bool>] {
    words.map { .init($0, true) }
  }

  /// No fee is lower, as smaller amounts are thousands whose zeros were left out ("20 VNĐ"), and none
  /// is higher.
  private static let possible = 1000...1_000_000_000_000

  /// Reads a text that is wholly "none" or one amount with its unit: `Không`, `Miễn phí`,
  /// `8.000 đồng`, `Lệ phí: 20,000 VNĐ/hồ sơ`.
  ///
  /// Nil for everything else. "0" is none: on the portal it often stands for what the people's
  /// council of the province decides. An amount without a unit may be thousands, one by the page or
  /// the person is no sum, and "Miễn phí" beside other words is often false.
  ///
  /// - Complexity: O(n).
  public init?(certain text: String) {
    var tokens = PlainTokens(text)
    if let words = tokens.remainingWords, Fee.nothing.contains(words) {
      self = .free
      return
    }
    if tokens.take(oneOf: Fee.leading) != nil { _ = tokens.take(":") }
    guard let digits = tokens.takeNumber(), let number = Fee.number(digits) else { return nil }
    let multiple = tokens.take(oneOf: Fee.multiples) ?? 1
    let (dong, overflow) = number.multipliedReportingOverflow(by: multiple)
    guard !overflow, Fee.possible.contains(dong), tokens.take(oneOf: Fee.units) != nil else {
      return nil
    }
    if tokens.take("/"), tokens.take(oneOf: Fee.wholes) == nil { return nil }
    guard tokens.isAtEnd else { return nil }
    self = .amount(dong)
  }

  /// A whole number with dots or commas between its thousands, or without.
  private static func number(_ digits: String) -> Int? {
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let isOneKind = !(digits.contains(".") && digits.contains(","))
    guard isGrouped, isOneKind, groups.count == 1 || groups[0].utf8.count <= 3 else { return nil }
    let number = groups.joined()
    return number.utf8.count <= 12 ? Int(number) : nil
  }
}
