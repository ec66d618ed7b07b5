import Glibc
public import SystemPackage

/// A file or stream that is written in large pieces, every one of them checked.
///
/// What is still in the buffer is lost unless `flush` is called: `FileWriting` does.
public struct BufferedFile: ~Copyable, ByteSink {
  private let file: FileDescriptor
  private let path: String
  private var buffer: [UInt8] = []

  private static var pieceSize: Int { 1 << 16 }

  /// Writes to an open descriptor, which stays the caller's; the path is for errors.
  public init(_ file: FileDescriptor, path: String) {
    self.file = file
    self.path = path
    buffer.reserveCapacity(2 * BufferedFile.pieceSize)
  }

  public mutating func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= BufferedFile.pieceSize { try flush() }
  }

  /// Hands everything on to the system.
  public mutating func flush() throws(FileError) {
    var done = 0
    while done < buffer.count {
      done += try writeSome(from: done)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// A terminal that another program made non-blocking is waited for.
  private func writeSome(from start: Int) throws(FileError) -> Int {
    let (file, buffer) = (file, buffer)
    do {
      return try buffer[start...].withUnsafeBytes { try file.write($0) }
    } catch {
      let errno = error as? Errno ?? .ioError
      guard errno == .wouldBlock || errno == .resourceTemporarilyUnavailable else {
        throw .system(errno, path: path)
      }
      var waiting = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
      _ = poll(&waiting, 1, -1)
      return 0
    }
  }
}
