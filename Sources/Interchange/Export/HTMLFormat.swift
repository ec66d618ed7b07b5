import ProcedureModel

/// A page for a browser or a printer, in one file without scripts: a table, whole records, or a slip
/// for each procedure.
struct HTMLFormat: FormatWriter, TableWriter {
  let fileEndings = ["html", "htm"]
  let layouts: [ExportLayout] = [.table, .long, .slip]
  let holdsProvenance = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let page = HTMLPage(context)
    try write(page.head, to: &sink)
    try writeBody(procedures, page, to: &sink)
    try write(page.foot, to: &sink)
  }

  /// The body alone: a page begins with how it looks, which tells nobody anything.
  func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String {
    var bytes: [UInt8] = []
    try writeBody(procedures, HTMLPage(context), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writeBody<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ page: HTMLPage,
    to sink: inout Sink
  ) throws(FileError) {
    switch page.record.context.options.layout {
    case .long: try writeRecords(procedures, page, to: &sink)
    case .slip:
      for procedure in procedures { try write(HTMLSlip(procedure, page.record).lines, to: &sink) }
    default: try writeTables(procedures, page, to: &sink)
    }
  }

  /// A table of its own below the headings of each group.
  private func writeTables<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ page: HTMLPage,
    to sink: inout Sink
  ) throws(FileError) {
    let columns = page.record.columns(of: procedures, usual: HTMLTable.usual)
    let table = HTMLTable(columns: columns, record: page.record)
    let count = page.record.context.provenance?.count ?? procedures.count
    var grouping = Grouping(page.record.context)
    var path: [String] = []
    var isOpen = false
    for procedure in procedures {
      let headings = grouping.headings(before: procedure)
      if isOpen, !headings.isEmpty { try write(table.end, to: &sink) }
      if let first = headings.first {
        path = path.prefix(first.depth) + headings.map(page.record.text)
      }
      try write(headings.map(page.heading), to: &sink)
      if !isOpen || !headings.isEmpty { try write(table.start(path, count: count), to: &sink) }
      isOpen = true
      try write([table.row(procedure)], to: &sink)
    }
    if !isOpen { try write(table.start(path, count: count), to: &sink) }
    try write(table.end, to: &sink)
  }

  private func writeRecords<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    _ page: HTMLPage,
    to sink: inout Sink
  ) throws(FileError) {
    var grouping = Grouping(page.record.context)
    for (number, procedure) in procedures.enumerated() {
      try write(grouping.headings(before: procedure).map(page.heading), to: &sink)
      try write(page.article(procedure, number: number + 1), to: &sink)
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    try write(HTMLPage.head(title: "tthc", language: nil, layout: .table), to: &sink)
    let cells = headings.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
    try write(
      ["<div class=\"wide\">", "<table>", "<thead><tr>\(cells)</tr></thead>", "<tbody>"],
      to: &sink
    )
    for row in rows {
      let cells = row.map { "<td>\(HTMLText.escaped($0))</td>" }.joined()
      try write(["<tr>\(cells)</tr>"], to: &sink)
    }
    try write(HTMLTable.end + HTMLPage.end, to: &sink)
  }

  /// Line by line, so that a page of any size takes the memory of one line.
  private func write<Sink: ByteSink & ~Copyable>(
    _ lines: [String],
    to sink: inout Sink
  ) throws(FileError) {
    for line in lines { try sink.write(Array("\(line)\n".utf8)) }
  }
}
