import Testing

@Suite struct `A table of one's own names` {
  /// Searches with a table of names, in bytes of the shell's `printf`.
  private func search(_ table: String, _ arguments: String...) async throws -> Outcome {
    let scratch = Scratch()
    _ = try await shell(
      "mkdir -p config/tthc; printf '\(table)' >config/tthc/names.tsv",
      folder: scratch.path
    )
    return try await run(
      Program.path,
      ["search"] + arguments,
      environment: ["XDG_CONFIG_HOME": scratch.path + "/config"]
    )
  }

  private static let tables = [
    "name\\tmeaning\\tkind\\nvay cuoi\\tdang ky ket hon\\tcua toi\\n",
    "vay cuoi\\tđăng ký kết hôn\\tx", "vay cuoi\\tdang ky ket hon\\n",
    "\\357\\273\\277name\\tmeaning\\r\\n# a remark\\r\\n\\r\\nVáy cưới\\tđăng ký kết hôn\\r\\n",
  ]

  @Test(arguments: tables)
  func `is understood with and without heading, last column, and the signs of Windows`(
    table: String
  ) async throws {
    let outcome = try await search(table, "vay cuoi", "--verbose")
    #expect(outcome.lines.first?.hasPrefix("1.000894\t") == true)
    #expect(outcome.error.contains("meaning: "))
    #expect(outcome.error.contains("(other name)"))
    #expect(!outcome.error.contains("not understood"))
  }

  @Test func `comes before the one that is built in`() async throws {
    let builtIn = try await tthc("search", "LLTP", "--limit", "1")
    #expect(builtIn.output.contains("lý lịch tư pháp"))
    let own = try await search("LLTP\\tđăng ký kết hôn\\n", "LLTP", "--limit", "1")
    #expect(own.output.hasPrefix("1.000894\t"))
  }

  @Test func `loses wrong lines and nothing else, and says so when asked`() async throws {
    let table = "no tab\\nx\\351\\ty\\n...\\tz\\nvay cuoi\\tdang ky ket hon\\n"
    let quiet = try await search(table, "vay cuoi", "--limit", "1")
    #expect(quiet.output.hasPrefix("1.000894\t"))
    #expect(quiet.error == "")
    let verbose = try await search(table, "vay cuoi", "--verbose")
    #expect(verbose.error.contains("names.tsv: 3 places were not understood"))
    #expect(verbose.error.contains("line 1: no tab between name and meaning"))
  }

  @Test func `stops nothing where it cannot be read`() async throws {
    let scratch = Scratch()
    _ = try await shell("mkdir -p tthc/names.tsv", folder: scratch.path)
    let surroundings = ["XDG_CONFIG_HOME": scratch.path]
    let quiet = try await tthc("search", "LLTP", "--count", environment: surroundings)
    #expect(quiet.status == 0)
    #expect(quiet.error == "")
    let verbose = try await tthc("search", "LLTP", "--verbose", environment: surroundings)
    #expect(verbose.error.contains("names.tsv: is a folder"))
    #expect(try await tthc("search", "LLTP", "--verbose").error.contains("names.tsv") == false)
  }
}
