public import ProcedureModel

/// What an import understood and what it did not, place by place.
///
/// Nothing is cut: a list of a hundred thousand doubts is kept whole, and who prints it cuts.
public struct ImportReport: Sendable {
  /// The files in the order in which they were given.
  public var files: [FileReport] = []
  /// Codes that were read in another spelling than the list's, because that was safe.
  public var repairedCodes: [CodeFinding] = []
  /// Codes that are none, with the one they may stand for; they are kept as given.
  public var suggestedCodes: [CodeFinding] = []
  /// Procedures that stand several times under one code and could not be made one.
  public var sameCodes: [Duplicate] = []
  /// Procedures that share a name, letter case and a leading "Thủ tục" aside, but no code.
  public var sameNames: [Duplicate] = []
  /// Codes under which the bundled catalog has quite another name.
  public var nameDisagreements: [NameDisagreement] = []
  /// Fields and agencies that were written in several ways and are one.
  public var unitedSpellings: [UnitedSpelling] = []
  /// Headings for which a person gave a meaning, and that no column has.
  public var unknownHeadings: [String] = []
  /// How many procedures the snapshot has at each tier and level.
  public var counts: [TierLevelCount] = []
  /// What no procedure of the snapshot states, among what readers look for.
  public var unstated: [Column] = []
  /// How many procedures the snapshot has.
  public var procedureCount = 0

  public init() {}

  /// What all comes to.
  public enum Status: Hashable, Sendable {
    /// Every row became a procedure or a part of one, and nothing in it was unclear.
    case understood
    /// There is a snapshot, but something should be looked at.
    case doubtful
    /// Not one procedure was found.
    case nothingImportable
  }

  /// What all comes to; derived from the rest.
  public var status: Status {
    if procedureCount == 0 { return .nothingImportable }
    let hasDoubts =
      files.contains(where: \.isDoubtful) || !suggestedCodes.isEmpty || !sameCodes.isEmpty
      || !nameDisagreements.isEmpty || !unknownHeadings.isEmpty
    return hasDoubts ? .doubtful : .understood
  }
}

/// Where a row stands.
public struct ImportPlace: Hashable, Comparable, Sendable {
  /// The place of the file in `ImportReport.files`.
  public var file: Int
  /// The place of the sheet in `FileReport.sheets`.
  public var sheet: Int
  /// The line of the file, or the number of the row in the workbook, from 1.
  public var line: Int

  public init(file: Int, sheet: Int, line: Int) {
    self.file = file
    self.sheet = sheet
    self.line = line
  }

  public static func < (left: ImportPlace, right: ImportPlace) -> Bool {
    (left.file, left.sheet, left.line) < (right.file, right.sheet, right.line)
  }
}

/// A code that is not as it should be.
public struct CodeFinding: Hashable, Sendable {
  public var place: ImportPlace
  /// The code as the list writes it.
  public var given: String
  /// What it was read as, or what it may stand for.
  public var code: ProcedureCode

  public init(place: ImportPlace, given: String, code: ProcedureCode) {
    self.place = place
    self.given = given
    self.code = code
  }
}

/// Procedures that stand in several places and were all kept.
public struct Duplicate: Hashable, Sendable {
  /// The code or the name that they share, as the first of them gives it.
  public var shared: String
  public var places: [ImportPlace]

  public init(shared: String, places: [ImportPlace]) {
    self.shared = shared
    self.places = places
  }
}

/// A spelling of a field or an agency that gave way to a more frequent one of the same words.
public struct UnitedSpelling: Hashable, Sendable {
  public var column: Column
  public var given: String
  /// What stands in the snapshot for it.
  public var chosen: String
  /// How many procedures have it.
  public var count: Int

  public init(column: Column, given: String, chosen: String, count: Int) {
    self.column = column
    self.given = given
    self.chosen = chosen
    self.count = count
  }
}

/// A code that the bundled catalog knows under quite another name.
public struct NameDisagreement: Hashable, Sendable {
  public var place: ImportPlace
  public var code: ProcedureCode
  /// The name in the list.
  public var name: String
  /// The name in the bundled catalog.
  public var known: String

  public init(place: ImportPlace, code: ProcedureCode, name: String, known: String) {
    self.place = place
    self.code = code
    self.name = name
    self.known = known
  }
}

/// How many procedures are performed at a tier and served at a level.
///
/// A procedure of two tiers is counted at both, so the counts add up to more than the procedures.
public struct TierLevelCount: Hashable, Sendable {
  /// nil where the list states none.
  public var tier: Tier?
  /// nil where the list states none.
  public var level: ServiceLevel?
  public var count: Int

  public init(tier: Tier?, level: ServiceLevel?, count: Int) {
    self.tier = tier
    self.level = level
    self.count = count
  }
}
