import ProcedureModel

/// What a row states beside its name, class and national code.
enum RecordCoding {
  /// The columns of a record; their tags are their places here plus one, which files keep: append only.
  private static let columns: [Column] = [
    .code, .timeLimit, .fee, .dossier, .result, .legalBasis, .certainty, .codeCheck, .agency,
  ]

  /// Adds a code that is not in its plain form, as given.
  static func append(_ code: ProcedureCode?, to bytes: inout [UInt8]) {
    if let code, !code.isPlain { TaggedTexts.append(1, code.raw, to: &bytes) }
  }

  /// Adds what a procedure states beside its code.
  static func append(_ procedure: Procedure, to bytes: inout [UInt8]) {
    for (place, column) in columns.enumerated().dropFirst() where isKept(column, procedure) {
      for value in column.values(of: procedure) {
        TaggedTexts.append(UInt8(place + 1), value, to: &bytes)
      }
    }
  }

  /// Agencies are kept only where one repeats, which a class does not tell.
  private static func isKept(_ column: Column, _ procedure: Procedure) -> Bool {
    column != .agency || Set(procedure.agencies).count < procedure.agencies.count
  }

  /// The code of a record, without the rest of it.
  static func code(in bytes: UnsafeBufferPointer<UInt8>) -> ProcedureCode? {
    var code: ProcedureCode?
    TaggedTexts.read(bytes) { tag, text in
      if tag == 1 { code = ProcedureCode(String(text)) }
    }
    return code
  }

  /// Adds what a record states to a procedure.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, into procedure: inout Procedure) {
    var agencies: [String] = []
    TaggedTexts.read(bytes) { tag, text in
      guard (1...columns.count).contains(Int(tag)) else { return }
      let text = String(text)
      switch columns[Int(tag) - 1] {
      case .code: procedure.code = ProcedureCode(text)
      case .timeLimit: procedure.timeLimit = text
      case .fee: procedure.fee = text
      case .dossier: procedure.dossier.append(text)
      case .result: procedure.result = text
      case .legalBasis: procedure.legalBasis.append(text)
      case .certainty: procedure.certainty = text
      case .codeCheck: procedure.codeCheck = text
      case .agency: agencies.append(text)
      case .name, .tier, .alsoAt, .field, .level, .levelScheme: break
      }
    }
    if !agencies.isEmpty { procedure.agencies = agencies }
  }
}
