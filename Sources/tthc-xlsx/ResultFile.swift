import Glibc

/// Where the workbook is put together: a file without a name, of which nothing stays whatever ends
/// the program.
struct ResultFile: ~Copyable {
  private let file: Int32
  /// The folder for this and the library's own temporary files.
  let folder: String

  init() throws(HelperError) {
    folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/tthc-xlsx-XXXXXX".utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { throw .last }
    unlink(path)
  }

  /// A name by which the library can open it all the same.
  var path: String { "/proc/self/fd/\(file)" }

  /// Writes all of it.
  func copy(to output: Int32) throws(HelperError) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var place = 0
    while true {
      let count = pread(file, &piece, piece.count, place)
      guard count >= 0 else { throw .last }
      guard count > 0 else { return }
      place += count
      try write(piece[..<count], to: output)
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>, to output: Int32) throws(HelperError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw .last }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
