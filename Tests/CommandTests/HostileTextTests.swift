import Testing

@Suite struct `Text that would move a terminal` {
  @Test(arguments: ["search", "search --facets", "show 1.000001 1.000002", "stats", "search -- -x"])
  func `comes out harmless`(command: String) async throws {
    let outcome = try await shell("tthc --catalog - \(command)", input: hostileList)
    #expect(outcome.status == 0)
    expectHarmless(outcome.output)
    expectHarmless(outcome.error)
    #expect(!outcome.output.contains("\ntthc: "))
  }

  @Test func `keeps a procedure on one line`() async throws {
    let outcome = try await tthc("search", "--catalog", "-", input: hostileList)
    #expect(outcome.lines.count == 3)
  }

  @Test func `comes out of JSON as it went in`() async throws {
    let outcome = try await tthc("search", "--catalog", "-", "--format", "json", input: hostileList)
    let names = try JSON(outcome.output).array.compactMap { $0["name"]?.string }
    #expect(names.contains("đỏ \u{1B}[31mESC\u{7}"))
    #expect(names.contains("ngược \u{202E}nôh tếk\u{2066}"))
  }

  @Test(
    arguments: [
      ["\u{1B}[31m"], ["search", "--\u{1B}x"], ["search", "--tier", "\u{9B}2J\nx"],
      ["search", "--catalog", "a\u{1B}]0;x\u{7}\nb"], ["search", "--sort", "\u{202E}x"],
      ["export", "--output", "\u{1B}c.\u{7}"], ["serach\u{1B}"], ["--limit", "\n\n", "search"],
    ]
  )
  func `in an argument leaves a complaint of one harmless line`(arguments: [String]) async throws {
    expectComplaint(try await run(Program.path, arguments))
  }

  @Test func `in an ID or a file's name is named harmlessly`() async throws {
    let outcome = try await tthc("show", "\u{1B}[31m\nx")
    expectHarmless(outcome.error)
    #expect(outcome.error.count { $0 == "\n" } == 1)
    let scratch = Scratch()
    let path = try scratch.write("x\t\u{1B}[31m\n1\t2\n", to: "\u{1B}[31m.tsv")
    expectComplaint(try await tthc("search", "--catalog", path), "not a catalog")
  }
}
