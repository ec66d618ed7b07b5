import ProcedureModel
import VietnameseText

/// Makes procedures of the rows of one sheet.
struct ProcedureReader {
  /// A procedure and what was unclear in its row.
  struct Reading {
    var procedure: Procedure
    var issues: [RowIssue.Kind] = []
    var repairedCode: String?
    var suggestedCode: ProcedureCode?
    /// Whether the row says that there is no online service, whatever stands above it.
    var saysNoLevel = false
    /// Words that say `several tiers` without saying which.
    var sharedTiers: String?
  }

  private let texts: SheetTexts
  private let columns: [SheetColumns.Item]
  /// The places of the columns, those that give way to a later one at the end.
  private let order: [Int]
  private let headedCount: Int
  private var memories: [ByteMemory<Kept>]
  /// Whether every cell of a column is likely to be different, so that none is worth remembering.
  private let isUnique: [Bool]
  /// The last cell of each such column with its row, which a merged cell has in common with others.
  private var last: [(row: Int, kept: Kept)?]
  /// How many cells of each column held a value in the rows so far.
  var filled: [Int]

  /// The reading of a cell in a place of its own, so that rows which repeat it copy nothing.
  private final class Kept {
    let reading: CellReading

    init(_ reading: CellReading) {
      self.reading = reading
    }
  }

  init(_ texts: SheetTexts, _ columns: SheetColumns) {
    self.texts = texts
    self.columns = columns.items
    order = ProcedureReader.order(of: columns.items)
    headedCount = columns.headedCount
    // Wide sheets remember less of each column, so that all together stay small.
    let most = min(2048, max(16, (1 << 16) / max(1, columns.items.count)))
    var slots = 16
    while slots * 2 <= most, slots < texts.sheet.rowCount { slots *= 2 }
    memories = Array(repeating: ByteMemory(slotCount: slots), count: columns.items.count)
    isUnique = columns.items.map { $0.meaning == .field(.code) || $0.meaning == .field(.name) }
    last = Array(repeating: nil, count: columns.items.count)
    filled = Array(repeating: 0, count: columns.items.count)
  }

  /// A person may say that a later column is the one that counts.
  private static func order(of columns: [SheetColumns.Item]) -> [Int] {
    let late = columns.indices.filter { place in
      guard case .furtherField(let column) = columns[place].meaning else { return false }
      return columns[place...].contains { $0.meaning == .field(column) }
    }
    return columns.indices.filter { !late.contains($0) } + late
  }

  /// The procedure of a row, by its place from 0; its name is empty where the row has none.
  ///
  /// What the group rows above it say holds where the row says nothing.
  mutating func read(row: Int, under groups: GroupEffects) -> Reading {
    var reading = Reading(procedure: Procedure(name: ""))
    var extra = 0
    for place in order {
      let column = columns[place]
      let source = texts.source(ofRow: row, column: column.index)
      guard texts.isFilled(row: source, column: column.index) else { continue }
      if column.index >= headedCount { extra += 1 }
      let isOwn = source == row
      guard !column.meaning.isIgnored else {
        filled[place] += isOwn ? 1 : 0
        continue
      }
      let cell = cell(row: source, place: place).reading
      if isOwn, !cell.text.isEmpty { filled[place] += 1 }
      ProcedureReader.take(cell, of: column, into: &reading)
    }
    if extra > 0 { reading.issues.append(.extraCells(extra)) }
    reading.takeCodeFromName()
    var groups = groups
    if reading.saysNoLevel { groups.levels = [] }
    reading.procedure.fill(from: groups)
    if reading.procedure.tiers.isEmpty, let shared = reading.sharedTiers ?? groups.sharedTiers {
      reading.issues.append(.sharedTiers(shared))
    }
    return reading
  }

  private mutating func cell(row: Int, place: Int) -> Kept {
    if isUnique[place] {
      if let last = last[place], last.row == row { return last.kept }
      let cell = newCell(row: row, place: place)
      if texts.hasTallCells { last[place] = (row, cell) }
      return cell
    }
    let bytes = texts.sheet.bytes(row: row, column: columns[place].index)
    let slot = memories[place].slot(of: bytes)
    if let known = memories[place].value(of: bytes, at: slot) { return known }
    let cell = newCell(row: row, place: place)
    memories[place].remember(cell, of: bytes, at: slot)
    return cell
  }

  private func newCell(row: Int, place: Int) -> Kept {
    let values = texts.values(row: row, column: columns[place].index)
    return Kept(CellReading(values, as: columns[place].meaning))
  }

  /// Static, because a copy of the reader would copy all that it remembers.
  private static func take(
    _ cell: CellReading,
    of column: SheetColumns.Item,
    into reading: inout Reading
  ) {
    let isTaken = reading.procedure.take(cell, as: column.meaning)
    if !isTaken { reading.procedure.keep(cell, under: column.heading) }
    for raw in cell.raw {
      reading.procedure.asGiven.append(NamedText(name: column.givenName, text: raw))
    }
    if let repaired = cell.repairedCode {
      let raw = NamedText(name: column.givenName, text: RawText.escaped(repaired))
      if !reading.procedure.asGiven.contains(raw) { reading.procedure.asGiven.append(raw) }
    }
    for unknown in cell.unknown {
      reading.issues.append(unknown.issue(under: column.heading))
    }
    if cell.saysMore, isTaken { reading.procedure.keep(cell, under: column.heading) }
    if let shared = cell.sharedTiers {
      reading.sharedTiers = shared.isEmpty ? column.heading : shared
    }
    reading.repairedCode = cell.repairedCode ?? reading.repairedCode
    reading.suggestedCode = cell.suggestedCode ?? reading.suggestedCode
    reading.saysNoLevel = reading.saysNoLevel || cell.saysNoLevel
  }
}

extension ProcedureReader.Reading {
  /// Takes the code that stands in the name of a row that has none of its own.
  fileprivate mutating func takeCodeFromName() {
    // Every code has a dot, and few names have one.
    guard procedure.code == nil, procedure.name.utf8.contains(UInt8(ascii: ".")),
      let found = NameCode(in: procedure.name)
    else { return }
    procedure.asGiven.append(
      NamedText(name: Column.name.rawValue, text: RawText.escaped(procedure.name))
    )
    repairedCode = procedure.name
    procedure.code = found.code
    procedure.name = found.name
  }
}

extension ColumnMeaning {
  fileprivate var isIgnored: Bool {
    if case .ignored = self { true } else { false }
  }
}

extension SheetColumns.Item {
  /// What raw values of the column are kept under.
  fileprivate var givenName: String {
    switch meaning {
    case .field(let column), .furtherField(let column): column.rawValue
    case .tierTick, .sharedTierTick: Column.tier.rawValue
    case .levelTick: Column.level.rawValue
    case .kept(let name): name
    case .ignored: heading
    }
  }
}

extension Procedure {
  /// Fills what the row does not state itself.
  fileprivate mutating func fill(from groups: GroupEffects) {
    if tiers.isEmpty { tiers = groups.tiers }
    if levels.isEmpty { levels = groups.levels }
    field = field ?? groups.field
    if agencies.isEmpty, let agency = groups.agency { agencies = [agency] }
    if let part = groups.part { more.append(NamedText(name: GroupEffects.partName, text: part)) }
  }

  /// Keeps the text of a cell that fills no attribute.
  fileprivate mutating func keep(_ cell: CellReading, under heading: String) {
    guard !cell.text.isEmpty else { return }
    more.append(NamedText(name: heading, text: cell.text))
  }
}

extension GroupEffects {
  /// What the part of a decision is kept under.
  static let partName = "Phần của danh mục"
}
