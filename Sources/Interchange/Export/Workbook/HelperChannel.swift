import Glibc

/// The line between this program and a helper's standard input and output; it is passed on to no
/// other program.
struct HelperChannel {
  /// This program's end.
  let near: CInt
  private let far: CInt

  /// nil where the system has no more descriptors.
  init?() {
    var ends: [CInt] = [-1, -1]
    // A socket, since writing to a pipe without a reader sends a signal to the whole program.
    let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    near = ends[0]
    // A number above the standard ones, which a caller may have closed.
    far = fcntl(ends[1], F_DUPFD_CLOEXEC, 3)
    close(ends[1])
  }

  /// Where programs put temporary files.
  static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  /// The helper's end, once the helper has its own of it.
  func closeFar() {
    close(far)
  }

  /// Starts a program at the far end; nil where the system does not.
  ///
  /// It hears no signal that this program set aside, and its complaints go nowhere: what went wrong
  /// is told by its exit status, in words of this program.
  func spawn(_ path: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, far, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, far, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = CStrings([path])
    let environment = CStrings(
      ["TMPDIR", "LD_LIBRARY_PATH"].compactMap { (name: String) in
        getenv(name).map { "\(name)=\(String(cString: $0))" }
      }
    )
    var process: pid_t = 0
    let result = posix_spawn(
      &process,
      path,
      &actions,
      &attributes,
      arguments.pointers,
      environment.pointers
    )
    return result == 0 ? process : nil
  }
}

/// Texts as C takes a list of them, with nil at the end.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    var pointers: [UnsafeMutablePointer<CChar>?] = []
    for text in texts { pointers.append(strdup(text)) }
    self.pointers = pointers + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
