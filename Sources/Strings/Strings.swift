/// Every text of the program in one language.
///
/// A language is one object of this class in a file of its own (`Vietnamese.swift`, `English.swift`);
/// a text that is missing in one does not compile. A class, since the hundreds of texts are handed on
/// at each key press.
public final class Strings: Sendable {
  public let language: Language
  public let catalog: CatalogStrings
  public let columns: ColumnStrings
  public let browser: BrowserStrings
  public let match: MatchStrings
  public let checks: CheckStrings
  public let comparison: ComparisonStrings
  public let imports: ImportStrings
  public let exports: ExportStrings
  public let keys: KeyStrings
  public let commands: CommandStrings
  public let errors: ErrorStrings

  init(
    language: Language,
    catalog: CatalogStrings,
    columns: ColumnStrings,
    browser: BrowserStrings,
    match: MatchStrings,
    checks: CheckStrings,
    comparison: ComparisonStrings,
    imports: ImportStrings,
    exports: ExportStrings,
    keys: KeyStrings,
    commands: CommandStrings,
    errors: ErrorStrings
  ) {
    self.language = language
    self.catalog = catalog
    self.columns = columns
    self.browser = browser
    self.match = match
    self.checks = checks
    self.comparison = comparison
    self.imports = imports
    self.exports = exports
    self.keys = keys
    self.commands = commands
    self.errors = errors
  }

  public static func of(_ language: Language) -> Strings {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  /// A whole number with its thousands apart: 1.674 in Vietnamese, 1,674 in English.
  public func number(_ value: Int) -> String {
    guard value.magnitude >= 1000 else { return String(value) }
    // Up to fifteen bytes a string needs no memory of its own.
    let capacity = value.magnitude < 10_000_000_000 ? 15 : 27
    return String(unsafeUninitializedCapacity: capacity) { room in
      var start = room.count
      var rest = value.magnitude
      var digits = 0
      func put(_ byte: UInt8) {
        start -= 1
        room[start] = byte
      }
      while rest > 0 {
        if digits > 0, digits.isMultiple(of: 3) { put(language.thousands) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        digits += 1
      }
      if value < 0 { put(UInt8(ascii: "-")) }
      for index in start..<room.count { room[index - start] = room[index] }
      return room.count - start
    }
  }
}

/// A language of the interface.
public enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language of a locale such as `en_GB.UTF-8`; Vietnamese unless it is English.
  public init(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self = code.lowercased() == "en" ? .english : .vietnamese
  }

  /// The byte between thousands.
  var thousands: UInt8 {
    switch self {
    case .vietnamese: UInt8(ascii: ".")
    case .english: UInt8(ascii: ",")
    }
  }
}

/// Words for what a catalog holds.
public struct CatalogStrings: Sendable {
  public var title: String
  /// What is said wherever a catalog is opened.
  public var notice: String
  public var shortNotice: String
  public var procedures: @Sendable (String) -> String
  public var tier: String
  public var level: String
  public var field: String
  public var agency: String
  public var province: String
  public var district: String
  public var commune: String
  public var ministry: String
  public var other: String
  public var noneStated: String
  public var levelInformation: String
  public var levelPartial: String
  public var levelFull: String
  /// What each level offers, by decree 43/2011/NĐ-CP article 3 and 42/2022/NĐ-CP article 11.
  public var explainOne: String
  public var explainTwo: String
  public var explainThree: String
  public var explainFour: String
  public var explainInformation: String
  public var explainPartial: String
  public var explainFull: String
  public var levelNumber: @Sendable (String) -> String
  public var converted: String
  public var today: String
  public var districtEnded: String
  public var certaintyHigh: String
  public var certaintyMedium: String
  public var certaintyLow: String
  public var codeConfirmed: String
  public var codeUnchecked: String
}

/// Labels of the columns, as details and headings show them.
public struct ColumnStrings: Sendable {
  public var code: String
  public var name: String
  public var tier: String
  public var alsoAt: String
  public var field: String
  public var agency: String
  public var level: String
  public var levelScheme: String
  public var timeLimit: String
  public var fee: String
  public var dossier: String
  public var result: String
  public var legalBasis: String
  public var audience: String
  public var certainty: String
  public var codeCheck: String
  /// What the list says in columns of its own.
  public var more: String
  public var asGiven: String
}
