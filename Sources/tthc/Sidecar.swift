import Glibc
import Interchange

/// The file beside an export that tells where it comes from.
enum Sidecar {
  /// What it holds; nil where there is none, or something that only has its name: whoever reads a
  /// FIFO there would wait without end.
  static func bytes(of path: String) -> [UInt8]? {
    let sidecar = path + Provenance.sidecarEnding
    var status = stat()
    guard stat(sidecar, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? FileReading.bytes(of: sidecar)
  }
}
