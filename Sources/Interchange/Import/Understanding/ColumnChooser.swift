import ProcedureModel

/// Gives columns their meaning one after the other, each attribute to the first that has it.
struct ColumnChooser {
  private let samples: ColumnSamples
  private var taken: Set<Column> = []
  /// Whether a person said which column names the procedures.
  private(set) var wasAsked = false
  /// Whether the codes below the heading of codes are some.
  private(set) var hasCodes = false
  private var hasStrongColumn = false

  init(_ samples: ColumnSamples) {
    self.samples = samples
  }

  /// What a person says.
  mutating func meaning(_ target: ImportOptions.Target) -> ColumnMeaning {
    guard case .column(let column) = target else { return .ignored(.asked) }
    if column == .name { wasAsked = true }
    return take(column)
  }

  /// What a heading gives; nil where that depends on the other columns.
  mutating func meaning(
    _ meaning: HeadingMeaning?,
    of cell: HeadingRows.Cell,
    at index: Int
  ) -> ColumnMeaning? {
    switch meaning {
    case .column(let column):
      if column == .code { hasCodes = hasCodes || samples.areCodes(index) }
      return take(column)
    case .tierTick(let tiers):
      return tick(.tierTick(tiers), cell, at: index)
    case .sharedTierTick:
      return tick(.sharedTierTick, cell, at: index)
    case .levelTick(let levels):
      return tick(.levelTick(levels), cell, at: index)
    case .kept(let label): return .kept(name: label)
    case .numbering:
      return samples.areNumbers(index) ? .ignored(.numbering) : .kept(name: cell.heading)
    case .derived: return .ignored(.derived)
    case .wholePage: return .ignored(.wholePage)
    case .serviceName, .weakName, .weakCode, nil: return nil
    }
  }

  /// What a heading gives that says too little alone, once the others have theirs.
  mutating func lateMeaning(_ meaning: HeadingMeaning?, of item: SheetColumns.Item) -> ColumnMeaning
  {
    switch meaning {
    case .serviceName where !taken.contains(.name): return take(.name)
    case .weakName where !taken.contains(.name) && (hasStrongColumn || hasCodes):
      return take(.name)
    case .weakCode where !taken.contains(.code) && samples.areCodes(item.index):
      hasCodes = true
      return take(.code)
    case .weakCode where isDerived(item.index): return .ignored(.derived)
    default: break
    }
    guard item.heading.isEmpty else { return .kept(name: item.heading) }
    let found = samples.texts(of: item.index, atMost: 1)
    if !found.isEmpty, samples.areNumbers(item.index) { return .ignored(.numbering) }
    if !taken.contains(.code), samples.areCodes(item.index) {
      hasCodes = true
      return take(.code)
    }
    return .kept(name: ColumnLetters.letters(of: item.index))
  }

  private mutating func take(_ column: Column) -> ColumnMeaning {
    guard taken.insert(column).inserted else { return .furtherField(column) }
    if ![.code, .name, .field].contains(column) { hasStrongColumn = true }
    return .field(column)
  }

  /// A column of ticks is one only where ticks stand in it: below `Cấp tỉnh` others name agencies.
  private mutating func tick(
    _ meaning: ColumnMeaning,
    _ cell: HeadingRows.Cell,
    at index: Int
  ) -> ColumnMeaning {
    if samples.areTicks(index) {
      hasStrongColumn = true
      return meaning
    }
    guard let parent = cell.parent, case .column(.agency) = HeadingMeaning(parent) else {
      return .kept(name: cell.heading)
    }
    return take(.agency)
  }

  /// Whether an `id` is what our own exports write there.
  private func isDerived(_ index: Int) -> Bool {
    let found = samples.texts(of: index)
    return taken.contains(.code) && !found.isEmpty
      && found.allSatisfy { ProcedureCode($0)?.number != nil || $0.contains("@") }
  }
}

/// The letters by which workbooks name columns: A, B, … Z, AA.
enum ColumnLetters {
  /// The letters of a column by its place from 0.
  static func letters(of index: Int) -> String {
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      rest -= 1
      letters = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + letters
      rest /= 26
    }
    return letters
  }
}
