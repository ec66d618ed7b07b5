import Glibc

/// Standard error, a line at a time.
enum StandardError {
  /// Writes `tthc: text` with whatever could move a terminal taken out.
  static func say(_ text: String) {
    let line = Array(("tthc: " + Printable.line(text) + "\n").utf8)
    // Nobody is left to tell when even this fails.
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes lines that were made printable already.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
