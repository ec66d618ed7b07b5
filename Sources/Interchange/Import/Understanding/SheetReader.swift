import ProcedureModel
import VietnameseText

/// Reads one sheet: its shape first, then row after row.
struct SheetReader {
  private let sheet: Sheet
  private let encoding: EncodingFinding.Encoding?
  private let file: Int
  private let index: Int
  private(set) var report: SheetReport
  /// Where the columns of the present table begin in the report.
  private var firstColumn = 0
  private var tableCount = 1
  private var groups = GroupStack()
  /// Whether the rows of the present table are left out, because its columns are not known.
  private var leavesTableOut = false

  /// Decisions have a table for each part; what has many more is no list.
  private static let mostTables = 64
  /// A text of more bytes is no name: the longest of the national database has about 2,000.
  private static let mostNameBytes = 1 << 15
  /// So many rows stand between two words on progress.
  private static let tickRows = 1024

  private(set) var repairedCodes: [CodeFinding] = []
  private(set) var suggestedCodes: [CodeFinding] = []

  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - encoding: What a person says its text is in, unless the file was read so.
  ///   - file: The place of the file in the report.
  ///   - index: The place of the sheet in the file's.
  init(_ sheet: Sheet, encoding: EncodingFinding.Encoding?, file: Int, index: Int) {
    self.sheet = sheet
    self.encoding = encoding
    self.file = file
    self.index = index
    report = SheetReport(name: sheet.name)
    report.isHidden = sheet.isHidden
    report.issues = sheet.issues
    report.rows.refused = sheet.issues.count { $0.kind.leavesRowOut }
  }

  mutating func read(
    options: ImportOptions,
    map: [String: ImportOptions.Target],
    into collector: inout ImportCollector,
    tick: (Int) -> Void
  ) {
    let texts = SheetTexts(sheet, encoding: encoding)
    report.encodings = texts.encodings
    guard let headings = HeadingRows(of: texts, onLine: options.headerRow) else {
      skip(texts, from: 0, isEmpty(texts) ? .empty : .noHeadings)
      return
    }
    readTitles(texts, above: headings.rows.lowerBound)
    report.headingLine =
      sheet.headingRow == nil ? sheet.line(ofRow: headings.rows.lowerBound) : nil
    report.rows.headings = headings.rows.count
    let columns = columns(headings, in: texts, map)
    if let reason = columns.reasonToSkip {
      skip(texts, from: headings.rows.upperBound, reason)
    } else if let name = columns.name {
      collector.beginSheet()
      var body = SheetBody(texts, columns, headings, name: name)
      for row in headings.rows.upperBound..<sheet.rowCount {
        if read(row, of: &body, into: &collector) { beginTable(at: row, of: &body, map) }
        if row % SheetReader.tickRows == 0 { tick(SheetReader.tickRows) }
      }
      count(body.procedures.filled)
      if report.rows.read + report.rows.merged == 0, report.rows.refused == 0 {
        report.skipped = .noRows
      }
    }
    report.columns.removeAll { $0.heading.isEmpty && $0.filled == 0 }
    if !sheet.issues.isEmpty { report.issues.sort { $0.line < $1.line } }
  }

  /// What the columns of a table mean; the report gets them behind those of the tables above.
  private mutating func columns(
    _ headings: HeadingRows,
    in texts: SheetTexts,
    _ map: [String: ImportOptions.Target]
  ) -> SheetColumns {
    let columns = SheetColumns(headings, in: texts, map: map)
    firstColumn = report.columns.count
    report.columns += columns.items.map {
      ColumnReport(index: $0.index, heading: $0.heading, meaning: $0.meaning, filled: 0)
    }
    return columns
  }

  /// Reads the rows below by other headings, as the parts of a decision have them.
  private mutating func beginTable(
    at row: Int,
    of body: inout SheetBody,
    _ map: [String: ImportOptions.Target]
  ) {
    tableCount += 1
    guard tableCount <= SheetReader.mostTables else { return leaveTableOut(at: row, body.texts) }
    let headings = HeadingRows(body.texts, around: row)
    count(body.procedures.filled)
    body.procedures.filled = []
    let columns = columns(headings, in: body.texts, map)
    guard let name = columns.name else { return leaveTableOut(at: row, body.texts) }
    leavesTableOut = false
    body.begin(columns, headings, name: name)
  }

  /// Leaves out what stands below headings that are not read: by the columns of another table, its
  /// cells would be taken for what they are not.
  private mutating func leaveTableOut(at row: Int, _ texts: SheetTexts) {
    leavesTableOut = true
    let heading = texts.filledColumns(inRow: row, atMost: 1).first
    let text = heading.map { texts.text(row: row, column: $0) } ?? ""
    report.issues.append(
      RowIssue(line: sheet.line(ofRow: row), kind: .unreadTable(heading: text))
    )
  }

  private func isEmpty(_ texts: SheetTexts) -> Bool {
    (0..<sheet.rowCount).allSatisfy { texts.filledColumns(inRow: $0, atMost: 1).isEmpty }
  }

  private mutating func readTitles(_ texts: SheetTexts, above row: Int) {
    for row in 0..<row {
      let filled = texts.filledColumns(inRow: row)
      if filled.isEmpty { report.rows.blank += 1 } else { report.rows.titles += 1 }
      let titles = filled.map { texts.text(row: row, column: $0) }
      report.titles += titles
      for title in titles { readGroup(title, row) }
    }
  }

  /// Takes the title of a table's part, `A. TTHC MỚI BAN HÀNH`, as the group that it is.
  private mutating func readGroup(_ title: String, _ row: Int) {
    guard let (mark, rest) = GroupMark.leading(title),
      mark.style == .letter || mark.style == .roman
    else { return }
    let effects = GroupWords(rest).effects
    guard !effects.isEmpty else { return }
    groups.enter(mark, effects)
    report.groups.append(
      GroupReport(line: sheet.line(ofRow: row), text: title, gives: effects)
    )
  }

  /// Counts the rows of a sheet that is left out.
  private mutating func skip(_ texts: SheetTexts, from row: Int, _ reason: SheetReport.Skip) {
    report.skipped = reason
    for row in row..<max(row, sheet.rowCount) {
      let filled = texts.filledColumns(inRow: row)
      if filled.isEmpty { report.rows.blank += 1 } else { report.rows.skipped += 1 }
      for column in filled where firstColumn + column < report.columns.count {
        report.columns[firstColumn + column].filled += 1
      }
    }
  }

  /// Adds how many cells of the present table hold a value, column by column.
  private mutating func count(_ filled: [Int]) {
    for (column, count) in filled.enumerated() {
      report.columns[firstColumn + column].filled += count
    }
  }
}

/// What is known of a sheet while its rows are read.
struct SheetBody {
  let texts: SheetTexts
  var sorter: RowSorter
  var procedures: ProcedureReader

  init(_ texts: SheetTexts, _ columns: SheetColumns, _ headings: HeadingRows, name: Int) {
    self.texts = texts
    sorter = RowSorter(texts, columns, headings, name: name)
    procedures = ProcedureReader(texts, columns)
  }

  /// Goes on with the columns of another table, below the groups that it stands in.
  mutating func begin(_ columns: SheetColumns, _ headings: HeadingRows, name: Int) {
    sorter = RowSorter(texts, columns, headings, name: name)
    procedures = ProcedureReader(texts, columns)
  }
}

/// The rows.
extension SheetReader {
  /// Takes one row; true where another table begins with it.
  private mutating func read(
    _ row: Int,
    of body: inout SheetBody,
    into collector: inout ImportCollector
  ) -> Bool {
    let filled = body.texts.filledColumns(inRow: row)
    switch body.sorter.kind(ofRow: row, filled: filled) {
    case .blank: report.rows.blank += 1
    case .heading: report.rows.headings += 1
    case .otherHeadings:
      report.rows.headings += 1
      return true
    case .footer(let doubt):
      report.rows.footers += 1
      guard let doubt else { break }
      report.issues.append(RowIssue(line: sheet.line(ofRow: row), kind: .takenForNote(doubt)))
    case .group(let mark, let effects, let text):
      report.rows.groups += 1
      groups.enter(mark, effects)
      let line = sheet.line(ofRow: row)
      report.groups.append(GroupReport(line: line, text: text, gives: effects))
    case .procedure where leavesTableOut, .continuation where leavesTableOut:
      report.rows.refused += 1
    case .procedure:
      let reading = body.procedures.read(row: row, under: groups.effects)
      take(reading, first: filled, of: body.texts, row: row, into: &collector)
    case .continuation:
      let reading = body.procedures.read(row: row, under: GroupEffects())
      guard let first = collector.extendLast(with: reading.procedure) else {
        take(reading, first: filled, of: body.texts, row: row, into: &collector)
        return false
      }
      noteMerged(row, first)
      note(reading.issues, row)
    }
    return false
  }

  private mutating func take(
    _ reading: ProcedureReader.Reading,
    first filled: [Int],
    of texts: SheetTexts,
    row: Int,
    into collector: inout ImportCollector
  ) {
    let size = reading.procedure.name.utf8.count
    guard size > 0, size <= SheetReader.mostNameBytes else {
      report.rows.refused += 1
      let first =
        size > 0
        ? String(reading.procedure.name.prefix(60))
        : filled.first.map { texts.text(row: row, column: $0) } ?? ""
      report.issues.append(
        RowIssue(line: sheet.line(ofRow: row), kind: .missingName(first: first))
      )
      return
    }
    let place = ImportPlace(file: file, sheet: index, line: sheet.line(ofRow: row))
    var issues = reading.issues
    switch collector.add(reading.procedure, at: place) {
    case .added: report.rows.read += 1
    case .merged(let first): noteMerged(row, first)
    case .mergedWithOtherLevel(let other):
      noteMerged(row, other)
      issues.append(.differs(from: other, heading: Column.level.rawValue))
    case .addedBeside(let other, let heading):
      report.rows.read += 1
      issues.append(.differs(from: other, heading: heading))
    }
    note(issues, row)
    note(reading, at: place)
  }

  private mutating func noteMerged(_ row: Int, _ first: ImportPlace) {
    report.rows.merged += 1
    report.mergedRows.append(MergedRow(line: sheet.line(ofRow: row), first: first))
  }

  private mutating func note(_ issues: [RowIssue.Kind], _ row: Int) {
    guard !issues.isEmpty else { return }
    report.rows.doubtful += 1
    let line = sheet.line(ofRow: row)
    report.issues += issues.map { RowIssue(line: line, kind: $0) }
  }

  private mutating func note(_ reading: ProcedureReader.Reading, at place: ImportPlace) {
    if let given = reading.repairedCode, let code = reading.procedure.code {
      repairedCodes.append(CodeFinding(place: place, given: given, code: code))
    }
    if let code = reading.suggestedCode, let given = reading.procedure.code {
      suggestedCodes.append(CodeFinding(place: place, given: given.raw, code: code))
    }
  }
}
