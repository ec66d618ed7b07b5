import ProcedureModel
import Strings

/// The closed vocabularies: tiers and online levels as concepts in their collections, which are
/// schema.org's defined terms in their sets too.
enum LinkedVocabularies {
  static let nodes: [JSONValue] = {
    let tiers = Tier.allCases.map { tier in
      concept(LinkedNames.iri(tier), tier.slug, in: LinkedNames.tiers) { tier.name(in: $0) }
    }
    let levels = ServiceLevel.allCases.map { level in
      let matches = level.converted.levels.map { LinkedNames.iri($0) }
      return concept(
        LinkedNames.iri(level),
        level.slug,
        in: LinkedNames.iri(level.scheme),
        matches: matches
      ) { level.name(in: $0) }
    }
    let schemes = LevelScheme.allCases.map { scheme in
      collection(LinkedNames.iri(scheme), of: scheme.levels.map { LinkedNames.iri($0) }) {
        "\($0.columns.level) (\(scheme.rawValue))"
      }
    }
    let collections =
      [
        collection(LinkedNames.tiers, of: Tier.allCases.map { LinkedNames.iri($0) }) {
          $0.columns.tier
        }
      ] + schemes
    return collections + tiers + levels + standing
  }()

  /// What others named: the language of all texts, and the currency of all costs.
  private static let standing: [JSONValue] = [
    .object([
      ("@id", .string(LinkedNames.vietnamese)), ("@type", .string("dct:LinguisticSystem")),
    ]),
    .object([
      ("@id", .string(LinkedNames.dong)), ("@type", .string("skos:Concept")),
      ("prefLabel", .vietnamese("Đồng Việt Nam")), ("notation", .string("VND")),
    ]),
  ]

  private static func concept(
    _ iri: String,
    _ notation: String,
    in collection: String,
    matches: [String] = [],
    _ label: (Strings) -> String
  ) -> JSONValue {
    let label = both(label)
    var members: [(String, JSONValue)] = [
      ("@id", .string(iri)), ("@type", .strings(["skos:Concept", "schema:DefinedTerm"])),
      ("prefLabel", label), ("name", label), ("notation", .string(notation)),
      ("termCode", .string(notation)), ("inDefinedTermSet", .string(collection)),
    ]
    if !matches.isEmpty { members.append(("closeMatch", .strings(matches))) }
    return .object(members)
  }

  private static func collection(
    _ iri: String,
    of members: [String],
    _ label: (Strings) -> String
  ) -> JSONValue {
    let label = both(label)
    return .object([
      ("@id", .string(iri)), ("@type", .strings(["skos:Collection", "schema:DefinedTermSet"])),
      ("prefLabel", label), ("name", label), ("member", .strings(members)),
    ])
  }

  private static func both(_ label: (Strings) -> String) -> JSONValue {
    .object([
      ("vi", .string(label(.vietnamese))), ("en", .string(label(.english))),
    ])
  }
}

extension Tier {
  func name(in strings: Strings) -> String {
    switch self {
    case .province: strings.catalog.province
    case .district: strings.catalog.district
    case .commune: strings.catalog.commune
    case .ministry: strings.catalog.ministry
    case .other: strings.catalog.other
    }
  }

  /// Who is competent where a list names no agency.
  var authority: String {
    switch self {
    case .province: "Cơ quan có thẩm quyền cấp tỉnh"
    case .district: "Cơ quan có thẩm quyền cấp huyện"
    case .commune: "Ủy ban nhân dân cấp xã"
    case .ministry: "Bộ, cơ quan ngang bộ"
    case .other: "Cơ quan khác có thẩm quyền"
    }
  }
}

extension ServiceLevel {
  func name(in strings: Strings) -> String {
    switch self {
    case .one, .two, .three, .four: "\(strings.catalog.level) \(name)"
    case .information: strings.catalog.levelInformation
    case .partial: strings.catalog.levelPartial
    case .full: strings.catalog.levelFull
    }
  }

  /// Whether a dossier is handed in by the net.
  var isOnline: Bool {
    switch self {
    case .three, .four, .partial, .full: true
    case .one, .two, .information: false
    }
  }
}
