import Foundation
import Testing

@Suite struct `Show prints` {
  @Test(arguments: ["2000815", "2.000815", "2.000.815", "2.000815.000.00.00.H15"])
  func `a record by its code in any spelling`(id: String) async throws {
    let outcome = try await tthc("show", id)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2.000815\n"))
    #expect(outcome.output.contains("Chứng thực bản sao từ bản chính"))
    #expect(outcome.output.contains("Reference copy, not the official list"))
    #expect(outcome.error == "")
  }

  @Test func `every procedure without a code by its name and tier`() async throws {
    let listed = try await tthc("search", "ma:none")
    let ids = listed.lines.map { String($0.split(separator: "\t")[0]) }
    #expect(ids.count == 307)
    let shown = try await run(Program.path, ["show", "--format", "jsonl"] + ids)
    #expect(try shown.lines.map { try JSON($0)["id"]?.string } == ids)
    #expect(shown.status == 0)
  }

  @Test func `every column, also those of which the list says nothing`() async throws {
    let outcome = try await tthc("show", "1.000894")
    for label in [
      "Code", "Name", "Tier", "Also done at", "Field", "Agency", "Online level", "By rule",
      "Time limit", "Fee", "Dossier", "Result", "Legal basis", "Certainty of name", "Code check",
    ] {
      #expect(outcome.lines.contains { $0.hasPrefix(label) }, "\(label)")
    }
  }

  @Test func `those it finds, and names the others`() async throws {
    let outcome = try await tthc("show", "2000815", "9.999999", "không có@xa")
    #expect(outcome.output.contains("2.000815"))
    #expect(outcome.status == 0)
    #expect(
      outcome.error == """
        tthc: no procedure '9.999999'
        tthc: no procedure 'không có@xa'

        """
    )
  }

  @Test func `what it finds in another order, and no more than the limit`() async throws {
    let ids = ["1.000894", "2.000815", "Cấp bản sao@tinh"]
    func shown(_ options: String...) async throws -> [String?] {
      let arguments = ["show", "--catalog", "-", "--format", "jsonl"] + options + ids
      let outcome = try await run(Program.path, arguments, input: smallList)
      return try outcome.lines.map { try JSON($0)["id"]?.string }
    }
    #expect(try await shown() == ids)
    #expect(try await shown("--sort", "name") == [ids[2], ids[1], ids[0]])
    #expect(try await shown("--limit", "2") == [ids[0], ids[1]])
    #expect(try await shown("--tier", "xa") == [ids[0]])
  }

  @Test func `what it opened when asked`() async throws {
    let outcome = try await tthc("show", "2000815", "--verbose")
    #expect(outcome.error.contains("1,674"))
    #expect(!outcome.error.contains("meaning"))
  }

  @Test func `nothing where there is none, with status 1`() async throws {
    let outcome = try await tthc("show", "9.999999")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.error == "tthc: no procedure '9.999999'\n")
  }

  @Test func `a record as JSON, absent what is unknown`() async throws {
    let outcome = try await tthc(
      "show",
      "1.000894",
      "--format",
      "json",
      "--catalog",
      "-",
      input: smallList
    )
    let record = try #require(try JSON(outcome.output).array.first)
    #expect(record["id"]?.string == "1.000894")
    #expect(record["tiers"]?.strings == ["commune"])
    #expect(record["levels"]?.strings == ["2"])
    #expect(record["agencies"]?.strings == ["UBND cấp xã"])
    #expect(record["dossier"]?.strings == ["Tờ khai", "Giấy tờ tùy thân"])
    #expect(
      record.keys == [
        "id", "code", "name", "tiers", "levels", "levelScheme", "field", "agencies", "dossier",
      ]
    )
  }
}
