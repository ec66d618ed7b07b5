import ProcedureModel

/// The headings of a sheet: one row, or two where a merged heading stands over others.
struct HeadingRows {
  /// The rows, from 0.
  let rows: Range<Int>
  /// The headings by their columns, from the first column to the last that has one.
  let cells: [Cell]

  struct Cell {
    /// The merged heading above; nil where there is none.
    var parent: String?
    var text: String

    /// Both as the report has them.
    var heading: String {
      guard let parent, !parent.isEmpty, parent != text else { return text }
      return text.isEmpty ? parent : parent + " / " + text
    }

    var meaning: HeadingMeaning? {
      guard let parent, parent != text else { return HeadingMeaning(text) }
      return HeadingMeaning(text, below: parent)
    }
  }

  /// How many rows are looked through for headings; what stands above them is a title.
  private static let depth = 50

  /// How many cells of a row are looked at before it is known to be the one of the headings.
  private static let widest = 256

  /// A longer text is no heading.
  private static let longest = 200

  /// The headings of a sheet, on the line that a person gives or where they are found; nil where no
  /// row has any that are known.
  init?(of texts: SheetTexts, onLine line: Int? = nil) {
    let sheet = texts.sheet
    if let line {
      let given = (0..<sheet.rowCount).first { sheet.line(ofRow: $0) == line }
      guard let given else { return nil }
      self.init(texts, around: given)
    } else if let told = sheet.headingRow, told < sheet.rowCount {
      let cells = (0..<sheet.cellCount(inRow: told)).map {
        Cell(parent: nil, text: texts.text(row: told, column: $0))
      }
      self.init(rows: told..<told + 1, cells: cells)
    } else {
      guard let best = HeadingRows.bestRow(of: texts) else { return nil }
      self.init(texts, around: best)
    }
  }

  private init(rows: Range<Int>, cells: [Cell]) {
    self.rows = rows
    self.cells = cells
  }

  /// The first row that certainly holds headings, else the first of those with the most known ones.
  private static func bestRow(of texts: SheetTexts) -> Int? {
    var best: (row: Int, score: Int)?
    for row in 0..<min(depth, texts.sheet.rowCount) {
      let filled = texts.filledColumns(inRow: row, atMost: widest).count
      if beginsTable(row, of: texts, filled: filled) { return row }
      let score = score(row, of: texts)
      if score > best?.score ?? 0 { best = (row, score) }
    }
    return best?.row
  }

  /// Whether a row below the first headings begins another table: three known headings or more, a
  /// name among them, and little else.
  static func beginsTable(_ row: Int, of texts: SheetTexts, filled: Int) -> Bool {
    let known = filled > 2 ? score(row, of: texts) : 0
    return known > 2 && known * 3 >= filled * 2
  }

  /// How many headings of a row are known; 0 where the row is none of headings.
  private static func score(_ row: Int, of texts: SheetTexts) -> Int {
    let filled = texts.filledColumns(inRow: row, atMost: widest)
    var known = 0
    var hasName = false
    for column in filled where texts.sheet.bytes(row: row, column: column).count <= longest {
      guard let meaning = HeadingMeaning(texts.text(row: row, column: column)) else { continue }
      known += 1
      hasName = hasName || [.column(.name), .serviceName, .weakName].contains(meaning)
    }
    return hasName && (known > 1 || filled.count == 1) ? known : 0
  }
}

/// Headings over headings.
extension HeadingRows {
  /// The headings of a row, of the row of merged headings above it and of the row below it.
  init(_ texts: SheetTexts, around row: Int) {
    let first = HeadingRows.hasParents(texts, above: row) ? row - 1 : row
    let last = HeadingRows.hasChildren(texts, below: row) ? row + 1 : row
    let sheet = texts.sheet
    let width = (first...last).map { sheet.cellCount(inRow: $0) }.max() ?? 0
    let parents = (first..<last).map { HeadingRows.parents(texts, row: $0, width: width) }
    let cells = (0..<width).map { column in
      let parts = (first...last).map { texts.text(row: $0, column: column) }
      let lowest = parts.lastIndex { !$0.isEmpty } ?? 0
      guard lowest > 0 else { return Cell(parent: nil, text: parts[0]) }
      return Cell(parent: parents[lowest - 1][column], text: parts[lowest])
    }
    self.init(rows: first..<last + 1, cells: cells)
  }

  /// The heading that a row puts over each column: its own cell or the merged one that reaches it,
  /// and in a file without merged cells the last one before it.
  ///
  /// - Complexity: O(width + merged cells of the sheet).
  private static func parents(_ texts: SheetTexts, row: Int, width: Int) -> [String?] {
    var parents = (0..<width).map { column in
      let own = texts.text(row: row, column: column)
      return own.isEmpty ? nil : own
    }
    guard !texts.sheet.merges.isEmpty else {
      for column in parents.indices.dropFirst() where parents[column] == nil {
        parents[column] = parents[column - 1]
      }
      return parents
    }
    for merge in texts.sheet.merges where merge.rows.contains(row) {
      let heading = texts.text(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      for column in merge.columns where column < width { parents[column] = heading }
    }
    return parents
  }

  /// Whether the row above holds merged headings: several cells, of which one spans some columns but
  /// none the whole sheet, as a title does.
  private static func hasParents(_ texts: SheetTexts, above row: Int) -> Bool {
    guard row > 0, texts.filledColumns(inRow: row - 1, atMost: 2).count > 1 else { return false }
    let width = texts.sheet.cellCount(inRow: row)
    let spans = texts.sheet.merges.filter {
      $0.rows == row - 1...row - 1 && $0.columns.count > 1
    }
    guard !spans.isEmpty, spans.allSatisfy({ $0.columns.count < max(width, 3) }) else {
      return false
    }
    return !texts.filledColumns(inRow: row - 1).contains {
      texts.sheet.bytes(row: row - 1, column: $0).count > longest
    }
  }

  /// Whether the row below holds headings too: below headings that span several columns, and nowhere
  /// under a heading that reaches no further.
  private static func hasChildren(_ texts: SheetTexts, below row: Int) -> Bool {
    let sheet = texts.sheet
    guard row + 1 < sheet.rowCount else { return false }
    let below = texts.filledColumns(inRow: row + 1)
    guard !below.isEmpty,
      below.allSatisfy({ sheet.bytes(row: row + 1, column: $0).count <= longest })
    else { return false }
    let spans = sheet.merges.filter {
      $0.rows.contains(row) && $0.rows.upperBound == row && $0.columns.count > 1
    }
    guard spans.isEmpty else {
      let spanned = Set(spans.flatMap(\.columns))
      return below.count > 1 && below.allSatisfy(spanned.contains)
    }
    return sheet.merges.isEmpty && hasChildrenWithoutMerges(texts, below: row, at: below)
  }

  /// A file without merged cells has blanks where they reached: every child but the first of its
  /// parent stands below a blank, and all are known headings below what stands over them.
  private static func hasChildrenWithoutMerges(
    _ texts: SheetTexts,
    below row: Int,
    at columns: [Int]
  ) -> Bool {
    guard columns.count > 1 else { return false }
    let underBlank = columns.filter { !texts.isFilled(row: row, column: $0) }
    let firsts = columns.filter { texts.isFilled(row: row, column: $0) }
    guard !underBlank.isEmpty, firsts.allSatisfy({ underBlank.contains($0 + 1) }) else {
      return false
    }
    let parents = parents(texts, row: row, width: (columns.last ?? 0) + 1)
    return columns.allSatisfy { column in
      let parent = parents[column] ?? ""
      let meaning = HeadingMeaning(texts.text(row: row + 1, column: column), below: parent)
      return meaning != nil && meaning != HeadingMeaning(parent)
    }
  }
}
