import SystemPackage

/// Takes in whole files.
public enum FileReading {
  /// The bytes of a file, a FIFO, a device, or standard input where the path is `-`.
  ///
  /// - Throws: `FileError` with `Errno.isDirectory` for a folder, and `tooLarge` beyond `limit`
  ///   bytes, so that an endless stream does not take all memory.
  public static func bytes(
    of path: String,
    limit: Int = 1 << 30
  ) throws(FileError) -> [UInt8] {
    if let open = path == "-" ? .standardInput : FileDescriptor.named(by: path) {
      return try bytes(of: open, path, limit: limit)
    }
    let file = try onFile(path) {
      try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    }
    defer { try? file.close() }
    return try bytes(of: file, path, limit: limit)
  }

  private static func bytes(
    of file: FileDescriptor,
    _ path: String,
    limit: Int
  ) throws(FileError) -> [UInt8] {
    let status = try onFile(path) { () throws(Errno) in try file.stat() }
    guard status.type != .directory else { throw .system(.isDirectory, path: path) }
    guard status.type != .regular || status.size <= limit else {
      throw .tooLarge(path: path, limit: limit)
    }
    var bytes: [UInt8] = []
    // One byte more than the file has: the read that finds its end needs room.
    var room = max(Int(status.size) + 1, 1 << 16)
    while true {
      let piece = try onFile(path) { try read(room, from: file) }
      guard !piece.isEmpty else { return bytes }
      guard bytes.count + piece.count <= limit else { throw .tooLarge(path: path, limit: limit) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = 1 << 16
    }
  }

  private static func read(_ room: Int, from file: FileDescriptor) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}
