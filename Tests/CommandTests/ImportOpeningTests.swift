import Testing

@Suite struct `A list opens without being imported` {
  private static let book = ListFixtures.folder + "Sheets/merges-formats-hidden.xls"

  @Test(
    arguments: [
      "Sheets/plain.xlsx", "Encodings/windows-1258-semicolons.csv", "Encodings/tcvn3-commas.csv",
      "Encodings/vni-read-as-unicode.csv", "Encodings/utf-16le-no-bom.csv",
      "Sheets/merges-formats-hidden.xls", "vietnamese-headings.tsv", "troubles-in-rows.tsv",
    ]
  )
  func `with what it gives as a catalog`(name: String) async throws {
    let scratch = Scratch()
    let list = ListFixtures.folder + name
    let catalog = "\(scratch.path)/x.tthc"
    #expect(try await tthc("import", list, "--output", catalog).status < 2)
    for command in [["search"], ["export", "--format", "json"], ["stats", "--format", "json"]] {
      let direct = try await run(Program.path, command + ["--catalog", list])
      let imported = try await run(Program.path, command + ["--catalog", catalog])
      #expect(direct.output == imported.output)
      #expect(direct.status == 0)
    }
  }

  @Test func `and says once how much of it was not understood`() async throws {
    let outcome = try await tthc("search", "--catalog", Self.book)
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.error.hasPrefix("tthc: \(Self.book): 1 place was not understood; the first: line 5: ")
    )
    #expect(outcome.error.count { $0 == "\n" } == 1)
  }

  @Test func `and is checked with what was not understood first`() async throws {
    let outcome = try await tthc("check", Self.book)
    #expect(outcome.status == 1)
    #expect(outcome.lines[0].hasPrefix("\(Self.book):5: unknown level"))
  }

  @Test func `from standard input, be it a workbook`() async throws {
    let path = ListFixtures.folder + "Sheets/plain.xlsx"
    let outcome = try await shell("tthc search --count --catalog - <\(path)")
    #expect(outcome.output == "58\n")
  }
}

@Suite(.needsTmux) struct `The browser opens a list` {
  @Test(arguments: ["Sheets/plain.xlsx", "Encodings/tcvn3-commas.csv"])
  func `of any kind`(name: String) async throws {
    let path = ListFixtures.folder + name
    let found = try await tthc("search", "--catalog", path)
    let first = try #require(found.lines.first?.split(separator: "\t").dropFirst().first)
    try await Window.with { window in
      try await window.enter("tthc \(path); echo left=$?")
      try await window.waits(for: String(first.prefix(12)))
      try await window.press("Q")
      try await window.waits(for: "left=0")
    }
  }

  @Test func `or says in one line why not, with the terminal as it was`() async throws {
    let path = ListFixtures.folder + "Sheets/password.xls"
    try await Window.with(width: 160) { window in
      try await window.enter("tthc \(path); echo left=$?")
      let screen = try await window.waits(for: "left=2")
      #expect(screen.contains("có mật khẩu"))
      #expect(try await window.fact("alternate_on") == "0")
    }
  }
}
