private import VietnameseText

/// The rules by which a list states its online service levels.
public enum LevelScheme: String, CaseIterable, Hashable, Sendable {
  /// Levels 1-4 of decree 43/2011/NĐ-CP, article 3.
  case fourLevels = "ND43/2011"
  /// Information, partial and full of decree 42/2022/NĐ-CP, article 11.
  case threeKinds = "ND42/2022"

  /// The levels of this scheme, lowest first.
  public var levels: [ServiceLevel] {
    ServiceLevel.allCases.filter { $0.scheme == self }
  }
}

/// How far a procedure is served online (mức độ dịch vụ công trực tuyến), with its scheme.
///
/// Levels of the two schemes are different things even where they are converted into each other
/// (`converted`): an old level 4 that needs the person's presence is only partial today.
public enum ServiceLevel: UInt8, CaseIterable, Hashable, Sendable {
  case one, two, three, four
  case information, partial, full

  public var scheme: LevelScheme {
    rawValue <= ServiceLevel.four.rawValue ? .fourLevels : .threeKinds
  }

  /// The value in English, as machine output has it.
  public var name: String {
    switch self {
    case .one: "1"
    case .two: "2"
    case .three: "3"
    case .four: "4"
    case .information: "information"
    case .partial: "partial"
    case .full: "full"
    }
  }

  /// The value in unaccented Vietnamese, as queries have it.
  public var slug: String {
    switch self {
    case .one, .two, .three, .four: name
    case .information: "thongtin"
    case .partial: "motphan"
    case .full: "toantrinh"
    }
  }

  /// The digit that stands for the level on the keyboard: 1-4, or 2-4 in the newer scheme.
  public var digit: Int {
    switch self {
    case .one: 1
    case .two, .information: 2
    case .three, .partial: 3
    case .four, .full: 4
    }
  }

  /// The levels of the other scheme that live systems treat as the same.
  ///
  /// 4 ↔ full, 3 ↔ partial, 1-2 ↔ information: a convention, not law, so an answer that rests on it
  /// is marked "quy đổi".
  public var converted: LevelSet {
    switch self {
    case .one, .two: LevelSet(.information)
    case .three: LevelSet(.partial)
    case .four: LevelSet(.full)
    case .information: [LevelSet(.one), LevelSet(.two)]
    case .partial: LevelSet(.three)
    case .full: LevelSet(.four)
    }
  }

  /// Further spellings of lists, as `foldedLetters` leaves them and without what stands before a
  /// level (`LevelSet.leadingWords`).
  fileprivate var listSpellings: [String] {
    switch self {
    case .one, .two, .three, .four: []
    case .information: ["cungcapthongtin", "cungcapthongtintructuyen", "thongtintructuyen"]
    case .partial: ["tructuyenmotphan", "motphantructuyen"]
    case .full: ["tructuyentoantrinh", "toantrinhmuc4", "toantrinhmucdo4"]
    }
  }

  /// Reads a level from either of its spellings, already folded to lower-case letters.
  public init?(folded text: some StringProtocol) {
    guard let level = ServiceLevel.allCases.first(where: { $0.slug == text || $0.name == text })
    else { return nil }
    self = level
  }
}

/// A set of levels: one procedure may hold services of several.
public struct LevelSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public init(_ level: ServiceLevel) {
    rawValue = 1 << level.rawValue
  }

  /// The levels in the order of `ServiceLevel.allCases`.
  public var levels: [ServiceLevel] {
    ServiceLevel.allCases.filter { contains(LevelSet($0)) }
  }
}

extension LevelSet {
  /// What lists write before a level, as `foldedLetters` leaves it: `DVC toàn trình`, `Mức độ 3`.
  private static let leadingWords = [
    "dichvucongtructuyen", "dichvucong", "dichvu", "dvctructuyen", "dvctt", "dvtt", "dvc", "dv",
    "mucdo", "muc", "capdo", "cap", "level",
  ]

  /// What lists write where they state no level, as `foldedLetters` leaves it.
  private static let noLevel: Set<String> = [
    "chuacungcap", "khongcungcap", "chuacungcaptructuyen", "khongcungcaptructuyen",
    "chuacungcapdvctructuyen", "chuacungcapdvctt", "khongcungcapdvctt", "khongcothongtin",
    "chuaxacdinh",
  ]

  private static let byListSpelling: [String: ServiceLevel] = ServiceLevel.allCases.reduce(
    into: [:]
  ) {
    for spelling in [$1.name, $1.slug] + $1.listSpellings { $0[spelling] = $1 }
  }

  /// Reads what lists write for one level: `Toàn trình`, `DVC toàn trình`, `Mức độ 3`, `partial`;
  /// empty where they say that there is none (`Chưa cung cấp`), nil where it is no spelling that
  /// stands in the tables.
  ///
  /// - Complexity: O(n).
  public init?(spelledInList text: String) {
    let letters = text.foldedLetters
    if let level = LevelSet.level(in: letters[...]) {
      self.init(level)
    } else {
      guard LevelSet.noLevel.contains(letters) else { return nil }
      self = []
    }
  }

  /// The level in letters that one or more leading words may stand before.
  private static func level(in letters: Substring) -> ServiceLevel? {
    if let level = byListSpelling[String(letters)] { return level }
    let leading = leadingWords.first { letters.hasPrefix($0) }
    return leading.flatMap { level(in: letters.dropFirst($0.count)) }
  }
}
