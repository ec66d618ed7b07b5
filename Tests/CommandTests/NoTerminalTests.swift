import Testing

@Suite struct `The browser without a terminal` {
  @Test(arguments: ["", "browse", "--lang en", "--tier xa", "--select"])
  func `on standard input names the command for scripts`(arguments: String) async throws {
    expectComplaint(
      try await shell("tthc \(arguments) </dev/null"),
      "standard input is not a terminal",
      "tthc search"
    )
  }

  @Test func `to read keys from, though the list comes in by a pipe`() async throws {
    expectComplaint(try await tthc("-", "--select", input: smallList), "/dev/tty", "tthc search")
    expectComplaint(try await tthc("-", input: smallList), "tthc search")
  }

  @Test func `complains first of a list that cannot be read`() async throws {
    expectComplaint(try await tthc("/none"), "/none: no such file")
    expectComplaint(try await tthc("-", input: ""), "(standard stream): the file is empty")
  }
}
