import Interchange
import Testing

@Suite struct `Stats counts` {
  @Test func `the published totals in the promised shape`() async throws {
    let outcome = try await tthc("stats", "--format", "json")
    let stats = try JSON(outcome.output)
    #expect(stats["total"]?.int == 1674)
    #expect(stats["tiers"]?.keys == ["province", "district", "commune"])
    #expect(stats["tiers"]?["province"]?.int == 1377)
    #expect(stats["tiers"]?["district"]?.int == 195)
    #expect(stats["tiers"]?["commune"]?.int == 102)
    #expect(stats["levels"]?.keys == ["1", "2", "3", "4", "none"])
    #expect(stats["levels"]?["1"]?.int == 0)
    #expect(stats["levels"]?["2"]?.int == 612)
    #expect(stats["levels"]?["3"]?.int == 407)
    #expect(stats["levels"]?["4"]?.int == 655)
    #expect(stats["levels"]?["none"]?.int == 0)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
  }

  @Test func `tables that add up`() async throws {
    let stats = try JSON(try await tthc("stats", "--format", "json").output)
    for key in ["table", "fields"] {
      #expect(stats[key]?.array.compactMap { $0["count"]?.int }.reduce(0, +) == 1674, "\(key)")
    }
    #expect(stats["table"]?.array.allSatisfy { $0.keys == ["tier", "level", "count"] } == true)
    for key in ["fields", "agencies"] {
      #expect(stats[key]?.array.allSatisfy { $0.keys == ["name", "count"] } == true)
    }
    let communeFour = stats["table"]?.array.first {
      $0["tier"]?.string == "commune" && $0["level"]?.string == "4"
    }
    #expect(communeFour?["count"]?.int == 12)
  }

  @Test func `what a query matches, and nothing without complaint`() async throws {
    let some = try await tthc("stats", "cap:xa", "--format", "json")
    #expect(try JSON(some.output)["total"]?.int == 102)
    let none = try await tthc("stats", "khongcothutucnay", "--format", "json")
    #expect(try JSON(none.output)["total"]?.int == 0)
    #expect(none.status == 0)
  }

  @Test func `for people, with the published figures beside what it counts`() async throws {
    let outcome = try await tthc("stats")
    #expect(outcome.output.contains("1,674"))
    #expect(outcome.output.contains("Published figures"))
    #expect(outcome.output.contains("1,610"))
    #expect(outcome.output.contains("Reference copy, not the official list"))
    let vietnamese = try await tthc("stats", "--lang", "vi")
    #expect(vietnamese.output.contains("1.674"))
    #expect(vietnamese.output.contains("Bản tham khảo, không phải danh mục chính thức"))
  }

  @Test func `levels of the newer scheme by their own names`() async throws {
    let list = "name\tlevel\na\tfull\nb\tpartial\nc\tinformation\n"
    let outcome = try await tthc("stats", "--format", "json", "--catalog", "-", input: list)
    let levels = try JSON(outcome.output)["levels"]
    #expect(levels?.keys.isSuperset(of: ["full", "partial", "information"]) == true)
    #expect(levels?["full"]?.int == 1)
  }

  @Test(arguments: ["csv", "tsv"])
  func `for programs, the same in every language`(format: String) async throws {
    let english = try await tthc("stats", "--format", format)
    let vietnamese = try await tthc("stats", "--format", format, "--lang", "vi")
    #expect(english.output == vietnamese.output)
    #expect(english.output.contains("province") && english.output.contains("total"))
    let people = try await tthc("stats", "--format", "md", "--lang", "vi")
    #expect(people.output.contains("Tỉnh"))
  }

  @Test func `as many fields and agencies as the limit says`() async throws {
    let one = try await tthc("stats", "--limit", "1", "--sort=-name")
    let three = try await tthc("stats", "--limit", "3")
    #expect(three.lines.count == one.lines.count + 4)
  }

  @Test(arguments: ExportFormat.allCases.filter { !$0.writesTables })
  func `nothing in a format that holds no table, by name as by ending`(
    format: ExportFormat
  ) async throws {
    let scratch = Scratch()
    let name = format.rawValue
    expectComplaint(try await tthc("stats", "--format", name), name, "csv")
    let ending = format.fileEndings[0]
    expectComplaint(
      try await tthc("check", "--output", "x.\(ending)", folder: scratch.path),
      name,
      "csv"
    )
    #expect(scratch.names.isEmpty)
  }

  @Test(arguments: ExportFormat.allCases.filter(\.writesTables))
  func `in every format that holds a table`(format: ExportFormat) async throws {
    let outcome = try await tthc("stats", "--format", format.rawValue)
    #expect(outcome.status == 0)
    // A workbook is packed.
    #expect(format.isText ? outcome.output.contains("655") : outcome.bytes.count > 4096)
    if format == .csv {
      #expect(Set(commaSeparated(outcome.output).map(\.count)).count == 1)
    }
  }
}
