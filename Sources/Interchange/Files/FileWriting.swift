import Glibc
import SystemPackage

/// Writes whole files: afterwards all of it is there, or nothing has changed.
public enum FileWriting {
  /// Lets `body` write to a file that appears under its name only when it is complete.
  ///
  /// Terminals, FIFOs, devices and `-` (standard output) get their bytes straight away. A symbolic
  /// link stays, and the file it points to is written. A replaced file keeps its permissions.
  ///
  /// - Parameters:
  ///   - path: The file, as the person named it.
  ///   - overwrite: Whether a regular file of that name may be replaced.
  ///   - body: Writes the content; what it throws leaves everything as it was.
  /// - Throws: `FileError.exists`, before any work where the file is there already, else what the
  ///   system or `body` said.
  public static func write(
    to path: String,
    overwrite: Bool = false,
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(FileError) {
    switch try WritingTarget(path) {
    case .stream(let file, let closes):
      try write(straightTo: file, closes: closes, path, body)
    case .file(let target, let permissions):
      let draft = try draft(of: target, permissions, path, overwrite: overwrite, body)
      try publish([draft], overwrite: overwrite)
    }
  }

  /// Writes what is to become a file; nothing of it can be seen yet.
  private static func draft(
    of target: FilePath,
    _ permissions: FilePermissions?,
    _ path: String,
    overwrite: Bool,
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(FileError) -> Draft {
    guard overwrite || permissions == nil else { throw .exists(path: path) }
    try checkWritable(target, isNew: permissions == nil, path)
    let draft = try Draft(beside: target, path)
    do throws(FileError) {
      try draft.write(permissions, body)
    } catch {
      draft.discard()
      throw error
    }
    return draft
  }

  /// Gives drafts that are all written and synced their names.
  private static func publish(_ drafts: [Draft], overwrite: Bool) throws(FileError) {
    for (index, draft) in drafts.enumerated() {
      do throws(FileError) {
        try draft.publish(overwrite: overwrite)
      } catch {
        for left in drafts[index...] { left.discard() }
        throw error
      }
    }
  }

  /// The same with further files beside it, of which none is there without the others.
  ///
  /// - Parameters:
  ///   - path: The file, as the person named it.
  ///   - overwrite: Whether regular files of these names may be replaced.
  ///   - companions: How the names of the further files go on behind `path`, and what they hold; a
  ///     terminal, FIFO or device gets none.
  ///   - body: Writes the content; what it throws leaves everything as it was.
  /// - Throws: What `write` throws of any of the files.
  public static func write(
    to path: String,
    overwrite: Bool = false,
    companions: [(ending: String, bytes: [UInt8])],
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(FileError) {
    guard !companions.isEmpty, isFile(path) else {
      return try write(to: path, overwrite: overwrite, body)
    }
    for companion in companions {
      try checkCompanion(path + companion.ending, overwrite: overwrite, of: path)
    }
    guard case .file(let target, let permissions) = try WritingTarget(path) else { return }
    var drafts = [try draft(of: target, permissions, path, overwrite: overwrite, body)]
    do throws(FileError) {
      for (ending, bytes) in companions {
        let path = path + ending
        let permissions = (try? FilePath(path).stat())?.permissions
        drafts.append(
          try draft(of: FilePath(path), permissions, path, overwrite: overwrite) {
            output throws(FileError) in
            try output.write(bytes)
          }
        )
      }
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
    try publish(drafts, overwrite: overwrite)
  }

  /// A companion is no file that the person named: whatever else has its name is left alone, and a
  /// link is not followed.
  private static func checkCompanion(
    _ companion: String,
    overwrite: Bool,
    of path: String
  ) throws(FileError) {
    try check(path, overwrite: overwrite)
    let type = (try? FilePath(companion).stat(followTargetSymlink: false))?.type
    guard type == nil || (overwrite && type == .regular) else { throw .exists(path: companion) }
  }

  /// Whether a path names a regular file, or nothing yet.
  private static func isFile(_ path: String) -> Bool {
    guard path != "-", FileDescriptor.named(by: path) == nil else { return false }
    let type = (try? FilePath(path).stat())?.type
    return type == nil || type == .regular
  }

  /// Finds out whether `write` would refuse a path, before the work whose result goes there.
  ///
  /// - Throws: What `write` would throw before it asks for content.
  public static func check(_ path: String, overwrite: Bool = false) throws(FileError) {
    // Opening a FIFO would wait for whoever reads it.
    let type = (try? FilePath(path).stat())?.type
    guard path != "-", type == nil || type == .regular || type == .directory,
      case .file(let target, let permissions) = try WritingTarget(path)
    else { return }
    guard overwrite || permissions == nil else { throw .exists(path: path) }
    try checkWritable(target, isNew: permissions == nil, path)
    try Draft(beside: target, path).discard()
  }

  private static func write(
    straightTo file: FileDescriptor,
    closes: Bool,
    _ path: String,
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(FileError) {
    do throws(FileError) {
      var output = BufferedFile(file, path: path)
      try body(&output)
      try output.flush()
    } catch {
      if closes { try? file.close() }
      throw error
    }
    if closes { try onFile(path) { try file.close() } }
  }

  /// A file that may not be written must not be replaced either, though its folder would allow it.
  private static func checkWritable(
    _ target: FilePath,
    isNew: Bool,
    _ path: String
  ) throws(FileError) {
    guard !isNew, target.withPlatformString({ access($0, W_OK) }) != 0 else { return }
    throw .system(Errno(rawValue: errno), path: path)
  }
}
