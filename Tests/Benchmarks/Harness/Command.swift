import Glibc

/// A program with its arguments, in surroundings that are the same on every machine.
struct Command {
  let arguments: [String]
  /// The file that is its standard input; else the terminal, or nothing.
  var input: String?
  /// What its environment has beside that of all.
  var variables: [String] = []

  init(_ arguments: [String], input: String? = nil) {
    self.arguments = arguments
    self.input = input
  }

  /// Runs it to its end, away from any terminal.
  ///
  /// - Returns: What it wrote to standard output, the wall time in milliseconds and its exit status;
  ///   nil where it could not be started.
  func run() -> (output: String, milliseconds: Double, status: Int32)? {
    let start = now()
    let path = "\(Workshop.folder)/output-\(getpid())"
    guard let process = spawn(output: path) else { return nil }
    var status: CInt = 0
    while wait4(process, &status, 0, nil) < 0, errno == EINTR {}
    let time = now() - start
    let output = FileText.read(path) ?? ""
    unlink(path)
    return (output, time, status & 0x7f == 0 ? (status >> 8) & 0xff : -1)
  }

  /// Starts it with a terminal for its three streams.
  func spawn(terminal: String) -> pid_t? {
    spawn { actions in
      // The first terminal that the leader of a new session opens becomes its own.
      posix_spawn_file_actions_addopen(&actions, 1, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
      if let input {
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      } else {
        posix_spawn_file_actions_adddup2(&actions, 1, 0)
      }
    }
  }

  /// Starts it away from any terminal, its output going to a file.
  func spawn(output: String) -> pid_t? {
    spawn { actions in
      posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
  }

  // <spawn.h> defines it for feature levels that the Glibc module does not ask for.
  private static let setSession: Int16 = 0x80

  private func spawn(_ redirect: (inout posix_spawn_file_actions_t) -> Void) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, Self.setSession)
    redirect(&actions)
    var process: pid_t = 0
    let arguments = arguments.map { strdup($0) } + [nil]
    let variables = (environment + self.variables).map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    let name = self.arguments[0]
    let status = posix_spawn(&process, name, &actions, &attributes, arguments, variables)
    return status == 0 ? process : nil
  }

  private var environment: [String] {
    [
      "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
      "HOME=\(Workshop.folder)", "XDG_CACHE_HOME=\(Workshop.folder)/cache",
    ]
  }
}
