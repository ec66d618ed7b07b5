import ProcedureModel

/// Looks for characters that no text should hold, and for texts that were cleaned of them.
struct CharacterChecks {
  private struct Kind: Hashable {
    let check: Check
    let detail: Finding.Detail
  }

  private var rows: [Kind: [Int]] = [:]

  /// One finding for the rows that have the same trouble in the same column.
  var findings: [Finding] {
    rows.map { Finding($0.check, $1, $0.detail) }
  }

  mutating func add(_ procedure: Procedure, _ row: Int) {
    look(at: procedure.name, .name, row)
    if let field = procedure.field { look(at: field, .field, row) }
    for agency in procedure.agencies { look(at: agency, .agency, row) }
    if let time = procedure.timeLimit { look(at: time, .timeLimit, row, allowsLines: true) }
    if let fee = procedure.fee { look(at: fee, .fee, row, allowsLines: true) }
    for paper in procedure.dossier { look(at: paper, .dossier, row, allowsLines: true) }
    if let result = procedure.result { look(at: result, .result, row, allowsLines: true) }
    for law in procedure.legalBasis { look(at: law, .legalBasis, row, allowsLines: true) }
    for given in procedure.asGiven { add(given, row) }
  }

  /// Notes what the list wrote before it was cleaned.
  private mutating func add(_ given: NamedText, _ row: Int) {
    guard let column = Column(rawValue: given.name) else { return }
    let trouble = CharacterTrouble(of: RawText.unescaped(given.text), allowsLines: true)
    if trouble.contains(.notComposed) {
      note(.notComposed, .characters(.notComposed, in: column, first: nil), row)
    }
    // Letters in pieces alone are told once.
    if trouble != .notComposed { note(.cleanedText, .cleaned(column), row) }
  }

  private mutating func look(
    at text: String,
    _ column: Column,
    _ row: Int,
    allowsLines: Bool = false
  ) {
    let trouble = CharacterTrouble(of: text, allowsLines: allowsLines)
    guard !trouble.isEmpty else { return }
    let strange = trouble.subtracting(.notComposed)
    if !strange.isEmpty {
      let first = CharacterTrouble.firstCharacter(in: text, allowsLines: allowsLines)
      note(.strangeCharacters, .characters(strange, in: column, first: first), row)
    }
    if trouble.contains(.notComposed) {
      note(.notComposed, .characters(.notComposed, in: column, first: nil), row)
    }
  }

  private mutating func note(_ check: Check, _ detail: Finding.Detail, _ row: Int) {
    let kind = Kind(check: check, detail: detail)
    // A row has several papers and agencies, and one finding.
    if rows[kind]?.last != row { rows[kind, default: []].append(row) }
  }
}
