import Testing

@Suite struct `The repository` {
  private static let top: Set = [
    "Package.swift", "Package.resolved", "Sources", "Tests", "Resources", "README.md",
  ]

  @Test func `has nothing at its top but what belongs there and dot files`() async throws {
    let names = Set(try await Repository.files().map { String($0.split(separator: "/")[0]) })
    #expect(names.filter { !$0.hasPrefix(".") }.subtracting(Self.top).isEmpty)
  }

  @Test func `has files of one subject`() async throws {
    for path in try await swiftFiles() {
      #expect(try Repository.text(path).split(separator: "\n").count <= 400, "\(path)")
    }
  }

  @Test func `has short functions`() async throws {
    var lengths: [Int] = []
    for path in try await swiftFiles() {
      for function in FunctionLengths(try Repository.text(path)).functions {
        #expect(function.lines <= 60, "\(path): \(function.head)")
        lengths.append(function.lines)
      }
    }
    #expect(lengths.sorted()[lengths.count / 2] <= 12)
  }

  private func swiftFiles() async throws -> [String] {
    try await Repository.swiftFiles(under: "Sources") + Repository.swiftFiles(under: "Tests")
  }
}

@Suite struct `How long a function is` {
  @Test func `counts from its head to the brace that stands below its first letter`() {
    let text = """
      struct A {
        func one() {}

        @discardableResult
        func two(
          _ a: Int
        ) -> Int {
          if a > 0 {
            return 1
          }
          return 2
        }
        init() { a = 1 }
        var three: Int {
          4
        }
      }
      """
    #expect(FunctionLengths(text).functions.map(\.lines) == [1, 8, 1])
  }
}
