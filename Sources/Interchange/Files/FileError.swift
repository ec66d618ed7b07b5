public import SystemPackage

/// Why a file could not be read or written; the interface gives it its words.
public enum FileError: Error, Hashable, Sendable {
  /// The system refused.
  case system(Errno, path: String)
  /// Something of that name exists and was not to be replaced.
  case exists(path: String)
  /// The file is larger than the reader was told to take, in bytes.
  case tooLarge(path: String, limit: Int)
  /// The program that makes a format is not beside this one, or would not run.
  case noHelper(name: String, path: String)
  /// A library that makes a format gave up; the number is its own.
  case library(name: String, code: Int, path: String)

  /// The file as the person named it; `-` is standard input or output.
  public var path: String {
    switch self {
    case .system(_, let path), .exists(let path), .tooLarge(let path, _), .noHelper(_, let path),
      .library(_, _, let path):
      path
    }
  }
}

/// Runs system calls that throw `Errno` and says on which file they failed.
func onFile<Value: ~Copyable>(
  _ path: String,
  _ body: () throws -> Value
) throws(FileError) -> Value {
  do {
    return try body()
  } catch {
    throw .system(error as? Errno ?? .ioError, path: path)
  }
}

extension FileDescriptor {
  /// The open descriptor that a path such as `/dev/stdout` or `/dev/fd/3` names, or nil.
  ///
  /// Opening such a path again would begin at the front of the file that the shell redirected to.
  static func named(by path: String) -> FileDescriptor? {
    switch path {
    case "/dev/stdin": return .standardInput
    case "/dev/stdout": return .standardOutput
    case "/dev/stderr": return .standardError
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
        return CInt(path.dropFirst(folder.count)).map { FileDescriptor(rawValue: $0) }
      }
      return nil
    }
  }
}
