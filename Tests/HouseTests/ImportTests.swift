import Testing

@Suite struct `The arrows between rooms` {
  private static let catalog: Set = [
    "ProcedureModel", "CatalogIndex", "Interchange", "CatalogReports", "VietnameseText",
  ]

  /// What each room may import, as the table of the architecture has it.
  private static let rooms: [String: Set<String>] = [
    "VietnameseText": [],
    "Strings": [],
    "ProcedureModel": ["VietnameseText"],
    "CatalogIndex": ["ProcedureModel", "VietnameseText", "CZlib"],
    "Interchange": [
      "ProcedureModel", "VietnameseText", "Strings", "TextScreen", "SystemPackage", "CMinizip",
      "CExpat", "CJansson", "CFreeXL", "CSQLite",
    ],
    "tthc-xlsx": ["CXlsxWriter"],
    "CatalogReports": ["ProcedureModel", "CatalogIndex", "VietnameseText"],
    "TextScreen": [],
    "BrowserUI": catalog.union(["Strings", "TextScreen", "SystemPackage"]),
    "CursesTerminal": ["TextScreen", "CNcurses"],
    "tthc": catalog.union([
      "Strings", "TextScreen", "BrowserUI", "CursesTerminal", "Resources", "ArgumentParser",
      "SystemPackage",
    ]),
  ]

  /// What comes with the language, and lies below every room.
  private static let language: Set = ["Swift", "Glibc", "Synchronization"]

  @Test func `point only where the table lets them`() async throws {
    for path in try await Repository.swiftFiles(under: "Sources") {
      let room = String(path.split(separator: "/")[1])
      let allowed = try #require(Self.rooms[room], "a room that is not in the table: \(room)")
      let strange = try imports(of: path).subtracting(allowed).subtracting(Self.language)
      #expect(strange.isEmpty, "\(path)")
    }
  }

  @Test func `start from every room of the table`() async throws {
    let found = Set(
      try await Repository.swiftFiles(under: "Sources").map { String($0.split(separator: "/")[1]) }
    )
    #expect(found == Set(Self.rooms.keys))
  }

  /// The modules that a file imports, whatever stands before and behind their names.
  private func imports(of path: String) throws -> Set<String> {
    let lines = try Repository.text(path).split(separator: "\n")
    return Set(
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place < 3,
          words[..<place].allSatisfy({ $0.first?.isLetter == true || $0.first == "@" })
        else { return nil }
        return words.last { !$0.hasPrefix("//") }.map {
          String($0.split(separator: ".")[0])
        }
      }
    )
  }
}
