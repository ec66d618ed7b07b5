import ProcedureModel
import VietnameseText

/// What one cell says, by what its column is taken for.
struct CellReading {
  /// A value that a closed vocabulary does not have.
  enum Unknown {
    case tier(String), level(String), tick(String), code(String)

    func issue(under heading: String) -> RowIssue.Kind {
      switch self {
      case .tier(let value): .unknownTier(value)
      case .level(let value): .unknownLevel(value)
      case .tick(let value): .unclearTick(heading: heading, value: value)
      case .code(let value): .unreadableCode(value)
      }
    }
  }

  /// All of it as one text; empty where the list says that it knows nothing.
  let text: String
  /// Its values, where the column may have several.
  private(set) var list: [String] = []
  private(set) var tiers: TierSet = []
  private(set) var levels: LevelSet = []
  private(set) var code: ProcedureCode?
  /// The code as given, where it was read in another spelling.
  private(set) var repairedCode: String?
  /// What the text may stand for, where it is no code.
  private(set) var suggestedCode: ProcedureCode?
  private(set) var unknown: [Unknown] = []
  /// The raw texts that cleaning changed, with escapes.
  let raw: [String]

  init(_ values: [CleanText], as meaning: ColumnMeaning) {
    raw = values.compactMap(\.raw).map(CellValues.escaped)
    let known = values.map(\.text).filter { !CellValues.saysNothing($0) }
    text = known.count == 1 ? known[0] : known.joined(separator: "\n")
    guard !known.isEmpty else { return }
    switch meaning {
    case .field(let column), .furtherField(let column): read(known, of: column)
    case .tierTick(let tiers): tick { $0.tiers = tiers }
    case .levelTick(let levels): tick { $0.levels = levels }
    case .kept, .ignored: break
    }
  }

  private mutating func read(_ values: [String], of column: Column) {
    switch column {
    case .code: readCode()
    case .tier, .alsoAt:
      let reading = CellValues.tiers(values)
      tiers = reading.tiers
      unknown = reading.unknown.map(Unknown.tier)
    case .level:
      let reading = CellValues.levels(values)
      levels = reading.levels
      unknown = reading.unknown.map(Unknown.level)
    case .agency, .dossier, .legalBasis, .audience, .more, .asGiven:
      list = CellValues.list(values, of: column)
    case .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck: break
    }
  }

  private mutating func readCode() {
    let reading = CellValues.code(text)
    code = reading.code
    repairedCode = reading.repaired ? text : nil
    suggestedCode = reading.suggestion
    if code?.number == nil, suggestedCode == nil { unknown = [.code(text)] }
  }

  private mutating func tick(_ set: (inout CellReading) -> Void) {
    switch CellValues.tick(text) {
    case true?: set(&self)
    case false?: break
    case nil: unknown = [.tick(text)]
    }
  }
}

extension Procedure {
  /// Sets the attribute that a column stands for.
  ///
  /// - Returns: Whether it is kept so; false where an earlier column gave the attribute already.
  mutating func take(_ cell: CellReading, as meaning: ColumnMeaning) -> Bool {
    guard !cell.text.isEmpty else { return true }
    switch meaning {
    case .field(let column): return set(column, to: cell)
    case .furtherField(let column):
      let isFree = column.values(of: self).allSatisfy(\.isEmpty)
      return isFree ? set(column, to: cell) : says(cell, in: column)
    case .tierTick: tiers.formUnion(cell.tiers)
    case .levelTick: levels.formUnion(cell.levels)
    case .kept(let name): more.append(NamedText(name: name, text: cell.text))
    case .ignored: break
    }
    return true
  }

  /// Whether an attribute has just this text already.
  private func says(_ cell: CellReading, in column: Column) -> Bool {
    let values = column.values(of: self)
    return values == [cell.text] || (!cell.list.isEmpty && values == cell.list)
  }

  private mutating func set(_ column: Column, to cell: CellReading) -> Bool {
    switch column {
    case .code: code = cell.code
    case .name: name = CellValues.oneLine(cell.text)
    case .tier: tiers = cell.tiers
    case .alsoAt: alsoAt = cell.tiers
    case .field: field = CellValues.oneLine(cell.text)
    case .agency: agencies = cell.list
    case .level: levels = cell.levels
    case .levelScheme: break
    case .timeLimit: timeLimit = cell.text
    case .fee: fee = cell.text
    case .dossier: dossier = cell.list
    case .result: result = cell.text
    case .legalBasis: legalBasis = cell.list
    case .audience: audience = cell.list
    case .certainty: certainty = cell.text
    case .codeCheck: codeCheck = cell.text
    case .more: more += cell.list.map(NamedText.init(written:))
    case .asGiven: asGiven += cell.list.map(NamedText.init(written:))
    }
    return true
  }
}
