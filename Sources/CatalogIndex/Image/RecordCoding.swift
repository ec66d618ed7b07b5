import ProcedureModel

/// What a row states beside its name, class and national code.
enum RecordCoding {
  /// The columns of a record; their tags are their places here plus one, which files keep: append only.
  private static let columns: [Column] = [
    .code, .timeLimit, .fee, .dossier, .result, .legalBasis, .certainty, .codeCheck, .agency,
    .audience, .more, .asGiven,
  ]

  /// Adds a code that is not in its plain form, as given.
  private static func append(_ code: ProcedureCode?, to bytes: inout [UInt8]) {
    if let code, !code.isPlain { TaggedTexts.append(1, code.raw, to: &bytes) }
  }

  /// Adds what a row states beside its name and its class.
  static func append(_ row: Int, of procedures: OrderedProcedures, to bytes: inout [UInt8]) {
    append(procedures.code(row), to: &bytes)
    for place in columns.indices.dropFirst() where isKept(columns[place], row, procedures) {
      procedures.forEachText(row, columns[place]) {
        TaggedTexts.append(UInt8(place + 1), $0, to: &bytes)
      }
    }
  }

  /// Agencies are kept only where one repeats, which a class does not tell.
  private static func isKept(
    _ column: Column,
    _ row: Int,
    _ procedures: OrderedProcedures
  ) -> Bool {
    guard column == .agency else { return true }
    let agencies = procedures.agencies(row)
    return agencies.count > 1 && Set(agencies).count < agencies.count
  }

  /// The tags that occur in records.
  ///
  /// - Complexity: O(records).
  static func tags(in bytes: [UInt8]) -> [UInt8] {
    var tags: Set<UInt8> = []
    bytes.withUnsafeBufferPointer { bytes in
      TaggedTexts.read(bytes) { tag, _ in tags.insert(tag) }
    }
    return tags.sorted()
  }

  /// The columns that tags stand for.
  static func columns(of tags: UnsafeBufferPointer<UInt8>) -> Set<Column> {
    Set(tags.compactMap { (1...columns.count).contains(Int($0)) ? columns[Int($0) - 1] : nil })
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
      case .audience: procedure.audience.append(text)
      case .more: procedure.more.append(NamedText(written: text))
      case .asGiven: procedure.asGiven.append(NamedText(written: text))
      case .name, .tier, .alsoAt, .field, .level, .levelScheme: break
      }
    }
    if !agencies.isEmpty { procedure.agencies = agencies }
  }
}
