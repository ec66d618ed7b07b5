import ProcedureModel

/// Looks for characters that no text should hold.
struct CharacterChecks {
  private(set) var findings: [Finding] = []

  mutating func add(_ procedure: Procedure, _ row: Int) {
    look(at: procedure.name, .name, row)
    if let field = procedure.field { look(at: field, .field, row) }
    for agency in procedure.agencies { look(at: agency, .agency, row) }
    if let time = procedure.timeLimit { look(at: time, .timeLimit, row, allowsLines: true) }
    if let fee = procedure.fee { look(at: fee, .fee, row, allowsLines: true) }
    for paper in procedure.dossier { look(at: paper, .dossier, row, allowsLines: true) }
    if let result = procedure.result { look(at: result, .result, row, allowsLines: true) }
    for law in procedure.legalBasis { look(at: law, .legalBasis, row, allowsLines: true) }
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
      let detail = Finding.Detail.characters(strange, in: column, first: first)
      findings.append(Finding(.strangeCharacters, [row], detail))
    }
    if trouble.contains(.notComposed) {
      let detail = Finding.Detail.characters(.notComposed, in: column, first: nil)
      findings.append(Finding(.notComposed, [row], detail))
    }
  }
}
