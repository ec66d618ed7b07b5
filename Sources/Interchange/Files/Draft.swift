import Glibc
import Synchronization
import SystemPackage

/// A file in the making beside the one that it will become, nameless until it is whole.
///
/// A process that is killed leaves nothing of a nameless file behind. Where the file system knows no
/// such files, the draft has a hidden name.
struct Draft {
  private static let count = Atomic<Int>(0)
  private static let permissions = FilePermissions(rawValue: 0o666)
  private static let withoutName = FileDescriptor.OpenOptions(rawValue: 0o20_000_000 | O_DIRECTORY)
  private let file: FileDescriptor
  /// The hidden name; nil for a nameless draft.
  private let name: FilePath?
  private let target: FilePath
  /// The target as the person named it, for errors.
  private let path: String

  /// Makes an empty draft that will replace `target`, which errors call `path`.
  init(beside target: FilePath, _ path: String) throws(FileError) {
    (self.target, self.path) = (target, path)
    if let file = Draft.nameless(beside: target) {
      (self.file, name) = (file, nil)
      return
    }
    let named = try Draft.withHiddenName(beside: target, path) { name in
      try FileDescriptor.open(
        name,
        .writeOnly,
        options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: Draft.permissions
      )
    }
    (file, name) = (named.value, named.name)
  }

  /// A file without a name in the folder of `target`; nil where it could not be given one later.
  private static func nameless(beside target: FilePath) -> FileDescriptor? {
    let folder = target.removingLastComponent()
    let file = try? FileDescriptor.open(
      folder.isEmpty ? "." : folder,
      .writeOnly,
      options: [withoutName, .closeOnExec],
      permissions: permissions
    )
    guard let file else { return nil }
    guard access(place(of: file), F_OK) == 0 else {
      try? file.close()
      return nil
    }
    return file
  }

  /// Where the system shows an open file.
  private static func place(of file: FileDescriptor) -> String {
    "/proc/self/fd/\(file.rawValue)"
  }

  /// Does `work` with a name that is free; those that killed processes left are stepped over.
  private static func withHiddenName<Value>(
    beside target: FilePath,
    _ path: String,
    _ work: (FilePath) throws -> Value
  ) throws(FileError) -> (value: Value, name: FilePath) {
    let folder = target.removingLastComponent()
    var attempts = 0
    while true {
      let number = count.add(1, ordering: .relaxed).newValue
      let name = folder.appending(".tthc-\(getpid())-\(number).tmp")
      do {
        return (try work(name), name)
      } catch {
        let errno = error as? Errno ?? .ioError
        attempts += 1
        guard errno == .fileExists, attempts < 100 else { throw .system(errno, path: path) }
      }
    }
  }

  /// Writes the draft; what it throws says that not all of it is on the disk.
  ///
  /// A draft with a name is closed: some network file systems say only then what went wrong.
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
      if name != nil { try? file.close() }
      throw error
    }
    if name != nil { try onFile(path) { try file.close() } }
  }

  /// Gives the draft the name of its target in one step; nothing else of it is left.
  func publish(overwrite: Bool) throws(FileError) {
    guard let name else { return try publishNameless(overwrite: overwrite) }
    guard !overwrite else { return try rename(name) }
    let result = name.withPlatformString { old in target.withPlatformString { link(old, $0) } }
    guard result != 0 else { return discard() }
    switch Errno(rawValue: errno) {
    case .fileExists: throw .exists(path: path)
    case .notPermitted, .notSupported, .notSupportedOnSocket, .noFunction, .tooManyLinks:
      // The file system knows no hard links: the look before renaming leaves a gap of an instant.
      let isThere = target.withPlatformString { access($0, F_OK) } == 0
      guard !isThere else { throw .exists(path: path) }
      try rename(name)
    case let errno: throw .system(errno, path: path)
    }
  }

  /// A nameless file cannot replace another: it takes a hidden name for the instant before that.
  private func publishNameless(overwrite: Bool) throws(FileError) {
    do throws(Errno) {
      try give(target)
    } catch .fileExists {
      guard overwrite else { throw .exists(path: path) }
      let name = try Draft.withHiddenName(beside: target, path) { try give($0) }.name
      do throws(FileError) {
        try rename(name)
      } catch {
        Draft.remove(name)
        throw error
      }
    } catch {
      throw .system(error, path: path)
    }
    discard()
  }

  /// Gives a nameless file a name that is free.
  private func give(_ name: FilePath) throws(Errno) {
    let result = name.withPlatformString {
      linkat(AT_FDCWD, Draft.place(of: file), AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
    }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }

  /// Lets go of the draft: nothing of it stays but what was published.
  func discard() {
    if let name { Draft.remove(name) } else { try? file.close() }
  }

  private static func remove(_ name: FilePath) {
    _ = name.withPlatformString { unlink($0) }
  }

  private func rename(_ name: FilePath) throws(FileError) {
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
