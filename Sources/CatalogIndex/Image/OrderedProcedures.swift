import ProcedureModel

/// The procedures of a list in the order of their names.
///
/// What is asked of every row is read from its place in the array, field by field: copying a million
/// procedures with all their texts once for each question takes longer than the questions.
struct OrderedProcedures: Sendable {
  private let procedures: [Procedure]

  init(_ procedures: [Procedure]) {
    self.procedures = NameOrder.of(procedures).map { procedures[Int($0)] }
  }

  var count: Int { procedures.count }
  var rows: Range<Int> { 0..<procedures.count }

  subscript(row: Int) -> Procedure { procedures[row] }

  func name(_ row: Int) -> String { procedures[row].name }
  func code(_ row: Int) -> ProcedureCode? { procedures[row].code }
  func tiers(_ row: Int) -> TierSet { procedures[row].tiers }
  func alsoAt(_ row: Int) -> TierSet { procedures[row].alsoAt }
  func levels(_ row: Int) -> LevelSet { procedures[row].levels }
  func field(_ row: Int) -> String? { procedures[row].field }
  func agencies(_ row: Int) -> [String] { procedures[row].agencies }

  /// Whether a row states more than its code that goes into its record; see `RecordCoding`.
  func hasRecord(_ row: Int) -> Bool {
    procedures[row].timeLimit != nil || procedures[row].fee != nil
      || !procedures[row].dossier.isEmpty || procedures[row].result != nil
      || !procedures[row].legalBasis.isEmpty || procedures[row].certainty != nil
      || procedures[row].codeCheck != nil || procedures[row].agencies.count > 1
      || !procedures[row].audience.isEmpty || !procedures[row].more.isEmpty
      || !procedures[row].asGiven.isEmpty
  }

  /// What a row states in one of the columns of the details that are indexed.
  func details(_ row: Int, _ column: Column) -> [String] {
    switch column {
    case .timeLimit: return procedures[row].timeLimit.map { [$0] } ?? []
    case .fee: return procedures[row].fee.map { [$0] } ?? []
    case .dossier: return procedures[row].dossier
    case .result: return procedures[row].result.map { [$0] } ?? []
    case .legalBasis: return procedures[row].legalBasis
    default: return column.values(of: procedures[row])
    }
  }
}
