import Glibc
import SystemPackage

/// A program beside this one that makes a file of what it is sent.
///
/// It takes everything before it answers, so sending first and reading then cannot block for ever.
/// Whatever goes wrong on this side, the program is ended and gone when the object is.
final class HelperProcess {
  private let name: String
  private let path: String
  private let channel: CInt
  /// nil once it was waited for.
  private var process: pid_t?
  private var buffer: [UInt8] = []

  private static let pieceSize = 1 << 16

  /// Starts the program of that name in this program's folder.
  ///
  /// - Throws: `noHelper` where it is not there or does not start.
  init(_ name: String) throws(FileError) {
    self.name = name
    path = HelperProcess.folder + "/" + name
    guard access(path, X_OK) == 0 else { throw .noHelper(name: name, path: path) }
    guard let ends = HelperChannel() else { throw .noHelper(name: name, path: path) }
    channel = ends.near
    process = ends.spawn(path)
    ends.closeFar()
    guard process != nil else { throw .noHelper(name: name, path: path) }
  }

  deinit {
    if let process {
      kill(process, SIGKILL)
      _ = HelperProcess.wait(for: process)
    }
    close(channel)
  }

  /// Where this program stands, whatever the folder it was called from.
  private static var folder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Sends bytes, in large pieces.
  ///
  /// - Throws: What became of the program where it takes no more.
  func send(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= HelperProcess.pieceSize { try flush() }
  }

  /// Takes the file that the program makes of all that it was sent.
  ///
  /// - Throws: What the sink throws, or what became of the program; a sink has then got a part, or
  ///   nothing.
  func finish<Sink: ByteSink & ~Copyable>(into sink: inout Sink) throws(FileError) {
    try flush()
    shutdown(channel, CInt(SHUT_WR))
    var piece = [UInt8](repeating: 0, count: HelperProcess.pieceSize)
    var size = 0
    while true {
      let count = read(channel, &piece, piece.count)
      if count == 0 { break }
      if count > 0 {
        size += count
        try sink.write(Array(piece[..<count]))
      } else if errno != EINTR {
        break
      }
    }
    if let failure = end() { throw failure }
    guard size > 0 else { throw .library(name: name, code: 0, path: path) }
  }

  private func flush() throws(FileError) {
    var done = 0
    while done < buffer.count {
      // A program that has ended is an error to tell, not a signal.
      let count = buffer[done...].withUnsafeBytes {
        Glibc.send(channel, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      guard count >= 0 || errno == EINTR else {
        throw end() ?? .library(name: name, code: 0, path: path)
      }
      done += max(0, count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Waits for the program.
  ///
  /// - Returns: What went wrong with it; nil where nothing did.
  private func end() -> FileError? {
    guard let ended = process else { return nil }
    process = nil
    let status = HelperProcess.wait(for: ended)
    let signal = status & 0x7F
    guard signal == 0 else { return .library(name: name, code: 128 + Int(signal), path: path) }
    switch (status >> 8) & 0xFF {
    case 0: return nil
    case let code where code > 64:
      return .system(Errno(rawValue: code - 64), path: HelperChannel.temporaryFolder)
    // The shell's own number for a program that the system cannot run, for want of a library.
    case let code: return .library(name: name, code: Int(code), path: path)
    }
  }

  private static func wait(for process: pid_t) -> CInt {
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
