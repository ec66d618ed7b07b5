import ProcedureModel
import VietnameseText

/// What one cell says, by what its column is taken for.
struct CellReading {
  /// A value that a closed vocabulary does not have.
  enum Unknown {
    case tier(String), level(String), tick(String), code(String), error(String)

    func issue(under heading: String) -> RowIssue.Kind {
      switch self {
      case .tier(let value): .unknownTier(value)
      case .level(let value): .unknownLevel(value)
      case .tick(let value): .unclearTick(heading: heading, value: value)
      case .code(let value): .unreadableCode(value)
      case .error(let value): .errorCell(heading: heading, value: value)
      }
    }
  }

  /// All of it as one text; empty where the list says that it knows nothing.
  let text: String
  /// Its values, where the column may have several.
  private(set) var list: [String] = []
  private(set) var tiers: TierSet = []
  private(set) var levels: LevelSet = []
  /// Whether it says that there is no online service at all.
  private(set) var saysNoLevel = false
  private(set) var code: ProcedureCode?
  /// The code as given, where it was read in another spelling.
  private(set) var repairedCode: String?
  /// What the text may stand for, where it is no code.
  private(set) var suggestedCode: ProcedureCode?
  private(set) var unknown: [Unknown] = []
  /// Words that say `several tiers` without saying which; empty for a tick that says so.
  private(set) var sharedTiers: String?
  /// Whether the text says more than the values that were read from it, and is kept beside them.
  private(set) var saysMore = false
  /// What a page's table of channels says for all of them.
  private(set) var channels: PortalChannels?
  /// The raw texts that cleaning changed, with escapes.
  let raw: [String]

  init(_ values: [CleanText], as meaning: ColumnMeaning) {
    raw = values.compactMap(\.raw).map(RawText.escaped)
    let errors = values.filter { ErrorValue.isOne($0.text) }
    let told = errors.isEmpty ? values : values.filter { !ErrorValue.isOne($0.text) }
    let known = meaning.keepsEveryWord ? told.map(\.text) : CellReading.informing(told)
    text = known.count == 1 ? known[0] : known.joined(separator: "\n")
    unknown = errors.map { .error($0.text) }
    guard !known.isEmpty else { return }
    switch meaning {
    case .field(let column), .furtherField(let column): read(known, of: column)
    case .tierTick(let tiers): if isTicked { self.tiers = tiers }
    case .levelTick(let levels): if isTicked { self.levels = levels }
    case .sharedTierTick:
      if isTicked { (sharedTiers, saysMore) = ("", true) }
    case .kept(KeptHeadings.channels): channels = PortalChannels(text)
    case .kept, .ignored: break
    }
    if !unknown.isEmpty, code == nil { saysMore = true }
  }

  private static func informing(_ values: [CleanText]) -> [String] {
    values.map(\.text).filter { !NoInformation.isSaid($0) }
  }

  private mutating func read(_ values: [String], of column: Column) {
    switch column {
    case .code: readCode()
    case .tier, .alsoAt:
      let reading = TierReading(values)
      tiers = reading.tiers
      unknown += reading.unknown.map(Unknown.tier)
      // Several tiers, of which only the rest of the list may say which.
      sharedTiers = reading.shared.first
      saysMore = !reading.shared.isEmpty
    case .level:
      let reading = LevelReading(values)
      levels = reading.levels
      saysNoLevel = reading.saysNone && levels.isEmpty
      unknown += reading.unknown.map(Unknown.level)
      saysMore = !reading.inBothSchemes.isEmpty || reading.saysNone
    case .agency, .dossier, .legalBasis, .audience, .more, .asGiven:
      list = CellValues.list(values, of: column)
    case .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck: break
    }
  }

  private mutating func readCode() {
    let reading = CodeReading(text)
    code = reading.code
    switch reading {
    case .none, .exact: break
    case .repaired: repairedCode = text
    case .doubtful(_, _, suggestion: let suggestion):
      suggestedCode = suggestion
      if suggestion == nil { unknown.append(.code(text)) }
    }
  }

  /// Whether the cell says yes; what is neither yes nor no is unknown.
  private var isTicked: Bool {
    mutating get {
      let tick = Tick.read(text)
      if tick == nil { unknown.append(.tick(text)) }
      return tick ?? false
    }
  }
}

extension ColumnMeaning {
  /// Whether a word such as "Chưa cập nhật" is a value as others are.
  fileprivate var keepsEveryWord: Bool {
    switch self {
    case .field(.name), .kept: true
    case .field, .furtherField, .tierTick, .sharedTierTick, .levelTick, .ignored: false
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
    case .kept(let name):
      more.append(NamedText(name: name, text: cell.text))
      timeLimit = timeLimit ?? cell.channels?.timeLimit
      fee = fee ?? cell.channels?.fee
    case .sharedTierTick, .ignored: break
    }
    return true
  }

  /// Whether an attribute has just this text already.
  private func says(_ cell: CellReading, in column: Column) -> Bool {
    let values = column.values(of: self)
    return values == [cell.text] || (!cell.list.isEmpty && values == cell.list)
  }

  /// A result without the form that pages have below it, which is kept as given.
  private mutating func setResult(_ text: String) {
    guard let plain = PortalPage.withoutForm(text) else {
      result = text
      return
    }
    result = plain.isEmpty ? nil : plain
    asGiven.append(NamedText(name: Column.result.rawValue, text: RawText.escaped(text)))
  }

  private mutating func set(_ column: Column, to cell: CellReading) -> Bool {
    switch column {
    case .code: code = cell.code
    case .name: name = CellValues.oneLine(cell.text)
    // Columns of ticks may have said some already.
    case .tier: tiers.formUnion(cell.tiers)
    case .alsoAt: alsoAt = cell.tiers
    case .field: field = CellValues.oneLine(cell.text)
    case .agency: agencies = cell.list
    case .level: levels.formUnion(cell.levels)
    case .levelScheme: break
    case .timeLimit: timeLimit = cell.text
    case .fee: fee = cell.text
    case .dossier: dossier = cell.list
    case .result: setResult(cell.text)
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
