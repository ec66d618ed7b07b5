import Glibc
import Interchange
import Testing

@Suite struct `Export to a database` {
  private static let hasClient = access("/usr/bin/sqlite3", X_OK) == 0

  @Test(.enabled(if: Self.hasClient))
  func `opens in sqlite3 with the table of the report`() async throws {
    let scratch = Scratch()
    let outcome = try await shell(
      """
      tthc export --output x.db 2>/dev/null &&
      sqlite3 -csv x.db 'SELECT tier, level_3, level_4, total FROM tier_by_level' \
        'PRAGMA integrity_check' 'PRAGMA foreign_key_check'
      """,
      folder: scratch.path
    )
    let rows = commaSeparated(outcome.output)
    #expect(rows.map { $0[0] } == ["province", "district", "commune", "total", "ok"])
    #expect(rows.dropLast().map { $0.last } == ["1377", "195", "102", "1674"])
    #expect(rows[3][1...2] == ["407", "655"])
    #expect(scratch.names == ["x.db"])
  }

  @Test(arguments: [ExportFormat.sqlite, .postgres, .opensearch])
  func `is repeated from what it tells of itself`(format: ExportFormat) async throws {
    let scratch = Scratch()
    let ending = format.fileEndings[0]
    let clock = ["SOURCE_DATE_EPOCH": "1700000000"]
    let outcome = try await shell(
      """
      tthc export muc:4 'ket hon' --sort=-name --output x.\(ending) &&
      tthc export --replay x.\(ending) --output y.\(ending)
      """,
      environment: clock,
      folder: scratch.path
    )
    #expect(outcome.status == 0)
    #expect(try scratch.bytes("y.\(ending)") == scratch.bytes("x.\(ending)"))
  }

  @Test func `needs a folder for temporary files, and leaves nothing in it`() async throws {
    let scratch = Scratch()
    mkdir("\(scratch.path)/tmp", 0o755)
    let folder = "\(scratch.path)/tmp"
    let made = try await tthc(
      "export",
      "--output",
      "\(scratch.path)/x.sqlite",
      environment: ["TMPDIR": folder]
    )
    #expect(made.status == 0)
    #expect(scratch.names(in: "tmp").isEmpty)
    expectComplaint(
      try await tthc(
        "export",
        "--output",
        "\(scratch.path)/y.sqlite",
        environment: ["TMPDIR": folder + "/none"]
      ),
      "\(folder)/none: no such file"
    )
    #expect(scratch.names == ["tmp", "x.sqlite"])
  }

  @Test func `says that the disk of temporary files is full`() async throws {
    let scratch = Scratch()
    let small = Scratch()
    guard mount("none", small.path, "tmpfs", 0, "size=256k") == 0 else {
      try Test.cancel("a small disk needs the rights to mount one")
    }
    defer { umount(small.path) }
    expectComplaint(
      try await tthc(
        "export",
        "--output",
        "\(scratch.path)/x.sqlite",
        environment: ["TMPDIR": small.path]
      ),
      small.path,
      "the disk is full"
    )
    #expect(scratch.names.isEmpty)
    #expect(small.names.isEmpty)
  }

  @Test func `beyond the size that a file may have is refused in words`() async throws {
    let scratch = Scratch()
    let outcome = try await shell(
      "ulimit -f 100; tthc export --output x.sqlite",
      folder: scratch.path
    )
    expectComplaint(outcome, "the file is larger than allowed")
    #expect(scratch.names.isEmpty)
  }
}
