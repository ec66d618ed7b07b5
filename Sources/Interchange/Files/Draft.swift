import Glibc
import Synchronization
import SystemPackage

/// A file in the making, hidden beside the one that it will become.
struct Draft {
  private static let count = Atomic<Int>(0)
  private let file: FileDescriptor
  private let name: FilePath
  private let target: FilePath
  /// The target as the person named it, for errors.
  private let path: String

  /// Drafts that a killed process left behind are stepped over.
  init(beside target: FilePath, _ path: String) throws(FileError) {
    let folder = target.removingLastComponent()
    var attempts = 0
    while true {
      let number = Draft.count.add(1, ordering: .relaxed).newValue
      let name = folder.appending(".tthc-\(getpid())-\(number).tmp")
      do {
        file = try FileDescriptor.open(
          name,
          .writeOnly,
          options: [.create, .exclusiveCreate, .closeOnExec],
          permissions: FilePermissions(rawValue: 0o666)
        )
        (self.name, self.target, self.path) = (name, target, path)
        return
      } catch {
        let errno = error as? Errno ?? .ioError
        attempts += 1
        guard errno == .fileExists, attempts < 100 else { throw .system(errno, path: path) }
      }
    }
  }

  /// Writes and closes the draft; what it throws says that not all of it is on the disk.
  func write(
    _ permissions: FilePermissions?,
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(FileError) {
    do throws(FileError) {
      var output = BufferedFile(file, path: path)
      try body(&output)
      try output.flush()
      if let permissions { try succeeds(fchmod(file.rawValue, permissions.rawValue)) }
      try sync()
    } catch {
      try? file.close()
      throw error
    }
    try onFile(path) { try file.close() }
  }

  /// Gives the draft the name of its target in one step.
  func publish(overwrite: Bool) throws(FileError) {
    guard !overwrite else { return try rename() }
    let result = name.withPlatformString { old in target.withPlatformString { link(old, $0) } }
    guard result != 0 else { return discard() }
    switch Errno(rawValue: errno) {
    case .fileExists: throw .exists(path: path)
    case .notPermitted, .notSupported, .notSupportedOnSocket, .noFunction, .tooManyLinks:
      // The file system knows no hard links: the look before renaming leaves a gap of an instant.
      let isThere = target.withPlatformString { access($0, F_OK) } == 0
      guard !isThere else { throw .exists(path: path) }
      try rename()
    case let errno: throw .system(errno, path: path)
    }
  }

  func discard() {
    _ = name.withPlatformString { unlink($0) }
  }

  private func rename() throws(FileError) {
    try succeeds(
      name.withPlatformString { old in target.withPlatformString { Glibc.rename(old, $0) } }
    )
  }

  /// Some network file systems cannot promise more than `close` does.
  private func sync() throws(FileError) {
    guard fsync(file.rawValue) != 0 else { return }
    let errno = Errno(rawValue: errno)
    guard ![.invalidArgument, .notSupported, .noFunction].contains(errno) else { return }
    throw .system(errno, path: path)
  }

  private func succeeds(_ result: CInt) throws(FileError) {
    guard result != 0 else { return }
    throw .system(Errno(rawValue: errno), path: path)
  }
}
