/// Words for what is wrong or doubtful in a catalog.
public struct CheckStrings: Sendable {
  public var error: String
  public var warning: String
  public var note: String
  /// The names of severity and check above columns.
  public var severity: String
  /// Any of them, in the middle of a line.
  public var any: String
  public var check: String

  public var duplicateCode: String
  public var malformedCode: String
  public var districtTier: String
  public var duplicateName: String
  public var similarName: String
  public var similarField: String
  public var similarAgency: String
  public var strangeCharacters: String
  public var mixedLevels: String
  public var publishedFigure: String
  public var missingCode: String
  public var missingTier: String
  public var missingLevel: String
  public var missingField: String
  public var missingAgency: String
  public var missingTime: String
  public var missingFee: String
  public var missingDossier: String
  public var missingLaw: String
  public var unusualCode: String
  public var codeAtSeveralTiers: String
  public var notComposed: String
  public var cleanedText: String
  public var districtNamed: String

  /// What is said of a row, in the middle of a line.
  public var sameCode: @Sendable (String) -> String
  public var sameName: @Sendable (String) -> String
  public var andMore: @Sendable (String, String) -> String
  public var withoutCode: String
  public var differsOnly: @Sendable (String, String) -> String
  public var usuallyWritten: @Sendable (String, String) -> String
  public var letterCase: String
  public var tonePlace: String
  public var iAndY: String
  public var separators: String
  public var missing: @Sendable (String) -> String
  public var nowhere: @Sendable (String) -> String
  public var perhaps: @Sendable (String, String) -> String
  public var noSuggestion: @Sendable (String) -> String
  public var characters: @Sendable (String, String) -> String
  public var piecesOfLetters: String
  public var invisible: String
  public var privateUse: String
  public var control: String
  public var unusualBlank: String
  public var lost: String
  public var doubledBlank: String
  public var cleaned: @Sendable (String, String) -> String
  public var scheme: @Sendable (String, String) -> String
  public var fourLevels: String
  public var threeKinds: String
  public var endedTier: String
  public var figure: @Sendable (String, String, String, String) -> String

  /// Of a group of findings: how many procedures, and how to see those that are not shown.
  public var wholeCatalog: String
  public var more: @Sendable (String, String) -> String
  public var heading: @Sendable (String) -> String
  /// Of options that leave no procedure.
  public var nothingMatches: String
  /// Name and reason of what a list or a catalog file itself is told for.
  public var damage: String
  public var reading: String
}
