import ProcedureModel
import VietnameseText

/// Makes procedures of the records that an export wrote, and tells those of others.
///
/// A record is one of ours if all its keys are names of the model and each value has the form that
/// the export gives it: a text, an array of texts, or an array of objects with name and text.
struct OwnRecords {
  private(set) var procedures: [Procedure] = []
  private(set) var issues: [RowIssue] = []
  /// How many of the records call themselves what the model calls them.
  private(set) var ownIDs = 0

  private var values = ByteMemory<String>(slotCount: 4096)

  private static let columns: [String: Column] = Column.allCases.reduce(into: [:]) {
    $0[$1.jsonKey] = $1
  }
  /// What an export says of a time limit and a fee beside their texts; it is made anew of them.
  private static let derived: Set<String> = ["timeLimitValue", "feeValue"]

  /// Takes the next record.
  ///
  /// - Returns: Whether it is one of ours.
  mutating func take(_ record: JSONNode, line: Int) -> Bool {
    var procedure = Procedure(name: "")
    var id: String?
    for (key, value) in record.members {
      if key == "id" {
        guard value.kind == .text else { return false }
        id = String(decoding: value.text, as: UTF8.self)
      } else if let column = Self.columns[key] {
        guard read(value, of: column, line: line, into: &procedure) else { return false }
      } else {
        guard Self.derived.contains(key), value.kind == .object else { return false }
      }
    }
    guard let id else { return false }
    if procedure.name.isEmpty {
      issues.append(RowIssue(line: line, kind: .missingName(first: id)))
    } else {
      if id == procedure.id { ownIDs += 1 }
      procedures.append(procedure)
    }
    return true
  }

  /// Reads a value; false where it has not the form of its column.
  private mutating func read(
    _ value: JSONNode,
    of column: Column,
    line: Int,
    into procedure: inout Procedure
  ) -> Bool {
    if column == .more || column == .asGiven {
      guard let texts = namedTexts(value) else { return false }
      if column == .more { procedure.more = texts } else { procedure.asGiven = texts }
    } else if column.separator != nil {
      guard let texts = texts(value) else { return false }
      set(texts, of: column, line: line, in: &procedure)
    } else {
      guard let text = text(value) else { return false }
      set(text, of: column, in: &procedure)
    }
    return true
  }

  private func set(_ text: String, of column: Column, in procedure: inout Procedure) {
    let value = text.isEmpty ? nil : text
    switch column {
    case .code: procedure.code = value.flatMap { ProcedureCode($0) }
    case .name: procedure.name = text
    case .field: procedure.field = value
    case .timeLimit: procedure.timeLimit = value
    case .fee: procedure.fee = value
    case .result: procedure.result = value
    case .certainty: procedure.certainty = value
    case .codeCheck: procedure.codeCheck = value
    // The levels tell their scheme; the others hold several values.
    case .levelScheme, .tier, .alsoAt, .agency, .level, .dossier, .legalBasis, .audience, .more,
      .asGiven:
      break
    }
  }

  private mutating func set(
    _ texts: [String],
    of column: Column,
    line: Int,
    in procedure: inout Procedure
  ) {
    switch column {
    case .tier: procedure.tiers = tiers(texts, line: line)
    case .alsoAt: procedure.alsoAt = tiers(texts, line: line)
    case .level: procedure.levels = levels(texts, line: line)
    case .agency: procedure.agencies = texts
    case .dossier: procedure.dossier = texts
    case .legalBasis: procedure.legalBasis = texts
    case .audience: procedure.audience = texts
    case .code, .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck,
      .more, .asGiven:
      break
    }
  }
}

/// The forms of values.
extension OwnRecords {
  /// A text in NFC, without blanks at its ends and NULs, as all text of the model is; nil for what is
  /// no text.
  private mutating func text(_ node: JSONNode) -> String? {
    guard node.kind == .text else { return nil }
    let bytes = node.text
    let value = bytes[Blank.trim(bytes.indices, of: bytes)]
    return values.value(of: value) { String(decoding: value.filter { $0 != 0 }, as: UTF8.self).nfc }
  }

  /// The texts of an array, empty ones left out; nil for anything else.
  private mutating func texts(_ node: JSONNode) -> [String]? {
    guard node.kind == .array else { return nil }
    var texts: [String] = []
    for element in node.elements {
      guard let text = text(element) else { return nil }
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  private mutating func namedTexts(_ node: JSONNode) -> [NamedText]? {
    guard node.kind == .array else { return nil }
    var texts: [NamedText] = []
    for element in node.elements {
      guard element.kind == .object, element.count == 2, let name = text(element["name"]),
        let text = text(element["text"])
      else { return nil }
      texts.append(NamedText(name: name, text: text))
    }
    return texts
  }

  private mutating func text(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    return text(node)
  }

  private mutating func tiers(_ texts: [String], line: Int) -> TierSet {
    texts.reduce(into: []) { tiers, text in
      if let tier = Tier(folded: text).map(TierSet.init) ?? TierSet(spelledInList: text) {
        tiers.formUnion(tier)
      } else {
        issues.append(RowIssue(line: line, kind: .unknownTier(text)))
      }
    }
  }

  private mutating func levels(_ texts: [String], line: Int) -> LevelSet {
    texts.reduce(into: []) { levels, text in
      if let level = ServiceLevel(folded: text).map(LevelSet.init) ?? LevelSet(spelledInList: text)
      {
        levels.formUnion(level)
      } else {
        issues.append(RowIssue(line: line, kind: .unknownLevel(text)))
      }
    }
  }
}
