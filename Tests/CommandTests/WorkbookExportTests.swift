import Foundation
import Interchange
import Testing

/// Names that spreadsheets would run, count or cut, and text that XML cannot hold.
private let hostileTexts = """
  [{"id":"1.001570","code":"1.001570","name":"=1+1","fee":"0001","timeLimit":"+1"},
  {"id":"@A@none","name":"@A","fee":"-1","timeLimit":"1e5","result":"a\\tb"},
  {"id":"B@none","name":"<B> & \\"C\\" ]]>","fee":"TRUE","timeLimit":"2024-01-01","result":"x\\ny"},
  {"id":"C@none","name":"C \\u202e\\u2067","fee":"_x0041_","timeLimit":"1,5","result":"a\\u0001b"}]
  """

@Suite struct `A workbook for other programs` {
  private static let cells = """
    import json, openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book.worksheets[0]
    cells = [[c.value for c in row] for row in sheet.iter_rows()]
    types = sorted({c.data_type for row in sheet.iter_rows() for c in row if c.value is not None})
    print(json.dumps({"cells": [[c or "" for c in row] for row in cells], "types": types,
      "formats": sorted({c.number_format for row in sheet.iter_rows() for c in row}),
      "frozen": sheet.freeze_panes or "", "filter": sheet.auto_filter.ref or "",
      "bold": sheet["A1"].font.bold, "widths": [sheet.column_dimensions[x].width for x in "ABCD"],
      "sheets": book.sheetnames, "comments": book.properties.description}))
    """

  private let columns = ["--columns", "code,name,fee,time_limit", "--format", "xlsx"]

  private func hostileWorkbook(_ scratch: borrowing Scratch) async throws {
    let list = try scratch.write(hostileTexts, to: "list.json")
    let outcome = try await run(
      Program.path,
      ["export", "--catalog", list, "--output", "x.xlsx"] + columns,
      folder: scratch.path
    )
    #expect(outcome.status == 0)
  }

  /// By their names; an import drops what turns letters around.
  private static let expected = [
    ["", "<B> & \"C\" ]]>", "TRUE", "2024-01-01"], ["1.001570", "=1+1", "0001", "+1"],
    ["", "@A", "-1", "1e5"], ["", "C", "_x0041_", "1,5"],
  ]

  @Test(.enabled(if: OtherPrograms.hasOpenpyxl, "openpyxl is not installed"))
  func `has text alone in its cells, frozen bold headings, a filter and widths, says openpyxl`()
    async throws
  {
    let scratch = Scratch()
    try await hostileWorkbook(scratch)
    try scratch.write(Self.cells, to: "cells.py")
    let told = try await OtherPrograms.python(["cells.py", "x.xlsx"], folder: scratch.path)
    let book = try JSON(told.output)
    let rows = book["cells"]?.array.compactMap(\.strings) ?? []
    // openpyxl leaves escapes as they are written.
    let read = rows.dropFirst().map { $0.map { $0.replacing("_x005F_", with: "_") } }
    #expect(read == Self.expected)
    #expect(book["types"]?.strings == ["s"] || book["types"]?.strings == ["inlineStr"])
    #expect(book["formats"]?.strings == ["@", "General"] || book["formats"]?.strings == ["@"])
    #expect(book["frozen"]?.string == "A2")
    #expect(book["filter"]?.string == "A1:D5")
    #expect(book["sheets"]?.strings == ["Procedures", "Source"])
    #expect(book["comments"]?.string?.hasPrefix("{\"tthc\":") == true)
  }

  @Test(.enabled(if: OtherPrograms.hasOffice, "LibreOffice is not installed"))
  func `has the same cells in LibreOffice`() async throws {
    let scratch = Scratch()
    try await hostileWorkbook(scratch)
    let outcome = try await run(
      OtherPrograms.office,
      [
        "-env:UserInstallation=file://\(scratch.path)/office", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "x.xlsx",
      ],
      environment: ["HOME": scratch.path],
      folder: scratch.path
    )
    #expect(outcome.status == 0)
    let rows = commaSeparated(try scratch.read("x.csv"))
    #expect(rows.dropFirst().map { $0 } == Self.expected)
  }

  @Test func `is made again from what it says of itself, to the byte`() async throws {
    let scratch = Scratch()
    let clock = ["SOURCE_DATE_EPOCH": "1700000000"]
    let outcome = try await shell(
      "tthc export muc:4 --output a.xlsx && tthc export --replay a.xlsx --output b.xlsx",
      environment: clock,
      folder: scratch.path
    )
    #expect(outcome.status == 0)
    #expect(try scratch.bytes("a.xlsx") == scratch.bytes("b.xlsx"))
    #expect(scratch.names == ["a.xlsx", "b.xlsx"])
  }

  @Test(arguments: ["", "--layout appendix", "--group field,tier"])
  func `comes back through an import without doubts`(options: String) async throws {
    let scratch = Scratch()
    let outcome = try await shell(
      "tthc export --output x.xlsx --lang vi \(options) && tthc import x.xlsx --output x.tthc"
        + " && tthc export --catalog x.tthc --columns id,name,tier,level,time_limit,fee --output x.csv"
        + " && tthc export --columns id,name,tier,level,time_limit,fee --output all.csv",
      folder: scratch.path
    )
    #expect(outcome.status == 0)
    let back = Set(commaSeparated(try scratch.read("x.csv")))
    #expect(back == Set(commaSeparated(try scratch.read("all.csv"))))
    #expect(back.count == 1675)
  }
}

@Suite struct `Without its helper a workbook` {
  private static let others = ["csv", "jsonld"]

  /// The program in a folder of its own, with what stands for its helper.
  private func lonely(_ scratch: borrowing Scratch, helper: String?) throws {
    try FileManager.default.copyItem(atPath: Program.path, toPath: scratch.path + "/tthc")
    guard let helper else { return }
    let path = try scratch.write("#!/bin/sh\n\(helper)\n", to: "tthc-xlsx")
    chmod(path, 0o755)
  }

  @Test(arguments: [
    (nil, "tthc-xlsx is not beside tthc"), ("exit 3", "(code 3)"), ("kill -9 $$", "(code 137)"),
    ("exit 92", "the disk is full"), ("cat >/dev/null", "(code 0)"),
    ("echo x; exit 12", "(code 12)"),
  ])
  func `is one clear line, and nothing is written`(
    helper: String?,
    words: String
  ) async throws {
    let scratch = Scratch()
    try lonely(scratch, helper: helper)
    let before = scratch.names
    expectComplaint(
      try await run(
        scratch.path + "/tthc",
        ["export", "--output", "x.xlsx"],
        folder: scratch.path
      ),
      words
    )
    #expect(scratch.names == before)
  }

  @Test(arguments: others)
  func `alone is what cannot be made`(format: String) async throws {
    let scratch = Scratch()
    try lonely(scratch, helper: nil)
    let outcome = try await run(
      scratch.path + "/tthc",
      ["export", "--limit", "1", "--output", "x.\(format)"],
      folder: scratch.path
    )
    #expect(outcome.status == 0)
  }

  @Test func `folder is told where nothing can be put into it`() async throws {
    let scratch = Scratch()
    expectComplaint(
      try await tthc(
        "export",
        "--output",
        "x.xlsx",
        environment: ["TMPDIR": "/nonexistent"],
        folder: scratch.path
      ),
      "/nonexistent: no such file"
    )
    #expect(scratch.names.isEmpty)
  }
}
