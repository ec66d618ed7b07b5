import ProcedureModel
import Strings

/// Where the lines of a workbook go: to the helper, or into a text to look at.
protocol WorkbookLines {
  mutating func take(_ line: WorkbookLine) throws(FileError)
}

/// Lays out the sheets of a workbook as lines.
struct WorkbookSheets<Lines: WorkbookLines> {
  private(set) var lines: Lines
  private let context: ExportContext
  private var widths: [Int] = []
  /// The rows of the present sheet.
  private var rows = 0
  private var sheetCount = 1
  /// Cells that ended at Excel's limit.
  private var cutCount = 0

  private var texts: WorkbookStrings { context.strings.exports.workbook }

  /// Rows of one sheet, as Excel has them; what is more goes on with a further sheet.
  private static var most: Int { 1_048_576 }
  /// No column gets wider, in letters.
  private static var widest: Int { 60 }

  init(_ context: ExportContext, to lines: Lines) {
    self.context = context
    self.lines = lines
  }

  /// The list, and behind it where it comes from.
  mutating func write(_ procedures: some Collection<Procedure>) throws(FileError) {
    try lines.take(properties)
    if context.options.layout == .appendix {
      try writeAppendix(procedures)
    } else {
      try writeTable(procedures)
    }
    try lines.take(.widths(widths))
    try writeAbout()
    try lines.take(.end)
  }

  /// A table that is no list of procedures.
  mutating func write(
    headings: [String],
    rows: some Sequence<[String]>
  ) throws(FileError) {
    try lines.take(properties)
    try begin(sheet: texts.list, head: headings)
    for row in rows {
      try add(row, .text, below: headings)
    }
    try lines.take(.filter)
    try lines.take(.widths(widths))
    try lines.take(.end)
  }

  private var properties: WorkbookLine {
    let provenance = context.provenance
    return .book(
      title: plain(context.title),
      author: plain(provenance?.catalog.place ?? ""),
      comments: provenance.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "",
      created: provenance.flatMap { UnixTime.seconds($0.date) } ?? UnixTime.unknown
    )
  }

  /// A text for a place that holds one line alone.
  private func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  private mutating func begin(sheet name: String, head: [String]) throws(FileError) {
    let number = sheetCount > 1 ? " \(sheetCount)" : ""
    // Excel takes 255 characters, and a `&` begins an instruction.
    let header = plain(context.title).prefix(80).replacing("&", with: "&&")
    try lines.take(.sheet(name: name + number, header: "&C" + header))
    sheetCount += 1
    rows = 0
    if sheetCount == 2 { widths = head.map { min(WorkbookSheets.widest, letters($0) + 4) } }
    if context.options.layout == .appendix {
      try add(title: context.title, .title, over: head)
      try add(title: context.notice ?? "", .note, over: head)
    }
    try lines.take(.cells(.head, head.map { cell($0) }))
    try lines.take(.freeze)
    rows += 1
  }

  private mutating func add(
    title: String,
    _ style: WorkbookLine.Style,
    over head: [String]
  ) throws(FileError) {
    guard !title.isEmpty else { return }
    try lines.take(.merged(style, columns: head.count, cell(plain(title))))
    rows += 1
  }

  private mutating func writeTable(_ procedures: some Collection<Procedure>) throws(FileError) {
    let columns = tableColumns(procedures)
    let head = columns.map(context.label)
    try begin(sheet: texts.list, head: head)
    var grouping = Grouping(context)
    for procedure in procedures {
      for heading in grouping.headings(before: procedure) {
        try add(heading, AppendixForm.group(heading, of: procedure), below: head)
      }
      try add(columns.map { text($0, of: procedure) }, .text, below: head)
    }
    try lines.take(.filter)
  }

  private mutating func writeAppendix(_ procedures: some Collection<Procedure>) throws(FileError) {
    let columns = appendixColumns(procedures)
    let head =
      [AppendixForm.numbering]
      + columns.map { AppendixForm.heading($0) ?? context.label($0) }
    try begin(sheet: texts.appendix, head: head)
    var grouping = Grouping(context)
    var numbers = [Int](repeating: 0, count: context.options.groups.count)
    for (index, procedure) in procedures.enumerated() {
      for heading in grouping.headings(before: procedure) {
        numbers[heading.depth] += 1
        for deeper in numbers.indices where deeper > heading.depth { numbers[deeper] = 0 }
        let number = AppendixForm.number(numbers[heading.depth], depth: heading.depth)
        let text = AppendixForm.group(heading, of: procedure)
        try add(heading, "\(number). \(text)", below: head)
      }
      let cells = [String(index + 1)] + columns.map { text($0, of: procedure) }
      try add(cells, .boxed, below: head)
    }
  }

  /// Without the scheme, which the levels tell by their names.
  private func tableColumns(_ procedures: some Collection<Procedure>) -> [ExportColumn] {
    let columns = context.tableColumns(of: procedures)
    guard context.options.columns == nil else { return columns }
    return columns.filter { $0 != .attribute(.levelScheme) }
  }

  private func appendixColumns(_ procedures: some Collection<Procedure>) -> [ExportColumn] {
    if let chosen = context.options.columns { return chosen }
    var missing = Set(AppendixForm.columns.dropFirst(2))
    for procedure in procedures {
      missing = missing.filter { $0.values(of: procedure).isEmpty }
      if missing.isEmpty { break }
    }
    return AppendixForm.columns.filter { !missing.contains($0) }.map { .attribute($0) }
  }

  private mutating func add(
    _ heading: Grouping.Heading,
    _ text: String,
    below head: [String]
  ) throws(FileError) {
    try makeRoom(head)
    let styles: [WorkbookLine.Style] = [.group1, .group2, .group3]
    let style = styles[min(heading.depth, styles.count - 1)]
    try lines.take(.merged(style, columns: head.count, cell(text)))
  }

  private mutating func add(
    _ cells: [String],
    _ style: WorkbookLine.Style,
    below head: [String]
  ) throws(FileError) {
    try makeRoom(head)
    for (column, cell) in cells.enumerated() where column < widths.count {
      guard widths[column] < WorkbookSheets.widest else { continue }
      widths[column] = min(WorkbookSheets.widest, max(widths[column], letters(cell) + 2))
    }
    try add(cells, style, lettersInLine: WorkbookSheets.widest - 4)
  }

  /// A row as high as its highest cell.
  ///
  /// A column is as wide as its longest line or as wide as any may be, so the lines of a cell are
  /// known before the widths are.
  private mutating func add(
    _ cells: [String],
    _ style: WorkbookLine.Style,
    lettersInLine: Int
  ) throws(FileError) {
    let count = cells.reduce(1) { max($0, WorkbookSheets.lines($1, lettersInLine)) }
    if count > 1 { try lines.take(.tall(count)) }
    try lines.take(.cells(style, cells.map { cell($0) }))
  }

  /// How many lines a text takes where so many letters fit in one.
  private static func lines(_ text: String, _ letters: Int) -> Int {
    var lines = 1
    var count = 0
    for byte in text.utf8 {
      if byte == Byte.lineFeed {
        lines += 1
        count = 0
      } else if byte & 0xC0 != 0x80 {
        count += 1
        if count > letters {
          lines += 1
          count = 1
        }
      }
    }
    return lines
  }

  private mutating func makeRoom(_ head: [String]) throws(FileError) {
    if rows == WorkbookSheets.most {
      try lines.take(.widths(widths))
      let isAppendix = context.options.layout == .appendix
      try begin(sheet: isAppendix ? texts.appendix : texts.list, head: head)
    }
    rows += 1
  }

  /// The values of a procedure in one cell, long ones each on a line of its own.
  private func text(_ column: ExportColumn, of procedure: Procedure) -> String {
    let values = context.texts(column, of: procedure)
    guard values.count > 1, case .attribute(let attribute) = column else {
      return values.first ?? ""
    }
    return values.joined(separator: attribute.separator == "," ? ", " : "\n")
  }

  private mutating func cell(_ text: String) -> String {
    let written = ExcelText(text, mark: texts.cut)
    if written.isCut { cutCount += 1 }
    return written.text
  }

  /// The letters of the longest line of a text, as far as they count for a width.
  private func letters(_ text: String) -> Int {
    var longest = 0
    var count = 0
    for byte in text.utf8 {
      if byte == Byte.lineFeed {
        count = 0
      } else if byte & 0xC0 != 0x80 {
        count += 1
        longest = max(longest, count)
        if longest > WorkbookSheets.widest { break }
      }
    }
    return longest
  }
}

/// The sheet that says where the list comes from.
extension WorkbookSheets {
  private mutating func writeAbout() throws(FileError) {
    var rows = WorkbookAbout(context).rows
    if cutCount > 0 { rows.append((texts.cutCells, context.strings.number(cutCount))) }
    guard !rows.isEmpty else { return }
    try lines.take(.sheet(name: texts.about, header: ""))
    for (label, value) in rows {
      try add([label, value], .text, lettersInLine: 86)
    }
    try lines.take(.widths([30, 90]))
  }
}
