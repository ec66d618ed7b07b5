import Glibc
import Interchange
import Subprocess
import SystemPackage
import Testing

/// The repository that these tests are part of.
enum Repository {
  static let folder = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent()

  /// The files under version control, by their paths from the top.
  static func files() async throws -> [String] {
    let result = try await run(
      .name("git"),
      arguments: ["-c", "core.quotePath=false", "-c", "safe.directory=*", "ls-files"],
      workingDirectory: folder,
      output: .string(limit: 1 << 22)
    )
    let names = result.standardOutput
    guard result.terminationStatus.isSuccess, !names.isEmpty
    else { try Test.cancel("the sources are not under version control here") }
    return names.split(separator: "\n").map(String.init)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try FileReading.bytes(of: folder.appending(path).string)
  }

  /// The Swift files below a folder that are there and under version control.
  static func swiftFiles(under folder: String) async throws -> [String] {
    try await files().filter { path in
      path.hasPrefix(folder + "/") && path.hasSuffix(".swift")
        && access(self.folder.appending(path).string, F_OK) == 0
    }
  }
}
