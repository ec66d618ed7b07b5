public import ProcedureModel

/// What a catalog is checked for, in the order in which a work list has it.
///
/// The raw value is the name on the command line, in queries and in work lists. Command, browser
/// and help derive from this table: a further check is a further case here.
public enum Check: String, CaseIterable, Hashable, Sendable {
  case duplicateCode = "duplicate-code"
  case malformedCode = "malformed-code"
  case districtTier = "district-tier"
  case duplicateName = "duplicate-name"
  case similarName = "similar-name"
  case similarField = "similar-field"
  case similarAgency = "similar-agency"
  case strangeCharacters = "strange-characters"
  case mixedLevels = "mixed-levels"
  case publishedFigure = "published-figure"
  case missingCode = "missing-code"
  case missingTier = "missing-tier"
  case missingLevel = "missing-level"
  case missingField = "missing-field"
  case missingAgency = "missing-agency"
  case missingTime = "missing-time"
  case missingFee = "missing-fee"
  case missingDossier = "missing-dossier"
  case missingLaw = "missing-law"
  case unusualCode = "unusual-code"
  case codeAtSeveralTiers = "code-at-tiers"
  case notComposed = "not-nfc"
  case cleanedText = "cleaned-text"
  case districtNamed = "district-named"

  /// How bad it is.
  public var severity: CheckSeverity {
    switch self {
    case .duplicateCode, .malformedCode, .districtTier: .error
    case .duplicateName, .similarName, .similarField, .similarAgency, .strangeCharacters,
      .mixedLevels, .publishedFigure, .missingCode, .missingTier, .missingLevel, .missingField,
      .missingAgency, .missingTime:
      .warning
    case .missingFee, .missingDossier, .missingLaw, .unusualCode, .codeAtSeveralTiers,
      .notComposed, .cleanedText, .districtNamed:
      .note
    }
  }

  /// The name in unaccented Vietnamese, as queries may have it.
  public var slug: String {
    switch self {
    case .duplicateCode: "trungma"
    case .malformedCode: "saima"
    case .districtTier: "caphuyen"
    case .duplicateName: "trungten"
    case .similarName: "gantrungten"
    case .similarField: "gantrunglinhvuc"
    case .similarAgency: "gantrungcoquan"
    case .strangeCharacters: "kytula"
    case .mixedLevels: "lanmuc"
    case .publishedFigure: "solieu"
    case .missingCode: "thieuma"
    case .missingTier: "thieucap"
    case .missingLevel: "thieumuc"
    case .missingField: "thieulinhvuc"
    case .missingAgency: "thieucoquan"
    case .missingTime: "thieuthoihan"
    case .missingFee: "thieuphi"
    case .missingDossier: "thieuhoso"
    case .missingLaw: "thieucancu"
    case .unusualCode: "cachvietma"
    case .codeAtSeveralTiers: "manhieucap"
    case .notComposed: "khongnfc"
    case .cleanedText: "dalamsach"
    case .districtNamed: "nhachuyen"
    }
  }

  /// The column whose silence the check looks for; nil for the other checks.
  public var missingColumn: Column? {
    switch self {
    case .missingCode: .code
    case .missingTier: .tier
    case .missingLevel: .level
    case .missingField: .field
    case .missingAgency: .agency
    case .missingTime: .timeLimit
    case .missingFee: .fee
    case .missingDossier: .dossier
    case .missingLaw: .legalBasis
    default: nil
    }
  }
}

/// How bad a finding is; the worse is the smaller.
public enum CheckSeverity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Wrong by the rules of codes and tiers.
  case error
  /// Most likely a mistake or a gap.
  case warning
  /// Worth knowing, often intended.
  case note

  public static func < (left: CheckSeverity, right: CheckSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
