import CXlsxWriter
import Glibc

/// A workbook in the making, row after row.
struct WorkbookScript: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let styles: CellStyles
  private let folder: String
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  /// The next row of the last sheet.
  private var row: UInt32 = 0
  /// The row of the headings of the last sheet.
  private var headRow: UInt32?
  private var headCount: UInt16 = 0

  init(writingTo result: borrowing ResultFile) throws(HelperError) {
    let opened = result.folder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1,
        tmpdir: UnsafeMutablePointer(mutating: folder),
        use_zip64: 1
      )
      return workbook_new_opt(result.path, &options)
    }
    guard let opened else { throw .library(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    workbook = opened
    styles = CellStyles(opened)
    folder = result.folder
  }

  /// Does what the next line says.
  ///
  /// - Returns: false once the workbook is whole.
  mutating func takeLine(of line: inout ScriptReader) throws(HelperError) -> Bool {
    guard try line.next() else { throw .script }
    let word = line.string(0)
    if word == "end" {
      try close()
      return false
    }
    if word == "book" {
      try setProperties(line)
      return true
    }
    if word == "sheet" {
      try beginSheet(line)
      return true
    }
    guard let sheet = sheets.last else { throw .script }
    switch word {
    case "cells": try writeCells(line, to: sheet)
    case "tall": try setHeight(line, of: sheet)
    case "merged": try writeMerged(line, to: sheet)
    case "freeze": freeze(sheet)
    case "filter": try filter(sheet)
    case "widths": try setWidths(line, of: sheet)
    default: throw .script
    }
    return true
  }

  /// `book TITLE AUTHOR COMMENTS CREATED`, the last in seconds of Unix.
  private func setProperties(_ line: ScriptReader) throws(HelperError) {
    let texts = (1...3).map { strdup(line.string($0)) }
    defer { texts.forEach { free($0) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.author = texts[1]
    properties.comments = texts[2]
    properties.created = time_t(line.number(4))
    try succeed(workbook_set_properties(workbook, &properties))
  }

  /// `sheet NAME HEADER`: a sheet, printed with a line above.
  private mutating func beginSheet(_ line: ScriptReader) throws(HelperError) {
    let added = line.with(1) { workbook_add_worksheet(workbook, $0) }
    guard let added else { throw .script }
    sheets.append(added)
    (row, headRow, headCount) = (0, nil, 0)
    worksheet_set_landscape(added)
    worksheet_set_paper(added, 9)
    worksheet_fit_to_pages(added, 1, 0)
    worksheet_ignore_errors(
      added,
      UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
      "A1:XFD1048576"
    )
    try succeed(line.with(2) { worksheet_set_header(added, $0) })
    try succeed(worksheet_set_footer(added, "&C&P/&N"))
  }

  /// `tall LINES`: the height of the next row, at most Excel's.
  private func setHeight(
    _ line: ScriptReader,
    of sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(HelperError) {
    let points = min(409, 15 * max(1, line.number(1)))
    try succeed(worksheet_set_row(sheet, row, Double(points), nil))
  }

  /// `cells STYLE TEXT…`: one row.
  private mutating func writeCells(
    _ line: ScriptReader,
    to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(HelperError) {
    let style = line.string(1)
    let format = styles[style]
    for field in 2..<max(2, line.count) where style != "text" || !line.isEmpty(field) {
      let column = UInt16(clamping: field - 2)
      try succeed(line.with(field) { worksheet_write_string(sheet, row, column, $0, format) })
    }
    if style == "head" {
      headRow = row
      headCount = UInt16(clamping: line.count - 2)
    }
    row += 1
    if row % 1024 == 0 { try checkRows(of: sheet) }
  }

  /// `merged STYLE COLUMNS TEXT`: one text over so many columns.
  private mutating func writeMerged(
    _ line: ScriptReader,
    to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(HelperError) {
    let format = styles[line.string(1)]
    let last = UInt16(clamping: max(1, line.number(2)) - 1)
    let error = line.with(3) { text in
      last == 0
        ? worksheet_write_string(sheet, row, 0, text, format)
        : worksheet_merge_range(sheet, row, 0, row, last, text, format)
    }
    try succeed(error)
    row += 1
  }

  /// `freeze`: the rows so far stay in sight, and the headings are on every page.
  private func freeze(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_freeze_panes(sheet, row, 0)
    if let headRow { worksheet_repeat_rows(sheet, headRow, headRow) }
  }

  /// `filter`: the headings get arrows for all rows below them.
  private func filter(_ sheet: UnsafeMutablePointer<lxw_worksheet>) throws(HelperError) {
    guard let headRow, headCount > 0 else { return }
    let last = max(headRow, row - 1)
    try succeed(worksheet_autofilter(sheet, headRow, 0, last, headCount - 1))
  }

  /// `widths WIDTH…`: the widths of the columns, in letters.
  private func setWidths(
    _ line: ScriptReader,
    of sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(HelperError) {
    for field in 1..<max(1, line.count) {
      let column = UInt16(clamping: field - 1)
      try succeed(worksheet_set_column(sheet, column, column, Double(line.number(field)), nil))
    }
  }

  /// The library writes rows without a look at what comes of it.
  private func checkRows(of sheet: UnsafeMutablePointer<lxw_worksheet>) throws(HelperError) {
    guard let rows = sheet.pointee.optimize_tmpfile else { return }
    guard ferror(rows) == 0 else { throw .system(ENOSPC) }
  }

  /// `end`: puts the parts together.
  private func close() throws(HelperError) {
    var size = 1 << 20
    for sheet in sheets {
      try checkRows(of: sheet)
      guard let rows = sheet.pointee.optimize_tmpfile else { continue }
      guard fflush(rows) == 0 else { throw .last }
      size += 2 * max(0, ftell(rows))
    }
    guard hasRoom(for: size) else { throw .system(ENOSPC) }
    try succeed(workbook_close(workbook))
  }

  /// Whether so many bytes more fit in the folder: the library does not always notice where not.
  private func hasRoom(for bytes: Int) -> Bool {
    var system = statvfs()
    guard statvfs(folder, &system) == 0 else { return true }
    return UInt64(system.f_bavail) * UInt64(system.f_frsize) > UInt64(bytes)
  }
}
