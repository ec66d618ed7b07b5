import ProcedureModel
import Strings

/// Makes a node of each procedure.
struct LinkedProcedures {
  private let catalog: LinkedCatalog
  /// The columns that a person chose; nil for all.
  private let columns: Set<Column>?

  init(_ catalog: LinkedCatalog, _ context: ExportContext) {
    self.catalog = catalog
    columns = context.options.columns.map { chosen in
      Set(
        chosen.compactMap { column in
          if case .attribute(let column) = column { column } else { nil }
        }
      )
    }
  }

  /// A procedure with all that is said of it.
  ///
  /// Identifier, title, description and authority are always there, as CPSV-AP wants them; what the
  /// list does not state of them is made of the rest, and says so.
  func node(_ procedure: Procedure) -> JSONValue {
    let iri = LinkedNames.iri(
      "procedure",
      procedure.code == nil ? catalog.owner : nil,
      procedure.id
    )
    var members: [(String, JSONValue)] = [
      ("@id", .string(iri)),
      ("@type", .strings(["cpsv:PublicService", "schema:GovernmentService"])),
      ("identifier", .string(procedure.id)),
      ("title", .vietnamese(procedure.name)), ("name", .vietnamese(procedure.name)),
      ("description", .vietnamese(LinkedDescription.text(of: procedure))),
      ("language", .string(LinkedNames.vietnamese)), ("areaServed", .string(catalog.place)),
    ]
    let authorities = authorities(of: procedure)
    members.append(("hasCompetentAuthority", .array(authorities.map(\.node))))
    members.append(("provider", .strings(authorities.map(\.iri))))
    members += classification(of: procedure)
    members += parts(of: procedure, iri)
    members.append(("isPartOf", .string(catalog.iri)))
    return .object(members)
  }

  private func has(_ column: Column) -> Bool { columns?.contains(column) ?? true }

  private func authorities(of procedure: Procedure) -> [(iri: String, node: JSONValue)] {
    guard procedure.agencies.isEmpty else {
      return procedure.agencies.map { authority($0, note: nil) }
    }
    let tiers = procedure.tiers.tiers.map(\.authority)
    guard !tiers.isEmpty else {
      return [authority("Cơ quan nhà nước có thẩm quyền", note: "Danh mục không nêu cơ quan.")]
    }
    return tiers.map { authority($0, note: "Suy từ cấp thực hiện; danh mục không nêu cơ quan.") }
  }

  private func authority(_ name: String, note: String?) -> (iri: String, node: JSONValue) {
    let iri = LinkedNames.iri("agency", catalog.owner, name)
    var members: [(String, JSONValue)] = [
      ("@id", .string(iri)),
      ("@type", .strings(["cv:PublicOrganisation", "schema:GovernmentOrganization"])),
      ("prefLabel", .vietnamese(name)), ("name", .vietnamese(name)),
      ("spatial", .string(catalog.place)),
    ]
    if let note { members.append(("note", .vietnamese(note))) }
    return (iri, .object(members))
  }

  private func classification(of procedure: Procedure) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    var concepts: [String] = []
    if has(.tier) { concepts += procedure.tiers.tiers.map { LinkedNames.iri($0) } }
    if has(.level) { concepts += procedure.levels.levels.map { LinkedNames.iri($0) } }
    var categories = concepts
    if has(.field), let field = procedure.field {
      let iri = LinkedNames.iri("field", field)
      categories.append(iri)
      let concept = LinkedProcedures.concept(iri, field, "schema:DefinedTerm")
      members.append(("thematicArea", .array([concept])))
    }
    if !concepts.isEmpty { members.append(("isClassifiedBy", .strings(concepts))) }
    if !categories.isEmpty { members.append(("category", .strings(categories))) }
    if has(.audience), !procedure.audience.isEmpty {
      let audience = procedure.audience.map {
        LinkedProcedures.concept(LinkedNames.iri("audience", $0), $0, "schema:Audience")
      }
      members.append(("audience", .array(audience)))
    }
    return members
  }

  private static func concept(_ iri: String, _ name: String, _ type: String) -> JSONValue {
    .object([
      ("@id", .string(iri)), ("@type", .strings(["skos:Concept", type])),
      ("prefLabel", .vietnamese(name)), ("name", .vietnamese(name)),
    ])
  }
}

/// What a procedure needs and gives.
extension LinkedProcedures {
  private func parts(of procedure: Procedure, _ iri: String) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if has(.timeLimit), let duration = procedure.timeLimitValue?.duration {
      members.append(("processingTime", .string(duration)))
    }
    if has(.fee), let fee = procedure.fee {
      members.append(("hasCost", cost(fee, of: procedure, iri)))
    }
    if has(.dossier), !procedure.dossier.isEmpty {
      let papers = procedure.dossier.enumerated().map { index, paper in
        part("dossier-\(index + 1)", of: procedure, iri, "cv:Evidence", paper)
      }
      members.append(("hasInput", .array(papers)))
    }
    if has(.legalBasis), !procedure.legalBasis.isEmpty {
      members.append(("hasLegalResource", .array(procedure.legalBasis.map(law))))
    }
    if has(.result), let result = procedure.result {
      members.append(("produces", part("result", of: procedure, iri, "cv:Output", result)))
      members.append(("serviceOutput", .string(iri + "#result")))
    }
    if has(.level), procedure.levels.levels.contains(where: \.isOnline) {
      let channel = JSONValue.object([
        ("@id", .string(iri + "#online")),
        ("@type", .strings(["cv:Channel", "schema:ServiceChannel"])),
        ("identifier", .string(procedure.id + "#online")),
        ("name", .vietnamese("Trực tuyến")),
      ])
      members.append(("hasChannel", channel))
      members.append(("availableChannel", .string(iri + "#online")))
    }
    let others = others(of: procedure)
    if !others.isEmpty { members.append(("additionalProperty", .array(others))) }
    return members
  }

  private func part(
    _ name: String,
    of procedure: Procedure,
    _ iri: String,
    _ type: String,
    _ title: String
  ) -> JSONValue {
    .object([
      ("@id", .string("\(iri)#\(name)")), ("@type", .string(type)),
      ("identifier", .string("\(procedure.id)#\(name)")), ("title", .vietnamese(title)),
    ])
  }

  private func cost(_ fee: String, of procedure: Procedure, _ iri: String) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("@id", .string(iri + "#cost")), ("@type", .string("cv:Cost")),
      ("identifier", .string(procedure.id + "#cost")), ("description", .vietnamese(fee)),
    ]
    if let value = procedure.feeValue {
      members.append(("hasValue", .string(String(value.dong))))
      members.append(("currency", .string(LinkedNames.dong)))
    }
    return .object(members)
  }

  private func law(_ text: String) -> JSONValue {
    .object([
      ("@id", .string(LinkedNames.iri("law", text))), ("@type", .string("eli:LegalResource")),
      ("title", .vietnamese(text)),
    ])
  }

  /// What the vocabularies have no place for, under the headings of lists.
  private func others(of procedure: Procedure) -> [JSONValue] {
    let labels = Strings.vietnamese.columns
    var texts: [(String, String)] = []
    if has(.code), let code = procedure.code, !code.isPlain {
      texts.append((labels.code, code.raw))
    }
    if has(.timeLimit), let limit = procedure.timeLimit { texts.append((labels.timeLimit, limit)) }
    if has(.alsoAt) {
      let tiers = procedure.alsoAt.tiers.map { $0.name(in: .vietnamese) }
      texts += tiers.map { (labels.alsoAt, $0) }
    }
    if has(.certainty), let text = procedure.certainty { texts.append((labels.certainty, text)) }
    if has(.codeCheck), let text = procedure.codeCheck { texts.append((labels.codeCheck, text)) }
    if has(.more) { texts += procedure.more.map { ($0.name, $0.text) } }
    if has(.asGiven) {
      texts += procedure.asGiven.map { ("\(labels.asGiven): \($0.name)", $0.text) }
    }
    return texts.map { name, text in
      .object([
        ("@type", .string("schema:PropertyValue")), ("name", .vietnamese(name)),
        ("value", .vietnamese(text)),
      ])
    }
  }
}

extension TimeLimit {
  /// The limit as `xsd:duration`; nil for working days, which are no number of days: the text tells
  /// them.
  fileprivate var duration: String? {
    switch unit {
    case .hour: "PT\(amount)H"
    case .day: "P\(amount)D"
    case .workingDay: nil
    case .month: "P\(amount)M"
    case .year: "P\(amount)Y"
    }
  }
}
