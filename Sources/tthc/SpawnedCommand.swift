import BrowserUI
import Glibc
import Interchange
import SystemPackage

/// A command with bytes on its standard input, started without a shell.
///
/// Input and complaints go through files that have no name, so that a command which reads nothing, or
/// says very much, can never stop this program. It has a session of its own: it cannot take the
/// terminal from the browser.
struct SpawnedCommand {
  private let process: pid_t
  private let complaints: FileDescriptor

  /// How long a command may take before the browser goes on without it, in milliseconds.
  private static let patience = 10_000

  /// POSIX_SPAWN_SETSID of glibc, which its module leaves out.
  private static let ownSession: CInt = 0x80

  /// Starts it.
  ///
  /// - Parameters:
  ///   - words: The command, looked for along PATH, and its arguments.
  ///   - bytes: What it reads.
  /// - Throws: Why it does not start; the path is its name.
  init(_ words: [String], input bytes: [UInt8]) throws(FileError) {
    guard let name = words.first else { throw .system(.noSuchFileOrDirectory, path: "") }
    let input = try SpawnedCommand.file()
    complaints = try SpawnedCommand.file()
    defer { try? input.close() }
    do {
      _ = try input.writeAll(bytes)
      _ = try input.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
    } catch {
      throw .system(error as? Errno ?? .ioError, path: name)
    }
    do throws(FileError) {
      process = try SpawnedCommand.start(words, input, complaints)
    } catch {
      try? complaints.close()
      throw error
    }
  }

  /// A file without a name, which children get only where they are given it.
  private static func file() throws(FileError) -> FileDescriptor {
    let folder = Environment.value("TMPDIR") ?? "/tmp"
    var path = Array("\(folder)/tthc-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .system(Errno(rawValue: errno), path: folder) }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return FileDescriptor(rawValue: descriptor)
  }

  private static func start(
    _ words: [String],
    _ input: FileDescriptor,
    _ complaints: FileDescriptor
  ) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaints.rawValue, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaints.rawValue, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The browser ignores broken pipes; a command such as a script need not know how to.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | ownSession))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let status = posix_spawnp(
      &process,
      words[0],
      &actions,
      &attributes,
      &arguments,
      environ
    )
    guard status == 0 else { throw .system(Errno(rawValue: status), path: words[0]) }
    return process
  }

  /// Waits until it ends, but not for ever.
  func outcome() -> PrintOutcome {
    defer { try? complaints.close() }
    for _ in 0..<(SpawnedCommand.patience / 10) {
      var status: CInt = 0
      if waitpid(process, &status, WNOHANG) == process { return outcome(status) }
      usleep(10_000)
    }
    return .atWork
  }

  private func outcome(_ status: CInt) -> PrintOutcome {
    let signal = status & 0x7F
    let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return code == 0 ? .printed : .refused(status: Int(code), complaint: complaint)
  }

  /// The first line that it wrote, as far as a status line has room.
  private var complaint: String {
    var bytes = [UInt8](repeating: 0, count: 400)
    let count = pread(complaints.rawValue, &bytes, bytes.count, 0)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    return Printable.line(String(text.split(whereSeparator: \.isNewline).first ?? ""))
  }
}
