/// One administrative procedure as a list gives it; what the list does not say is nil or empty.
///
/// All text is in NFC. The fields follow decree 63/2010/NĐ-CP, article 8, as far as lists carry them.
public struct Procedure: Hashable, Sendable {
  /// The code in the national database; lists have procedures without one.
  public var code: ProcedureCode?
  public var name: String
  /// The tiers under which the list counts the procedure.
  public var tiers: TierSet
  /// Further tiers that perform it, not counted.
  public var alsoAt: TierSet
  /// The field (lĩnh vực), such as "Hộ tịch".
  public var field: String?
  /// The agencies that perform it.
  public var agencies: [String]
  public var levels: LevelSet
  /// The time limit as written: units and conditions differ too much to be one number.
  public var timeLimit: String?
  public var fee: String?
  /// The papers of the dossier.
  public var dossier: [String]
  public var result: String?
  /// The laws, decrees and circulars it rests on.
  public var legalBasis: [String]
  /// Who it is for (đối tượng thực hiện), such as "Công dân Việt Nam".
  public var audience: [String]
  /// How sure the name is: high, medium, low (reference catalogs only).
  public var certainty: String?
  /// "confirmed" where the code was compared with the national database (reference catalogs only).
  public var codeCheck: String?
  /// What the list says in columns that no attribute stands for, each under its own heading.
  public var more: [NamedText]
  /// What the list wrote where cleaning changed it: the raw value of the column, and the text with
  /// escapes for what is not plain text in NFC.
  public var asGiven: [NamedText]

  public init(
    code: ProcedureCode? = nil,
    name: String,
    tiers: TierSet = [],
    alsoAt: TierSet = [],
    field: String? = nil,
    agencies: [String] = [],
    levels: LevelSet = [],
    timeLimit: String? = nil,
    fee: String? = nil,
    dossier: [String] = [],
    result: String? = nil,
    legalBasis: [String] = [],
    audience: [String] = [],
    certainty: String? = nil,
    codeCheck: String? = nil,
    more: [NamedText] = [],
    asGiven: [NamedText] = []
  ) {
    self.code = code
    self.name = name
    self.tiers = tiers
    self.alsoAt = alsoAt
    self.field = field
    self.agencies = agencies
    self.levels = levels
    self.timeLimit = timeLimit
    self.fee = fee
    self.dossier = dossier
    self.result = result
    self.legalBasis = legalBasis
    self.audience = audience
    self.certainty = certainty
    self.codeCheck = codeCheck
    self.more = more
    self.asGiven = asGiven
  }

  /// What a mark, a script or a comparison calls this procedure: its code, or `name@tier`.
  public var id: String {
    if let code { return code.key }
    let tiers = tiers.isEmpty ? "none" : tiers.tiers.map(\.slug).joined(separator: ",")
    return "\(name)@\(tiers)"
  }
}
