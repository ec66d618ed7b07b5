import CatalogIndex
import Glibc
import Testing

@Suite struct `The kept image of the bundled catalog` {
  private static let folder = "cache/tthc"

  /// Searches the bundled catalog with a cache of its own.
  private func search(
    _ scratch: borrowing Scratch,
    _ arguments: String...
  ) async throws -> Outcome {
    try await run(
      Program.path,
      arguments.isEmpty ? ["search", "--count", "ket hon"] : arguments,
      environment: ["XDG_CACHE_HOME": scratch.path + "/cache"]
    )
  }

  /// Checks the image and nothing of what stands in it: the catalog has one scheme of levels.
  private func check(_ scratch: borrowing Scratch) async throws -> Outcome {
    try await search(scratch, "check", "--only", "mixed-levels")
  }

  private func image(_ scratch: borrowing Scratch) throws -> String {
    try #require(scratch.names(in: Self.folder).first { $0.hasPrefix("bundled-") })
  }

  @Test func `is made by the first use, under the key and the version of its content`() async throws
  {
    let scratch = Scratch()
    let outcome = try await search(scratch)
    #expect(outcome.output == "8\n")
    #expect(outcome.error == "")
    let names = scratch.names(in: Self.folder)
    #expect(names.count == 1)
    #expect(names[0].hasPrefix("bundled-"))
    #expect(names[0].hasSuffix("-\(ImageAssembly.formatVersion).tthc"))
    #expect(try await search(scratch).output == outcome.output)
    #expect(scratch.names(in: Self.folder) == names)
  }

  @Test func `is what the next use opens`() async throws {
    let scratch = Scratch()
    _ = try await search(scratch)
    let path = "\(scratch.path)/\(Self.folder)/\(try image(scratch))"
    let list = try scratch.write(smallList, to: "list.tsv")
    _ = try await tthc("import", list, "--output", path, "--force")
    #expect(try await search(scratch, "search", "--count").output == "3\n")
  }

  @Test func `says of the catalog what its list says`() async throws {
    let scratch = Scratch()
    for command in [["stats"], ["show", "1.000894"], ["stats", "--format", "json"]] {
      let without = try await run(
        Program.path,
        command,
        environment: ["XDG_CACHE_HOME": "/dev/null"]
      )
      for _ in 0..<2 {
        let with = try await run(
          Program.path,
          command,
          environment: ["XDG_CACHE_HOME": scratch.path + "/cache"]
        )
        #expect(with.output == without.output)
        #expect(!with.output.isEmpty)
      }
    }
  }

  @Test func `takes the place of older ones and leaves other files alone`() async throws {
    let scratch = Scratch()
    _ = try await shell("mkdir -p \(Self.folder)", folder: scratch.path)
    for name in ["bundled-1-0.tthc", "bundled-notes.txt", "mine.tthc"] {
      try scratch.write("x", to: "\(Self.folder)/\(name)")
    }
    _ = try await search(scratch)
    #expect(
      scratch.names(in: Self.folder) == [try image(scratch), "bundled-notes.txt", "mine.tthc"]
    )
  }

  private static let hindrances = [
    "echo >cache", "mkdir -p cache; echo >cache/tthc", "ln -s /dev/full cache",
    "mkdir -p cache/tthc/$(basename made/tthc/*)/x",
    "mkdir -p cache; ln -s /nonexistent/folder cache/tthc",
  ]

  @Test(arguments: hindrances)
  func `is done without where it cannot be written`(hindrance: String) async throws {
    let scratch = Scratch()
    _ = try await run(
      Program.path,
      ["search", "x"],
      environment: ["XDG_CACHE_HOME": scratch.path + "/made"]
    )
    _ = try await shell(hindrance, folder: scratch.path)
    for _ in 0..<2 {
      let outcome = try await search(scratch)
      #expect(outcome.output == "8\n")
      #expect(outcome.error == "")
    }
    let checked = try await check(scratch)
    #expect(checked.status == (hindrance.contains("/x") ? 1 : 0))
  }

  @Test(arguments: ["", "not an image", "\u{8E}tthc"])
  func `is made anew without a word where it is refused`(content: String) async throws {
    let scratch = Scratch()
    _ = try await search(scratch)
    let name = "\(Self.folder)/\(try image(scratch))"
    let good = try scratch.bytes(name)
    try scratch.change(name) { $0 = Array(content.utf8) }
    let outcome = try await search(scratch)
    #expect(outcome.output == "8\n")
    #expect(outcome.error == "")
    #expect(try scratch.bytes(name) == good)
    try scratch.change(name) { $0.removeLast() }
    #expect(try await search(scratch).output == "8\n")
    #expect(try scratch.bytes(name) == good)
  }

  @Test func `is made anew by check where it is damaged, and that is said`() async throws {
    let scratch = Scratch()
    _ = try await search(scratch)
    let name = "\(Self.folder)/\(try image(scratch))"
    let good = try scratch.bytes(name)
    for place in [9, 30, good.count / 3, good.count / 2, good.count - 1] {
      try scratch.change(name) { $0[place] ^= 0x40 }
      let outcome = try await check(scratch)
      #expect(outcome.status == 1)
      #expect(outcome.lines.count == 2)
      #expect(outcome.lines[0].hasPrefix("\(scratch.path)/\(name): "))
      #expect(outcome.lines[1].contains("made anew"))
      #expect(try scratch.bytes(name) == good)
    }
    let whole = try await check(scratch)
    #expect(whole.status == 0)
    #expect(whole.output == "")
    #expect(whole.error == "")
  }

  @Test func `is made by check where there is none yet`() async throws {
    let scratch = Scratch()
    #expect(try await check(scratch).status == 0)
    #expect(scratch.names(in: Self.folder).count == 1)
  }

  @Test func `is whole when many first uses race for it`() async throws {
    let scratch = Scratch()
    let line = """
      for i in 1 2 3 4 5 6; do tthc search --count 'ket hon' & done; wait
      """
    let outcome = try await shell(
      line,
      environment: ["XDG_CACHE_HOME": scratch.path + "/cache"]
    )
    #expect(outcome.lines == Array(repeating: "8", count: 6))
    #expect(outcome.error == "")
    #expect(scratch.names(in: Self.folder).count == 1)
    #expect(try await check(scratch).status == 0)
  }

  @Test func `stands below the home folder, which is never made, where no variable says else`()
    async throws
  {
    let scratch = Scratch()
    for cache in ["", "relative/path"] {
      let outcome = try await tthc(
        "search",
        "--count",
        environment: ["XDG_CACHE_HOME": cache, "HOME": scratch.path]
      )
      #expect(outcome.output == "1674\n")
    }
    #expect(scratch.names == [".cache"])
    #expect(scratch.names(in: ".cache/tthc").count == 1)
    let homeless = try await tthc(
      "search",
      "--count",
      environment: ["XDG_CACHE_HOME": "", "HOME": scratch.path + "/none"]
    )
    #expect(homeless.output == "1674\n")
    #expect(scratch.names == [".cache"])
  }
}
