import BrowserUI
import Interchange
import ProcedureModel
import Strings

/// What an import understood, for a person to read.
struct ImportReportText {
  /// So many lines of each kind are shown where not all are asked for.
  private static let shown = 10
  /// More files than this are told together.
  private static let few = 4

  private let report: ImportReport
  private let strings: Strings
  private let most: Int
  private var lines: [String] = []

  init(_ report: ImportReport, _ strings: Strings, isVerbose: Bool) {
    self.report = report
    self.strings = strings
    most = isVerbose ? .max : ImportReportText.shown
    if report.files.count <= ImportReportText.few || isVerbose {
      for file in report.files { add(file) }
    } else {
      addTogether()
    }
    add(words.unknownHeadings, report.unknownHeadings.map { "«\($0)»" })
    addDoubts()
    addMerged()
    addFindings()
    addCounts()
  }

  /// The lines, harmless to a terminal.
  var text: String { lines.map { Printable.line($0) + "\n" }.joined() }

  private var words: ImportStrings { strings.imports }

  // MARK: Files

  private mutating func add(_ file: FileReport) {
    let parts = [file.kind?.rawValue, file.encoding.map(strings.name(of:))].compactMap(\.self)
    let error = file.error.map { [strings.message($0)] } ?? []
    lines.append(([file.name] + parts + error).joined(separator: " · "))
    for sheet in file.sheets { add(sheet) }
    for part in file.skipped { addSkipped(part) }
  }

  private mutating func addSkipped(_ part: SkippedPart) {
    lines.append("  \(words.sheet(part.name)): \(words.skipped): \(strings.message(part.reason))")
  }

  private mutating func add(_ sheet: SheetReport) {
    let name = sheet.name.map(words.sheet)
    let heading = sheet.headingLine.map { words.headingLine(strings.number($0)) }
    if let skip = sheet.skipped {
      let hidden = sheet.isHidden ? " · " + words.hiddenSheet : ""
      let title = (name ?? words.columns) + hidden
      lines.append("  \(title): \(words.skipped): \(strings.message(skip))")
      return
    }
    let hidden = sheet.isHidden ? words.hiddenSheet : nil
    let head = [name, hidden, heading].compactMap(\.self).joined(separator: " · ")
    if !head.isEmpty { lines.append("  " + head) }
    addTable(
      sheet.columns.map { column in
        let encoding = sheet.encodings[column.index].map { " · " + strings.name(of: $0) } ?? ""
        return [
          column.heading.isEmpty ? words.untitled : column.heading,
          strings.name(of: column.meaning, heading: column.heading) + encoding,
          strings.number(column.filled),
        ]
      }
    )
    if !sheet.groups.isEmpty {
      lines.append("    " + words.groups(strings.number(sheet.groups.count)))
    }
    lines.append("    " + rows(sheet.rows))
  }

  private mutating func addTable(_ rows: [[String]]) {
    let width = min(40, rows.map { $0[0].count }.max() ?? 0)
    for row in rows {
      let heading = String(row[0].prefix(width))
      let blanks = String(repeating: " ", count: width - heading.count)
      lines.append("    \(heading)\(blanks)  → \(row[1]) (\(row[2]))")
    }
  }

  private func rows(_ rows: RowCounts) -> String {
    let parts = [
      (rows.read, words.read), (rows.merged, words.merged), (rows.doubtful, words.doubtful),
      (rows.refused, words.refused),
      (rows.total - rows.read - rows.merged - rows.refused, words.others),
    ]
    return parts.filter { $0.0 > 0 || $0.1 == words.read }
      .map { "\($0.1) \(strings.number($0.0))" }.joined(separator: " · ")
  }

  /// Many files of one kind, as a crawl gives them, column by column over all of them.
  private mutating func addTogether() {
    let kinds = Set(report.files.compactMap { $0.kind?.rawValue }).sorted().joined(separator: ", ")
    lines.append("\(words.files(strings.number(report.files.count))) · \(kinds)")
    var filled: [ColumnReport: Int] = [:]
    var order: [ColumnReport] = []
    var counts = RowCounts()
    for file in report.files {
      if file.error != nil || file.sheets.contains(where: { $0.skipped != nil }) { add(file) }
      for sheet in file.sheets {
        counts.add(sheet.rows)
        for column in sheet.columns {
          var key = column
          (key.index, key.filled) = (0, 0)
          if filled[key] == nil { order.append(key) }
          filled[key, default: 0] += column.filled
        }
      }
    }
    addTable(
      order.map { column in
        [
          column.heading, strings.name(of: column.meaning, heading: column.heading),
          strings.number(filled[column] ?? 0),
        ]
      }
    )
    lines.append("    " + rows(counts))
  }

  // MARK: What should be looked at

  private mutating func addDoubts() {
    let issues = report.files.indices.flatMap { file in
      report.files[file].sheets.indices.flatMap { sheet in
        report.files[file].sheets[sheet].issues.map { issue in
          let place = ImportPlace(file: file, sheet: sheet, line: issue.line)
          return "\(text(place)): \(strings.message(issue.kind))"
        }
      }
    }
    add(words.doubts, issues)
  }

  private mutating func addMerged() {
    let merged = report.files.indices.flatMap { file in
      report.files[file].sheets.indices.flatMap { sheet in
        report.files[file].sheets[sheet].mergedRows.map { row in
          let place = ImportPlace(file: file, sheet: sheet, line: row.line)
          return "\(text(place)): \(words.mergedInto(text(row.first)))"
        }
      }
    }
    add(words.mergedRows, merged)
  }

  private mutating func addFindings() {
    add(words.repaired, report.repairedCodes.map { line($0, words.readAs) })
    add(words.suggested, report.suggestedCodes.map { line($0, words.perhaps) })
    add(words.sameCodes, report.sameCodes.map { "\($0.shared): \(places($0.places))" })
    add(words.sameNames, report.sameNames.map { "«\($0.shared)»: \(places($0.places))" })
    add(
      words.disagreements,
      report.nameDisagreements.map {
        "\(text($0.place)): " + words.disagreement($0.code.key, $0.name, $0.known)
      }
    )
    add(
      words.unitedSpellings,
      report.unitedSpellings.map { words.united($0.given, $0.chosen) }
    )
  }

  private mutating func add(_ title: (String) -> String, _ items: [String]) {
    guard !items.isEmpty else { return }
    lines.append(title(strings.number(items.count)))
    lines += items.prefix(most).map { "  " + $0 }
    guard items.count > most else { return }
    lines.append("  " + words.andMore(strings.number(items.count - most)))
  }

  private func line(_ finding: CodeFinding, _ say: (String, String) -> String) -> String {
    "\(text(finding.place)): " + say(finding.given, finding.code.key)
  }

  private func places(_ places: [ImportPlace]) -> String {
    places.prefix(ImportReportText.shown).map(text).joined(separator: ", ")
  }

  /// A place as short as it is still plain: the file and the sheet where there are several.
  private func text(_ place: ImportPlace) -> String {
    let file = report.files[place.file]
    let sheet = file.sheets.count > 1 ? file.sheets[place.sheet].name : nil
    let parts = [
      report.files.count > 1 ? file.name : nil, sheet.map(words.sheet),
      place.line > 0 ? words.row(strings.number(place.line)) : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  // MARK: Counts

  private mutating func addCounts() {
    lines.append(words.total(strings.number(report.procedureCount)))
    guard report.procedureCount > 0 else { return }
    for count in report.counts {
      let tier = count.tier.map(strings.name(of:)) ?? words.none
      let level = count.level.map(strings.name(of:)) ?? words.none
      lines.append(
        "  \(strings.label(of: .tier)) \(tier) × \(strings.label(of: .level)) \(level): "
          + strings.number(count.count)
      )
    }
    guard !report.unstated.isEmpty else { return }
    let names = report.unstated.map(strings.label(of:)).joined(separator: ", ")
    lines.append(words.unstated(names))
  }
}

extension RowCounts {
  fileprivate mutating func add(_ other: RowCounts) {
    read += other.read
    merged += other.merged
    refused += other.refused
    blank += other.blank
    headings += other.headings
    titles += other.titles
    groups += other.groups
    footers += other.footers
    skipped += other.skipped
    doubtful += other.doubtful
  }
}
