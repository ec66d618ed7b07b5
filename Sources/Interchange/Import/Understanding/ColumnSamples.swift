import ProcedureModel

/// A look at the first cells below the headings.
struct ColumnSamples {
  private let texts: SheetTexts
  private let rows: [Int]

  /// How many rows are looked at: enough to pass the group rows of any list.
  private static let depth = 300

  /// Rows of one text and rows of nothing but short marks are left out: groups, and the numbers of
  /// the columns.
  init(_ texts: SheetTexts, from row: Int) {
    self.texts = texts
    let all = row..<max(row, min(texts.sheet.rowCount, row + ColumnSamples.depth))
    rows = all.filter { row in
      let filled = texts.filledColumns(inRow: row)
      let isWordy = filled.contains { texts.sheet.bytes(row: row, column: $0).count > 5 }
      return filled.count > 1 && isWordy
    }
  }

  /// The texts of the first filled cells of a column.
  func texts(of column: Int, atMost limit: Int = 60) -> [String] {
    var found: [String] = []
    for row in rows where texts.isFilled(row: row, column: column) {
      found.append(texts.text(row: row, column: column))
      if found.count == limit { break }
    }
    return found
  }

  /// Whether most of the filled cells are ticks, or none is filled.
  func areTicks(_ column: Int) -> Bool {
    most(texts(of: column)) { Tick.read($0) != nil }
  }

  /// Whether most of the filled cells are numbers of rows: digits, letters, roman numerals.
  func areNumbers(_ column: Int) -> Bool {
    // The heading of a further table may be among them.
    most(texts(of: column)) {
      $0.utf8.count <= 8 && (GroupMark(alone: $0) != nil || HeadingMeaning($0) == .numbering)
    }
  }

  /// Whether something stands there, and most of it are codes of procedures.
  func areCodes(_ column: Int) -> Bool {
    let found = texts(of: column)
    return !found.isEmpty && most(found) { CodeReading($0).isLikely }
  }

  private func most(_ texts: [String], are fits: (String) -> Bool) -> Bool {
    texts.count(where: fits) * 10 >= texts.count * 7
  }
}

extension CodeReading {
  /// Whether it is a code, or what may be made one.
  fileprivate var isLikely: Bool {
    switch self {
    case .exact, .repaired: true
    case .doubtful(_, _, suggestion: let suggestion): suggestion != nil
    case .none: false
    }
  }
}
