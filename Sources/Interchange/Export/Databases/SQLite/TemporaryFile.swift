import Glibc
import SystemPackage

/// A file for a library that must have a name to open, in the folder for temporary files.
///
/// Once the library has it open, `removeName` lets nothing of it outlive the process.
struct TemporaryFile: ~Copyable {
  let path: String
  private let file: FileDescriptor
  private var hasName = true

  /// The folder for temporary files: `/var/tmp` is on a disk where `/tmp` may be memory.
  static var folder: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    if !named.isEmpty { return named }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }

  /// Makes an empty file.
  init() throws(FileError) {
    var name = Array("\(TemporaryFile.folder)/tthc-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
      throw .system(Errno(rawValue: errno), path: TemporaryFile.folder)
    }
    file = FileDescriptor(rawValue: descriptor)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes the file out of its folder; whoever has it open keeps it.
  mutating func removeName() {
    if hasName { unlink(path) }
    hasName = false
  }

  /// Writes the content to a sink, a piece at a time.
  func copy<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(FileError) {
    var offset: Int64 = 0
    while true {
      let piece = try onFile(path) { try read(at: offset) }
      guard !piece.isEmpty else { return }
      try sink.write(piece)
      offset += Int64(piece.count)
    }
  }

  private func read(at offset: Int64) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = try file.read(
        fromAbsoluteOffset: offset,
        into: UnsafeMutableRawBufferPointer(buffer)
      )
    }
  }

  deinit {
    if hasName { unlink(path) }
    try? file.close()
  }
}
