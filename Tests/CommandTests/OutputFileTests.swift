import Glibc
import Testing

@Suite struct `A file that --output names` {
  private static let commands = [
    ["export"], ["search"], ["show", "2.000815"], ["stats"],
  ]

  @Test(arguments: commands)
  func `is never overwritten without --force`(command: [String]) async throws {
    let scratch = Scratch()
    try scratch.write("cũ", to: "x.csv")
    let arguments = command + ["--output", "x.csv"]
    expectComplaint(
      try await run(Program.path, arguments, folder: scratch.path),
      "x.csv: the file exists",
      "--force"
    )
    #expect(try scratch.read("x.csv") == "cũ")
    let forced = try await run(Program.path, arguments + ["--force"], folder: scratch.path)
    #expect(forced.status == 0)
    #expect(forced.output == "")
    #expect(try scratch.read("x.csv") != "cũ")
    #expect(scratch.files == ["x.csv"])
  }

  @Test(arguments: commands)
  func `may be standard output`(command: [String]) async throws {
    let plain = try await run(Program.path, command)
    let dash = try await run(Program.path, command + ["--output", "-"])
    #expect(plain.bytes == dash.bytes)
    #expect(!plain.bytes.isEmpty)
  }

  @Test func `must have an ending that tells the format, or a format beside it`() async throws {
    let scratch = Scratch()
    expectComplaint(
      try await tthc("export", "--output", "x.docx", folder: scratch.path),
      "x.docx",
      ".csv .tsv .json .jsonl"
    )
    #expect(scratch.names.isEmpty)
    let named = try await tthc(
      "export",
      "--output",
      "x.docx",
      "--format",
      "csv",
      folder: scratch.path
    )
    #expect(named.status == 0)
    #expect(scratch.names == ["x.docx", "x.docx.about.json"])
  }

  @Test(arguments: [["search"], ["search", "--count"], ["show", "2.000815"], ["stats"]])
  func `may have any ending where there is a text`(command: [String]) async throws {
    let scratch = Scratch()
    let arguments = command + ["--output", "x.txt"]
    let outcome = try await run(Program.path, arguments, folder: scratch.path)
    #expect(outcome.status == 0)
    let plain = try await run(Program.path, command)
    #expect(try scratch.read("x.txt") == plain.output)
  }

  @Test func `that is a folder stays one`() async throws {
    let scratch = Scratch()
    mkdir("\(scratch.path)/x.csv", 0o755)
    for path in ["x.csv", "x.csv/"] {
      expectComplaint(
        try await tthc(
          "export",
          "--force",
          "--output",
          path,
          "--format",
          "csv",
          folder: scratch.path
        ),
        "\(path): is a folder"
      )
    }
    expectComplaint(
      try await tthc("export", "--output", ".", folder: scratch.path),
      ".: is a folder"
    )
    #expect(scratch.files == ["x.csv"])
  }

  @Test(arguments: [("no/x.csv", "no such file or folder"), ("y.csv/x.csv", "not a folder")])
  func `in a folder that is none`(path: String, reason: String) async throws {
    let scratch = Scratch()
    try scratch.write("cũ", to: "y.csv")
    expectComplaint(
      try await tthc("export", "--output", path, folder: scratch.path),
      "\(path): ",
      reason
    )
    #expect(scratch.names == ["y.csv"])
  }

  @Test func `in a read-only place leaves what was there`() async throws {
    expectComplaint(try await tthc("export", "--output", "/proc/tthc.csv"), "/proc/tthc.csv: ")
    let scratch = Scratch()
    try scratch.write("cũ", to: "x.csv")
    guard mount("none", scratch.path, "tmpfs", UInt(MS_RDONLY), nil) == 0 else {
      try Test.cancel("a read-only folder needs the rights to mount one")
    }
    defer { umount(scratch.path) }
    expectComplaint(
      try await tthc("export", "--output", "\(scratch.path)/x.csv"),
      "the file system is read-only"
    )
  }

  @Test func `on a full disk leaves the old one and no half one`() async throws {
    let scratch = Scratch()
    guard mount("none", scratch.path, "tmpfs", 0, "size=64k") == 0 else {
      try Test.cancel("a small disk needs the rights to mount one")
    }
    defer { umount(scratch.path) }
    try scratch.write("cũ", to: "x.csv")
    let path = "\(scratch.path)/x.csv"
    expectComplaint(
      try await tthc("export", "--force", "--output", path),
      "\(path): the disk is full"
    )
    #expect(try scratch.read("x.csv") == "cũ")
    #expect(scratch.files == ["x.csv"])
  }

  @Test func `beyond the size that a file may have is refused in words`() async throws {
    let scratch = Scratch()
    let outcome = try await shell(
      "ulimit -f 8; tthc export --output x.csv",
      folder: scratch.path
    )
    expectComplaint(outcome, "x.csv: the file is larger than allowed")
    #expect(scratch.names.isEmpty)
  }
}

@Suite struct `Standard output that fails` {
  @Test(
    arguments: [
      "search", "show 2000815", "export", "stats", "--help", "--version", "search --count",
    ]
  )
  func `on a full device is said once`(command: String) async throws {
    expectComplaint(try await shell("tthc \(command) >/dev/full"), "the disk is full")
  }

  @Test(arguments: [
    "search", "export --format json", "export --output /dev/stdout", "stats --format json",
  ])
  func `because the reader has left ends quietly`(command: String) async throws {
    let outcome = try await shell("tthc \(command) | head -c 1 >/dev/null")
    #expect(outcome.error == "")
  }

  @Test func `gives the reader its line first`() async throws {
    let outcome = try await shell("tthc search | head -1")
    #expect(outcome.lines.count == 1)
    #expect(outcome.error == "")
  }
}
