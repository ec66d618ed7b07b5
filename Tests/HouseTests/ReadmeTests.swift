import Testing

@Suite struct `The README` {
  @Test func `has two commands that set everything up`() async throws {
    guard try await Repository.files().contains("README.md") else {
      try Test.cancel("there is no README yet")
    }
    let blocks = ReadmeTests.shellBlocks(try Repository.text("README.md"))
    try #require(blocks.count == 2)
    for block in blocks {
      #expect(block.contains("libncurses-dev"))
      #expect(!block.contains("sudo"))
    }
    #expect(blocks[0].contains("swift run"))
    #expect(blocks[1].contains("tmux"))
    #expect(blocks[1].hasSuffix("swift test"))
  }
}

private enum ReadmeTests {
  /// The fenced blocks that are marked as commands.
  static func shellBlocks(_ text: String) -> [String] {
    var blocks: [String] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```sh" {
        lines = []
      } else if line == "```", let block = lines {
        blocks.append(block.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return blocks
  }
}
