import Glibc

/// Standard error, a line at a time.
enum StandardError {
  /// Writes `tthc: text` with whatever could move a terminal taken out.
  static func say(_ text: String) {
    let line = Array(("tthc: " + Printable.line(text) + "\n").utf8)
    // Nobody is left to tell when even this fails.
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
