import ProcedureModel

/// Makes procedures of rows, one after the other.
struct RowReader {
  var procedures: [Procedure] = []
  private(set) var problems: [RowProblem]
  private let columns: [Column?]
  private let text: CatalogText
  private var values: [CellMemory<String?>]
  private var lists: [CellMemory<[String]>]

  /// A cell and where it stands.
  private struct Place {
    let cell: Cell
    let column: Column
    let index: Int
    let line: Int
  }

  init(headings: Headings, text: CatalogText) {
    columns = headings.columns
    problems = headings.problems
    self.text = text
    values = Array(repeating: CellMemory(), count: columns.count)
    lists = Array(repeating: CellMemory(), count: columns.count)
  }

  /// Adds the procedure of a row, or the problem that leaves it out.
  mutating func read(_ cells: [Cell], line: Int) {
    var procedure = Procedure(name: "")
    for index in 0..<min(columns.count, cells.count) {
      guard let column = columns[index], !cells[index].range.isEmpty else { continue }
      read(Place(cell: cells[index], column: column, index: index, line: line), into: &procedure)
    }
    reportExtraCells(cells, line: line)
    if !procedure.name.isEmpty {
      procedures.append(procedure)
    } else if cells.contains(where: { text.value(of: $0) != nil }) {
      problems.append(RowProblem(line: line, kind: .missingName))
    }
  }

  private mutating func read(_ place: Place, into procedure: inout Procedure) {
    switch place.column {
    case .code: procedure.code = text.value(of: place.cell).flatMap { ProcedureCode($0) }
    case .name: procedure.name = text.value(of: place.cell) ?? ""
    case .tier: procedure.tiers = tiers(at: place)
    case .alsoAt: procedure.alsoAt = tiers(at: place)
    case .field: procedure.field = value(at: place)
    case .agency: procedure.agencies = list(at: place)
    case .level: procedure.levels = levels(at: place)
    case .levelScheme: break
    case .timeLimit: procedure.timeLimit = value(at: place)
    case .fee: procedure.fee = value(at: place)
    case .dossier: procedure.dossier = list(at: place)
    case .result: procedure.result = value(at: place)
    case .legalBasis: procedure.legalBasis = list(at: place)
    case .certainty: procedure.certainty = value(at: place)
    case .codeCheck: procedure.codeCheck = value(at: place)
    }
  }

  private mutating func value(at place: Place) -> String? {
    recall(place, from: \.values) { text, cell, _ in text.value(of: cell) }
  }

  private mutating func list(at place: Place) -> [String] {
    recall(place, from: \.lists) { text, cell, column in
      guard let list = CellList(of: column) else { return [] }
      guard cell.hasDoubledQuotes else { return list.values(in: cell.range, of: text) }
      let unquoted = text.unquoted(cell)
      return list.values(in: unquoted.bytes.indices, of: unquoted)
    }
  }

  /// The value that the same cell gave before in this column, else a new one.
  private mutating func recall<Value>(
    _ place: Place,
    from memory: WritableKeyPath<RowReader, [CellMemory<Value>]>,
    make: (CatalogText, Cell, Column) -> Value
  ) -> Value {
    let (cell, bytes) = (place.cell, text.bytes)
    if !cell.hasDoubledQuotes,
      let value = self[keyPath: memory][place.index].value(of: cell.range, in: bytes)
    {
      return value
    }
    let value = make(text, cell, place.column)
    if !cell.hasDoubledQuotes {
      self[keyPath: memory][place.index].remember(value, of: cell.range, in: bytes)
    }
    return value
  }

  private mutating func tiers(at place: Place) -> TierSet {
    var tiers: TierSet = []
    for value in list(at: place) {
      if let tier = Tier(folded: value.lowercased()) {
        tiers.insert(TierSet(tier))
      } else {
        problems.append(RowProblem(line: place.line, kind: .unknownTier(value)))
      }
    }
    return tiers
  }

  private mutating func levels(at place: Place) -> LevelSet {
    var levels: LevelSet = []
    for value in list(at: place) {
      if let level = ServiceLevel(folded: value.lowercased()) {
        levels.insert(LevelSet(level))
      } else {
        problems.append(RowProblem(line: place.line, kind: .unknownLevel(value)))
      }
    }
    return levels
  }

  private mutating func reportExtraCells(_ cells: [Cell], line: Int) {
    guard cells.count > columns.count else { return }
    let filled = cells[columns.count...].count { text.value(of: $0) != nil }
    guard filled > 0 else { return }
    problems.append(RowProblem(line: line, kind: .extraCells(filled)))
  }
}
