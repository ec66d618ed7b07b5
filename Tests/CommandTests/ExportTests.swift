import Foundation
import Interchange
import Testing

@Suite struct `Export writes` {
  @Test func `every match as comma-separated values that any reader takes`() async throws {
    let scratch = Scratch()
    let outcome = try await tthc("export", "muc:4", "--output", "x.csv", folder: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.error == "tthc: Wrote 655 procedures to \(scratch.path)/x.csv\n")
    let rows = commaSeparated(try scratch.read("x.csv"))
    #expect(rows.count == 656)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    let level = try #require(rows[0].firstIndex(of: "level"))
    #expect(rows.dropFirst().allSatisfy { $0[level] == "4" })
  }

  @Test func `every match as JSON, in NFC, with lists as arrays`() async throws {
    let scratch = Scratch()
    _ = try await tthc("export", "muc:4", "--output", "x.json", folder: scratch.path)
    let records = try JSON(try scratch.read("x.json")).array
    #expect(records.count == 655)
    let known: Set = [
      "id", "code", "name", "tiers", "alsoAt", "levels", "levelScheme", "field", "agencies",
      "timeLimit", "fee", "dossier", "result", "legalBasis", "certainty", "codeCheck",
      "timeLimitValue", "feeValue",
    ]
    for record in records {
      #expect(record.keys.isSubset(of: known))
      #expect(record.keys.isSuperset(of: ["id", "name", "tiers", "levels"]))
      for key in ["tiers", "alsoAt", "levels", "agencies", "dossier", "legalBasis"] {
        #expect(record[key].map(\.isArray) ?? true)
      }
      let name = try #require(record["name"]?.string)
      #expect(
        name.unicodeScalars.elementsEqual(name.precomposedStringWithCanonicalMapping.unicodeScalars)
      )
    }
  }

  /// Files that tell when they were made differ from second to second.
  private let clock = ["SOURCE_DATE_EPOCH": "1700000000"]

  @Test(arguments: ExportFormat.allCases)
  func `every format, by the ending as by the name`(format: ExportFormat) async throws {
    let scratch = Scratch()
    // Files that hold the second of their export differ without it.
    let clock = ["SOURCE_DATE_EPOCH": "1766275200"]
    for ending in format.fileEndings {
      let outcome = try await tthc(
        "export",
        "--catalog",
        "-",
        "--output",
        "x.\(ending)",
        input: smallList,
        environment: clock,
        folder: scratch.path
      )
      #expect(outcome.status == 0)
    }
    let streamed = try await tthc(
      "export",
      "--catalog",
      "-",
      "--format",
      format.rawValue,
      input: smallList,
      environment: clock
    )
    #expect(streamed.error == "")
    for ending in format.fileEndings {
      #expect(try scratch.bytes("x.\(ending)") == streamed.bytes)
    }
    let companions = format == .opensearch ? ["", ".index.json"] : [""]
    let names = format.fileEndings.flatMap { ending in companions.map { "x.\(ending)\($0)" } }
    #expect(scratch.files == names.sorted())
  }

  private static let lossless = ExportFormat.allCases.filter(\.isLossless)

  @Test(arguments: lossless)
  func `lists that it reads back the same`(format: ExportFormat) async throws {
    let first = try await tthc("export", "--format", format.rawValue)
    let again = try await tthc(
      "export",
      "--format",
      format.rawValue,
      "--catalog",
      "-",
      input: first.output
    )
    #expect(again.bytes == first.bytes)
    #expect(again.error == "")
    #expect(first.bytes.count { $0 == UInt8(ascii: "\n") } >= 1674)
  }

  @Test(arguments: lossless)
  func `lists that it imports to the same catalog`(format: ExportFormat) async throws {
    let scratch = Scratch()
    let list = "list.\(format.rawValue)"
    let imported = try await shell(
      "tthc export --output \(list) && tthc import \(list) --output list.tthc",
      folder: scratch.path
    )
    #expect(imported.status == 0)
    let again = try await tthc(
      "export",
      "--format",
      format.rawValue,
      "--catalog",
      "list.tthc",
      folder: scratch.path
    )
    #expect(try again.bytes == scratch.bytes(list))
    #expect(again.bytes.count { $0 == UInt8(ascii: "\n") } >= 1674)
  }

  @Test func `names with a comma, a quote and a bar whole`() async throws {
    let name = "Chứng thực \"bản sao\", chữ ký | hợp đồng"
    let csv = try await tthc("export", "--catalog", "-", "--format", "csv", input: smallList)
    #expect(commaSeparated(csv.output).joined().contains(name))
    let json = try await tthc("export", "--catalog", "-", "--format", "json", input: smallList)
    #expect(try JSON(json.output).array.contains { $0["name"]?.string == name })
    let tsv = try await tthc("export", "--catalog", "-", "--format", "tsv", input: smallList)
    #expect(tsv.output.contains("\t\(name)\t"))
    let md = try await tthc("export", "--catalog", "-", "--format", "md", input: smallList)
    #expect(md.output.contains("chữ ký \\| hợp đồng"))
  }

  @Test func `comma-separated values where no format is named, in the order asked for`()
    async throws
  {
    let outcome = try await tthc(
      "export",
      "--sort",
      "-name",
      "--limit",
      "2",
      "--catalog",
      "-",
      input: smallList
    )
    #expect(commaSeparated(outcome.output).dropFirst().map { $0[0] } == ["1.000894", "2.000815"])
  }

  @Test func `only the headings where nothing matches, and that is no failure`() async throws {
    let outcome = try await tthc("export", "khongcothutucnay")
    #expect(outcome.status == 0)
    #expect(commaSeparated(outcome.output).count == 1)
    let json = try await tthc("export", "khongcothutucnay", "--format", "json")
    #expect(try JSON(json.output).array.isEmpty)
  }
}

@Suite struct `Export of a list of IDs` {
  private let codes = "2000815\r\n\r\nCấp bản sao@tinh\n1.000894"

  @Test func `keeps its order, from a file as from standard input`() async throws {
    let scratch = Scratch()
    try scratch.write(codes, to: "codes.txt")
    let list = try scratch.write(smallList, to: "list.tsv")
    let file = try await tthc(
      "export",
      "--codes",
      "codes.txt",
      "--catalog",
      list,
      folder: scratch.path
    )
    let input = try await tthc("export", "--codes", "-", "--catalog", list, input: codes)
    #expect(file.bytes == input.bytes)
    #expect(
      commaSeparated(file.output).dropFirst().map { $0[0] } == [
        "2.000815", "Cấp bản sao@tinh", "1.000894",
      ]
    )
  }

  @Test func `names those that the catalog lacks and writes the others`() async throws {
    let outcome = try await tthc("export", "--codes", "-", input: "9.999999\n2000815\n")
    #expect(outcome.error == "tthc: no procedure '9.999999'\n")
    #expect(commaSeparated(outcome.output).count == 2)
    #expect(outcome.status == 0)
  }

  @Test func `takes a list that an editor began with a byte order mark`() async throws {
    let outcome = try await tthc("export", "--codes", "-", input: "\u{FEFF}2000815\n")
    #expect(outcome.error == "")
    #expect(commaSeparated(outcome.output).count == 2)
  }

  @Test func `keeps only those that match a query beside it`() async throws {
    let outcome = try await tthc(
      "export",
      "cap:xa",
      "--codes",
      "-",
      input: "2.000815\n1.000894\n2.000806\n"
    )
    #expect(commaSeparated(outcome.output).dropFirst().map { $0[0] } == ["2.000815", "1.000894"])
  }

  @Test func `cannot share standard input with the catalog`() async throws {
    expectComplaint(
      try await tthc("export", "--codes", "-", "--catalog", "-", input: smallList),
      "standard input can be read only once"
    )
  }

  @Test func `that is missing writes nothing`() async throws {
    let scratch = Scratch()
    expectComplaint(
      try await tthc("export", "--codes", "no.txt", "--output", "x.csv", folder: scratch.path),
      "no.txt: no such file"
    )
    #expect(scratch.names.isEmpty)
  }
}
