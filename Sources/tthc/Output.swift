import Interchange

/// Standard output, or the file that `--output` names.
enum Output {
  static let standard = "-"

  /// Writes a text as it is.
  static func write(
    _ text: String,
    to path: String = standard,
    overwrite: Bool = false
  ) throws(Failure) {
    try write(to: path, overwrite: overwrite) { output throws(FileError) in
      try output.write(Array(text.utf8))
    }
  }

  /// Lets `body` write; a file is there afterwards whole or not at all.
  static func write(
    to path: String,
    overwrite: Bool,
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(Failure) {
    try Failure.catching(try FileWriting.write(to: path, overwrite: overwrite, body))
  }
}
