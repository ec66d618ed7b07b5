import ProcedureModel

/// The procedures of a list in the order of their names, without a copy of any.
///
/// What is asked of every row is read from its place in the list, field by field: copying a million
/// procedures with all their texts takes longer than most of what is done with them.
struct OrderedProcedures {
  private let procedures: [Procedure]
  private let order: [UInt32]

  init(_ procedures: [Procedure]) {
    self.procedures = procedures
    order = NameOrder.of(procedures)
  }

  var count: Int { order.count }
  var rows: Range<Int> { 0..<order.count }

  subscript(row: Int) -> Procedure { procedures[Int(order[row])] }

  func name(_ row: Int) -> String { procedures[Int(order[row])].name }
  func code(_ row: Int) -> ProcedureCode? { procedures[Int(order[row])].code }
  func tiers(_ row: Int) -> TierSet { procedures[Int(order[row])].tiers }
  func alsoAt(_ row: Int) -> TierSet { procedures[Int(order[row])].alsoAt }
  func levels(_ row: Int) -> LevelSet { procedures[Int(order[row])].levels }
  func field(_ row: Int) -> String? { procedures[Int(order[row])].field }
  func agencies(_ row: Int) -> [String] { procedures[Int(order[row])].agencies }

  /// Whether a row states anything that goes into its record; see `RecordCoding`.
  func hasRecord(_ row: Int) -> Bool {
    let place = Int(order[row])
    return procedures[place].timeLimit != nil || procedures[place].fee != nil
      || !procedures[place].dossier.isEmpty || procedures[place].result != nil
      || !procedures[place].legalBasis.isEmpty || procedures[place].certainty != nil
      || procedures[place].codeCheck != nil || procedures[place].agencies.count > 1
      || procedures[place].code.map { !$0.isPlain } ?? false
  }

  /// What a row states in one of the columns of the details that are indexed.
  func details(_ row: Int, _ column: Column) -> [String] {
    let place = Int(order[row])
    switch column {
    case .timeLimit: return procedures[place].timeLimit.map { [$0] } ?? []
    case .fee: return procedures[place].fee.map { [$0] } ?? []
    case .dossier: return procedures[place].dossier
    case .result: return procedures[place].result.map { [$0] } ?? []
    case .legalBasis: return procedures[place].legalBasis
    default: return column.values(of: procedures[place])
    }
  }
}
