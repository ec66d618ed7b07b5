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

  func name(_ row: Int) -> String { procedures[row].name }
  func code(_ row: Int) -> ProcedureCode? { procedures[row].code }
  func tiers(_ row: Int) -> TierSet { procedures[row].tiers }
  func alsoAt(_ row: Int) -> TierSet { procedures[row].alsoAt }
  func levels(_ row: Int) -> LevelSet { procedures[row].levels }
  func field(_ row: Int) -> String? { procedures[row].field }
  func agencies(_ row: Int) -> [String] { procedures[row].agencies }

  /// Calls `body` with each text that a row states in a column, as `Column.values` has them.
  ///
  /// Most columns of most rows are empty: no array is made for those, nor for a single text.
  func forEachText(_ row: Int, _ column: Column, _ body: (String) -> Void) {
    switch column {
    case .field: procedures[row].field.map(body)
    case .agency: procedures[row].agencies.forEach(body)
    case .timeLimit: procedures[row].timeLimit.map(body)
    case .fee: procedures[row].fee.map(body)
    case .dossier: procedures[row].dossier.forEach(body)
    case .result: procedures[row].result.map(body)
    case .legalBasis: procedures[row].legalBasis.forEach(body)
    case .audience: procedures[row].audience.forEach(body)
    case .certainty: procedures[row].certainty.map(body)
    case .codeCheck: procedures[row].codeCheck.map(body)
    case .more: procedures[row].more.forEach { body($0.written) }
    case .asGiven: procedures[row].asGiven.forEach { body($0.written) }
    case .code, .name, .tier, .alsoAt, .level, .levelScheme:
      column.values(of: procedures[row]).forEach(body)
    }
  }
}
