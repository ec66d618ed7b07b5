import Glibc
import SystemPackage

/// What a path to write to turns out to be.
enum WritingTarget {
  /// A terminal, FIFO or device: bytes go straight there and nothing is replaced.
  case stream(FileDescriptor, closes: Bool)
  /// A regular file, there already with these permissions, or not there yet.
  case file(FilePath, permissions: FilePermissions?)

  init(_ path: String) throws(FileError) {
    if let open = path == "-" ? .standardOutput : FileDescriptor.named(by: path) {
      self = .stream(open, closes: false)
      return
    }
    // Such a path can only mean a folder; the path type would drop its last slash unseen.
    guard !path.hasSuffix("/") else { throw .system(.isDirectory, path: path) }
    self = try onFile(path) { try WritingTarget(existingOrNew: FilePath(path)) }
  }

  private init(existingOrNew path: FilePath) throws(Errno) {
    let status: Stat
    do throws(Errno) {
      status = try path.stat()
    } catch {
      guard error == .noSuchFileOrDirectory, !path.isEmpty else { throw error }
      self = .file(try WritingTarget.followingLinks(path), permissions: nil)
      return
    }
    switch status.type {
    case .directory: throw .isDirectory
    case .regular:
      self = .file(try WritingTarget.followingLinks(path), permissions: status.permissions)
    default: self = .stream(try WritingTarget.open(path), closes: true)
    }
  }

  /// The file behind symbolic links, be it there or not, so that a link is never replaced itself.
  private static func followingLinks(_ path: FilePath) throws(Errno) -> FilePath {
    var path = path
    for _ in 0..<40 {
      guard let target = link(at: path) else { return path }
      path = path.removingLastComponent().pushing(target)
    }
    throw .tooManySymbolicLinkLevels
  }

  private static func link(at path: FilePath) -> FilePath? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = path.withPlatformString { readlink($0, &buffer, buffer.count - 1) }
    return count < 0
      ? nil
      : buffer.withUnsafeBufferPointer { text in
        text.baseAddress.map { FilePath(platformString: $0) }
      }
  }

  private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
