import Glibc
import Testing

@Suite struct `A list of one's own` {
  private static let ways = [
    "tthc --catalog list.tsv search --count", "tthc search --count --catalog=list.tsv",
    "TTHC_CATALOG=list.tsv; export TTHC_CATALOG; tthc search --count",
    "tthc --catalog - search --count <list.tsv",
    "tthc search --count --catalog /dev/stdin <list.tsv",
    "TTHC_CATALOG=none.tsv; export TTHC_CATALOG; tthc search --count --catalog ./list.tsv",
    "mkfifo pipe; cat list.tsv >pipe & tthc search --count --catalog pipe; rm pipe",
  ]

  @Test(arguments: ways)
  func `opens every way that there is to name it`(way: String) async throws {
    let scratch = Scratch()
    try scratch.write(smallList, to: "list.tsv")
    let outcome = try await shell(way, folder: scratch.path)
    #expect(outcome.output == "3\n")
    #expect(outcome.error == "")
  }

  @Test func `opens with its columns in another order and some missing`() async throws {
    let list = "level\tname\n4\tCấp hộ chiếu\n\tĐổi tên\n"
    let outcome = try await tthc("search", "--catalog", "-", "--sort", "name", input: list)
    #expect(
      outcome.output == """
        Cấp hộ chiếu@none\tCấp hộ chiếu\t\t4\t\t
        Đổi tên@none\tĐổi tên\t\t\t\t

        """
    )
    #expect(outcome.error == "")
    let shown = try await tthc("show", "đổi tên@none", "--catalog", "-", input: list)
    #expect(shown.status == 0)
  }

  @Test func `opens as comma-separated values, with a byte order mark and Windows lines`()
    async throws
  {
    let list = "\u{FEFF}code,name,tier\r\n1.000894,\"Đăng ký, kết hôn\",xa\r\n"
    let outcome = try await tthc("search", "--catalog", "-", input: list)
    #expect(outcome.output == "1.000894\tĐăng ký, kết hôn\tcommune\t\t\t\n")
  }

  @Test(arguments: ["search", "stats", "export", "show a@none"])
  func `says once what it did not understand, and goes on`(command: String) async throws {
    let list = "name\ttier\tlevel\tghi chú\na\tquận\t9\tx\nb\txa\t4\ty\n\txa\t4\tz\n"
    let outcome = try await shell("tthc \(command) --catalog -", input: list)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("tthc: -: 3 places were not understood"))
    #expect(outcome.error.contains("line 2: unknown tier, kept as given: «quận»"))
    #expect(outcome.error.count { $0 == "\n" } == 1)
  }

  @Test func `is told apart from the bundled one in its title`() async throws {
    let outcome = try await tthc("stats", "--catalog", "-", input: smallList)
    #expect(!outcome.output.contains("Published figures"))
    #expect(!outcome.output.contains("1,674"))
  }
}

@Suite struct `What is no list` {
  @Test(
    arguments: [
      ("", "the file is empty"), (" \n\n", "the file is empty"),
      ("name\n", "no procedures"),
      ("PNG\r\n" + String(repeating: "\u{0}\u{1}", count: 64), "no list that can be read"),
      ("ho\tdia chi\n1\tx\n", "not a catalog"), ("just a sentence\n", "not a catalog"),
      ("{\"title\": \"x\"}\n", "not a catalog"), ("{\"name\": \"x\"", "ends in the middle"),
    ]
  )
  func `gets one line that says why`(content: String, reason: String) async throws {
    let scratch = Scratch()
    let path = try scratch.write(content, to: "list.tsv")
    for command in ["search --catalog list.tsv", "list.tsv", "--catalog list.tsv stats"] {
      expectComplaint(
        try await shell("tthc \(command)", folder: scratch.path),
        "tthc: list.tsv: ",
        reason
      )
    }
    expectComplaint(try await tthc("export", "--catalog", path), "tthc: \(path): ", reason)
    expectComplaint(
      try await tthc("stats", "--catalog", "-", input: content),
      "(standard stream): ",
      reason
    )
  }

  @Test(arguments: ["/nonexistent/list.tsv", "./none", "x.tsv"])
  func `because it is missing`(path: String) async throws {
    for arguments in [[path], ["--catalog", path], ["search", "--catalog=\(path)"]] {
      expectComplaint(try await run(Program.path, arguments), "\(path): no such file or folder")
    }
    expectComplaint(
      try await tthc("search", environment: ["TTHC_CATALOG": path]),
      "\(path): no such file"
    )
  }

  @Test func `because it is a folder`() async throws {
    for command in ["/tmp", "search --catalog /tmp", "--catalog /tmp", "export --codes /tmp"] {
      expectComplaint(try await shell("tthc \(command)"), "/tmp: is a folder")
    }
  }

  @Test func `because it is not UTF-8, naming the line`() async throws {
    expectComplaint(
      try await shell("printf 'name\\nok\\n\\351\\n' | tthc stats --catalog -"),
      "not UTF-8 (line 3)"
    )
  }

  @Test func `because its name is too long or empty`() async throws {
    let long = String(repeating: "x", count: 5000)
    expectComplaint(try await tthc("search", "--catalog", long), "invalid or too long")
    expectComplaint(try await tthc("search", "--catalog", ""), "no such file")
    expectComplaint(try await tthc(""), "no such file")
  }
}
