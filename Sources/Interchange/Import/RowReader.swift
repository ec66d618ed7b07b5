import ProcedureModel

/// Makes procedures of rows, one after the other.
struct RowReader {
  private(set) var procedures: [Procedure] = []
  private(set) var problems: [RowProblem]
  private let columns: [Column?]
  private let text: CatalogText
  private var values = CellMemory<String?>(slotCount: 2048)
  private var agencies = CellMemory<[String]>(slotCount: 1024)
  private var papers = CellMemory<[String]>(slotCount: 1024)
  private var tiers = CellMemory<Understood<TierSet>>(slotCount: 64)
  private var levels = CellMemory<Understood<LevelSet>>(slotCount: 64)
  /// The values of the present row that are in no table; they are kept as they stand.
  private var unknown: [NamedText] = []

  /// What a cell of a closed vocabulary says, and its values that are in no table.
  private struct Understood<Values: SetAlgebra> {
    private(set) var values: Values = []
    private(set) var unknown: [String] = []

    init(_ cell: [String], as understand: (String) -> Values?) {
      for value in cell {
        if let known = understand(value) { values.formUnion(known) } else { unknown.append(value) }
      }
    }
  }

  init(headings: Headings, text: CatalogText) {
    columns = headings.columns
    problems = headings.problems
    self.text = text
    procedures.reserveCapacity(text.estimatedLineCount)
  }

  /// Adds the procedure of a row, or the problem that leaves it out.
  mutating func read(_ cells: [Cell], line: Int) {
    var procedure = Procedure(name: "")
    for index in 0..<min(columns.count, cells.count) {
      guard let column = columns[index], !cells[index].range.isEmpty else { continue }
      read(text.withoutGuard(cells[index]), of: column, line: line, into: &procedure)
    }
    if !unknown.isEmpty {
      procedure.asGiven += unknown
      unknown.removeAll()
    }
    if cells.count > columns.count { reportExtraCells(cells[columns.count...], line: line) }
    if !procedure.name.isEmpty {
      procedures.append(consume procedure)
    } else if cells.contains(where: { text.value(of: $0) != nil }) {
      problems.append(RowProblem(line: line, kind: .missingName))
    }
  }

  private mutating func read(
    _ cell: Cell,
    of column: Column,
    line: Int,
    into procedure: inout Procedure
  ) {
    switch column {
    case .code: procedure.code = text.code(in: cell)
    case .name: procedure.name = text.value(of: cell) ?? ""
    case .tier: procedure.tiers = tiers(in: cell, of: column, line: line)
    case .alsoAt: procedure.alsoAt = tiers(in: cell, of: column, line: line)
    case .field: procedure.field = value(of: cell)
    case .agency:
      procedure.agencies = agencies.value(of: cell, in: text) { $0.list(in: cell, of: .agency) }
    case .level: procedure.levels = levels(in: cell, line: line)
    case .levelScheme: break
    case .timeLimit: procedure.timeLimit = value(of: cell)
    case .fee: procedure.fee = value(of: cell)
    case .dossier: procedure.dossier = papers(in: cell, of: column)
    case .result: procedure.result = value(of: cell)
    case .legalBasis: procedure.legalBasis = papers(in: cell, of: column)
    case .audience: procedure.audience = papers(in: cell, of: column)
    case .certainty: procedure.certainty = value(of: cell)
    case .codeCheck: procedure.codeCheck = value(of: cell)
    case .more: procedure.more = namedTexts(in: cell, of: column)
    case .asGiven: procedure.asGiven = namedTexts(in: cell, of: column)
    }
  }

  private mutating func value(of cell: Cell) -> String? {
    values.value(of: cell, in: text) { $0.value(of: cell) }
  }

  /// The papers of a dossier, the laws or the audience: these columns separate alike.
  private mutating func papers(in cell: Cell, of column: Column) -> [String] {
    papers.value(of: cell, in: text) { $0.list(in: cell, of: column) }
  }

  private func namedTexts(in cell: Cell, of column: Column) -> [NamedText] {
    text.list(in: cell, of: column).map(NamedText.init(written:))
  }

  private mutating func tiers(in cell: Cell, of column: Column, line: Int) -> TierSet {
    let tiers = tiers.value(of: cell, in: text) { text in
      Understood(text.list(in: cell, of: .tier), as: TierSet.init(spelledInList:))
    }
    for value in tiers.unknown {
      problems.append(RowProblem(line: line, kind: .unknownTier(value)))
      unknown.append(NamedText(name: column.rawValue, text: RawText.escaped(value)))
    }
    return tiers.values
  }

  private mutating func levels(in cell: Cell, line: Int) -> LevelSet {
    let levels = levels.value(of: cell, in: text) { text in
      Understood(text.list(in: cell, of: .level), as: LevelSet.init(spelledInList:))
    }
    for value in levels.unknown {
      problems.append(RowProblem(line: line, kind: .unknownLevel(value)))
      unknown.append(NamedText(name: Column.level.rawValue, text: RawText.escaped(value)))
    }
    return levels.values
  }

  private mutating func reportExtraCells(_ cells: ArraySlice<Cell>, line: Int) {
    let filled = cells.count { text.value(of: $0) != nil }
    guard filled > 0 else { return }
    problems.append(RowProblem(line: line, kind: .extraCells(filled)))
  }
}
