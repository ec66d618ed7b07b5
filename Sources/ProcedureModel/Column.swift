/// The attributes of a procedure in the order in which lists, details and exports show them.
///
/// The raw value is the heading in catalog files (TSV, CSV). Readers, writers and the detail view
/// derive from this table: a further attribute is a further case here.
public enum Column: String, CaseIterable, Hashable, Sendable {
  case code
  case name
  case tier
  case alsoAt = "also_at"
  case field
  case agency
  case level
  case levelScheme = "level_scheme"
  case timeLimit = "time_limit"
  case fee
  case dossier
  case result
  case legalBasis = "legal_basis"
  case audience
  case certainty
  case codeCheck = "code_check"
  case more
  case asGiven = "as_given"

  /// Whether files and details have this column only where something stands in it.
  ///
  /// These came with the lists of offices; a catalog that says nothing in them looks as it did.
  public var isOptional: Bool {
    switch self {
    case .audience, .more, .asGiven: true
    default: false
    }
  }

  /// The key in JSON records.
  public var jsonKey: String {
    switch self {
    case .code, .name, .alsoAt, .field, .levelScheme, .timeLimit, .fee, .dossier, .result,
      .legalBasis, .audience, .certainty, .codeCheck, .more, .asGiven:
      "\(self)"
    case .tier: "tiers"
    case .level: "levels"
    case .agency: "agencies"
    }
  }

  /// What stands between several values in one cell of a catalog file; nil where there is only one.
  public var separator: String? {
    switch self {
    case .tier, .alsoAt, .level: ","
    case .agency: "; "
    case .dossier, .legalBasis, .audience, .more, .asGiven: " | "
    case .code, .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck: nil
    }
  }

  /// The values of a procedure in this column, tiers and levels by their English names; none where
  /// the list says nothing.
  ///
  /// Named texts are written as one: `heading=text`.
  public func values(of procedure: Procedure) -> [String] {
    switch self {
    case .tier: procedure.tiers.tiers.map(\.name)
    case .alsoAt: procedure.alsoAt.tiers.map(\.name)
    case .agency: procedure.agencies
    case .level: procedure.levels.levels.map(\.name)
    case .dossier: procedure.dossier
    case .legalBasis: procedure.legalBasis
    case .audience: procedure.audience
    case .more: procedure.more.map(\.written)
    case .asGiven: procedure.asGiven.map(\.written)
    case .code, .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck:
      value(of: procedure).map { [$0] } ?? []
    }
  }

  /// The value of a procedure in a column that has no `separator`, without an array around it; nil
  /// where the list says nothing, and in every other column.
  public func value(of procedure: Procedure) -> String? {
    switch self {
    case .code: procedure.code?.raw
    case .name: procedure.name
    case .field: procedure.field
    case .levelScheme: procedure.levels.levels.first?.scheme.rawValue
    case .timeLimit: procedure.timeLimit
    case .fee: procedure.fee
    case .result: procedure.result
    case .certainty: procedure.certainty
    case .codeCheck: procedure.codeCheck
    case .tier, .alsoAt, .agency, .level, .dossier, .legalBasis, .audience, .more, .asGiven: nil
    }
  }
}
