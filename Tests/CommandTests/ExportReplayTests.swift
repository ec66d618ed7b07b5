import Interchange
import Testing

@Suite struct `An export that is repeated` {
  private let clock = ["SOURCE_DATE_EPOCH": "1766275200"]

  /// A list in which two procedures share a code.
  private let twins = "code\tname\ttier\n1.000001\tA\txa\n1.000001\tB\txa\n2.000002\tC\txa\n"

  @Test func `is the same to the byte`() async throws {
    let scratch = Scratch()
    let made = try await tthc(
      "export",
      "cap:xa",
      "--columns",
      "ma,ten",
      "--group",
      "field",
      "--limit",
      "20",
      "--output",
      "a.csv",
      folder: scratch.path
    )
    #expect(made.status == 0)
    let again = try await tthc("export", "--replay", "a.csv", folder: scratch.path)
    #expect(try again.output == scratch.read("a.csv"))
    #expect(again.error.isEmpty)
  }

  @Test func `takes each of the procedures that share an ID once`() async throws {
    let scratch = Scratch()
    try scratch.write(twins, to: "list.tsv")
    try scratch.write("1.000001\n", to: "ids")
    let made = try await tthc(
      "export",
      "--catalog",
      "list.tsv",
      "--codes",
      "ids",
      "--output",
      "a.csv",
      folder: scratch.path
    )
    #expect(made.status == 0)
    let again = try await tthc("export", "--replay", "a.csv", folder: scratch.path)
    #expect(try again.output == scratch.read("a.csv"))
    #expect(commaSeparated(again.output).count == 3)
  }

  @Test func `is of the file that was opened, and tells where that has changed`() async throws {
    let scratch = Scratch()
    try scratch.write(twins, to: "list.tsv")
    _ = try await tthc("import", "list.tsv", "--output", "cat.tthc", folder: scratch.path)
    _ = try await tthc(
      "export",
      "--catalog",
      "cat.tthc",
      "--output",
      "a.jsonl",
      folder: scratch.path
    )
    try scratch.write("code\tname\n1.000009\tZ\n", to: "list.tsv")
    let same = try await tthc("export", "--replay", "a.jsonl", folder: scratch.path)
    #expect(try same.output == scratch.read("a.jsonl"))
    let changed = try await tthc(
      "export",
      "--replay",
      "a.jsonl",
      "--catalog",
      "list.tsv",
      "--lang",
      "en",
      folder: scratch.path
    )
    #expect(changed.error.contains("not the same"))
  }

  @Test(arguments: [
    #"{"tthc":"x","format":"csv","query":"","limit":-5,"catalog":{"hash":"x","count":1}}"#,
    #"{"tthc":"x","format":"csv","query":"","catalog":{"file":"/etc/passwd","hash":"x"}}"#,
  ])
  func `believes nothing that we do not write`(record: String) async throws {
    let scratch = Scratch()
    try scratch.write(record, to: "x.json")
    let outcome = try await tthc("export", "--replay", "x.json", folder: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("id,code,name"))
  }

  @Test func `is refused where nothing tells of an export`() async throws {
    let scratch = Scratch()
    try scratch.write("a,b\n", to: "x.csv")
    expectComplaint(
      try await tthc("export", "--replay", "x.csv", folder: scratch.path),
      "x.csv",
      ".about.json"
    )
  }
}

@Suite struct `What stands beside an export` {
  @Test func `is never written through a link, nor over another's file`() async throws {
    let scratch = Scratch()
    try scratch.write("cũ", to: "victim")
    _ = try await run("/bin/ln", ["-s", "victim", "a.csv.about.json"], folder: scratch.path)
    for arguments in [[], ["--force"]] {
      expectComplaint(
        try await run(
          Program.path,
          ["export", "--output", "a.csv"] + arguments,
          folder: scratch.path
        ),
        "a.csv.about.json"
      )
    }
    #expect(try scratch.read("victim") == "cũ")
    #expect(scratch.names == ["a.csv.about.json", "victim"])
  }

  @Test func `may be a FIFO that nobody waits for`() async throws {
    let scratch = Scratch()
    _ = try await run("/usr/bin/mkfifo", ["a.csv.about.json"], folder: scratch.path)
    expectComplaint(
      try await tthc("export", "--output", "a.csv", folder: scratch.path),
      "a.csv.about.json"
    )
    try scratch.write("id,code,name\n1.000001,1.000001,A\n", to: "a.csv")
    let shown = try await tthc("search", "--catalog", "a.csv", folder: scratch.path)
    #expect(shown.lines.count == 1)
  }

  @Test func `gives an import place and date`() async throws {
    let scratch = Scratch()
    _ = try await tthc("export", "cap:xa", "--output", "a.csv", folder: scratch.path)
    let shown = try await tthc("search", "--catalog", "a.csv", "--verbose", folder: scratch.path)
    #expect(shown.error.contains("Đắk Lắk · 2022-12"))
  }
}
