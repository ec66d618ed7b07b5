import Glibc

/// A program on a pseudo-terminal of its own, watched from the other side.
final class TerminalProgram {
  private let controller: CInt
  private let process: pid_t
  /// When it was started.
  let start: Double

  /// Starts a program; nil where the system gives no terminal or no process.
  init?(_ command: [String]) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0, let name = TerminalProgram.unlock(controller) else { return nil }
    var size = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    start = now()
    guard let process = TerminalProgram.spawn(command, terminal: name) else { return nil }
    self.process = process
  }

  /// Waits for output until none has come for a while.
  ///
  /// - Returns: When the last byte came, and how many there were; nil when none came.
  func output(quiet milliseconds: CInt) -> (last: Double, bytes: Int)? {
    var result: (last: Double, bytes: Int)?
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A program that has not said anything yet is waited for longer.
    while wait(result == nil ? 5000 : milliseconds) {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { break }
      result = (now(), (result?.bytes ?? 0) + count)
    }
    return result
  }

  func send(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Waits for the end.
  ///
  /// - Returns: When it came, and the largest memory of the process in megabytes.
  func finish() -> (end: Double, megabytes: Double) {
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let end = now()
    close(controller)
    return (end, Double(usage.ru_maxrss) / 1024)
  }

  private func wait(_ milliseconds: CInt) -> Bool {
    var watched = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }

  // The Glibc module has neither `posix_openpt` and its kin nor this flag, which <spawn.h> and
  // <asm-generic/ioctls.h> define for feature levels that it does not ask for.
  private static let setSession: Int16 = 0x80
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431

  /// Opens the other side for use.
  ///
  /// - Returns: Its name; nil where the system refuses.
  private static func unlock(_ controller: CInt) -> String? {
    var lock: CInt = 0
    var number: CInt = 0
    guard ioctl(controller, setLock, &lock) == 0, ioctl(controller, getNumber, &number) == 0 else {
      return nil
    }
    return "/dev/pts/\(number)"
  }

  private static func spawn(_ command: [String], terminal: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a new session opens becomes its own.
    posix_spawnattr_setflags(&attributes, setSession)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    var process: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    let status = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
    return status == 0 ? process : nil
  }
}
