import ProcedureModel

/// What a row states beside its name, class and national code.
enum RecordCoding {
  /// The columns of a record; their tags are their places here plus one, which files keep: append only.
  private static let columns: [Column] = [
    .code, .timeLimit, .fee, .dossier, .result, .legalBasis, .certainty, .codeCheck, .agency,
  ]

  static func append(_ procedure: Procedure, to bytes: inout [UInt8]) {
    for (place, column) in columns.enumerated() where isKept(column, procedure) {
      for value in column.values(of: procedure) {
        TaggedTexts.append(UInt8(place + 1), value, to: &bytes)
      }
    }
  }

  /// Codes that are no plain national ones are kept as given; agencies only where one repeats, which
  /// a class does not tell.
  private static func isKept(_ column: Column, _ procedure: Procedure) -> Bool {
    switch column {
    case .code: procedure.code.map { !$0.isPlain } ?? false
    case .agency:
      procedure.agencies.count > 1
        && Set(procedure.agencies).count < procedure.agencies.count
    default: true
    }
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
