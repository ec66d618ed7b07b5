import BrowserUI
import CatalogIndex
import Interchange
import Strings
import SystemPackage
import TestSupport
import Testing
import TextScreen

/// The parts of the README that are made from the program; RECORD_GOLDENS=1 writes them anew.
@Suite struct `The README shows` {
  private static let path = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().appending("README.md").string

  @Test func `the screen as it is`() throws {
    var session = Session(.bundled)
    session.press("/")
    session.type("dang ky ket hon")
    try expect(part: "screen", is: "```text\n" + session.screen.joined(separator: "\n") + "\n```")
  }

  @Test func `the keys of the list as they are`() throws {
    let keys = Strings.english.keys
    let bindings = KeyMap.bindings.filter { $0.modes.contains(.list) }
    let rows = bindings.map { binding in
      let names = KeyNames.names(binding.keys).replacing("|", with: "\\|")
      return "| `\(names)` | \(keys[keyPath: binding.help]) |"
    }
    try expect(part: "keys", is: (["| key | does |", "|---|---|"] + rows).joined(separator: "\n"))
  }

  @Test func `the query language as the help does`() throws {
    let rows = Strings.english.keys.queryLanguage.map { term in
      "| `\(term.example.replacing("|", with: "\\|"))` | \(term.meaning) |"
    }
    try expect(
      part: "queries",
      is: (["| query | finds |", "|---|---|"] + rows).joined(separator: "\n")
    )
  }

  /// Compares what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
  private func expect(part name: String, is text: String) throws {
    let readme = try String(decoding: FileReading.bytes(of: Self.path), as: UTF8.self)
    let opening = try #require(readme.firstRange(of: "<!-- \(name) -->\n"))
    let closing = try #require(readme.firstRange(of: "\n<!-- /\(name) -->"))
    guard Golden.isRecording else {
      #expect(readme[opening.upperBound..<closing.lowerBound] == text)
      return
    }
    let new = readme[..<opening.upperBound] + text + readme[closing.lowerBound...]
    try FileWriting.write(to: Self.path, overwrite: true) { output throws(FileError) in
      try output.write(Array(new.utf8))
    }
    Issue.record("Recorded a new \(name) of the README")
  }
}
