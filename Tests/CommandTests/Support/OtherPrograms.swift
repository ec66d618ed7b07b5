import Foundation

/// Programs that read what ours writes; tests that ask them are skipped where they are not installed.
enum OtherPrograms {
  static let hasOpenpyxl = hasModule("openpyxl")
  static let hasPyshacl = hasModule("pyshacl")
  static let office = "/usr/bin/soffice"
  static let hasOffice = access(office, X_OK) == 0

  private static func hasModule(_ name: String) -> Bool {
    system("python3 -c 'import \(name)' >/dev/null 2>&1") == 0
  }

  /// Runs the Python of whoever runs the tests.
  static func python(_ arguments: [String], folder: String) async throws -> Outcome {
    let own = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
    return try await run(
      "/usr/bin/env",
      ["python3"] + arguments,
      environment: own,
      folder: folder
    )
  }
}
