import Glibc

/// A program on a pseudo-terminal of its own, 200 columns by 50 rows, watched from the other side.
final class TerminalProgram {
  private let controller: CInt
  private let process: pid_t
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// When it was started.
  let start: Double

  /// Starts a program; nil where the system gives no terminal or no process.
  init?(_ command: Command) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0, let name = TerminalProgram.unlock(controller) else { return nil }
    var size = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    start = now()
    guard let process = command.spawn(terminal: name) else { return nil }
    self.process = process
  }

  /// Waits for output until none has come for a while.
  ///
  /// - Parameters:
  ///   - quiet: The silence that ends it, in milliseconds.
  ///   - patience: How long the first byte is waited for, in milliseconds.
  /// - Returns: When the last byte came; nil when none came.
  func output(quiet: CInt, patience: CInt = 5000) -> Double? {
    var last: Double?
    while wait(last == nil ? patience : quiet) {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { break }
      last = now()
    }
    return last
  }

  func send(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// The largest memory so far in megabytes; nil once it has ended.
  ///
  /// Not `ru_maxrss`: that of a spawned process begins with what its parent had.
  var peakMegabytes: Double? { Memory.peakMegabytes(process) }

  /// Ends it where it has not ended by itself.
  func finish() {
    kill(process, SIGTERM)
    _ = output(quiet: 50, patience: 50)
    kill(process, SIGKILL)
    waitForEnd()
  }

  /// Waits until it has ended by itself, or for so many milliseconds without a byte from it.
  func waitForEnd(patience: CInt = 100) {
    _ = output(quiet: patience, patience: patience)
    var status: CInt = 0
    while wait4(process, &status, 0, nil) < 0, errno == EINTR {}
    close(controller)
  }

  private func wait(_ milliseconds: CInt) -> Bool {
    var watched = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) > 0
  }

  // The Glibc module has neither `posix_openpt` and its kin nor what <asm-generic/ioctls.h> defines
  // for feature levels that it does not ask for.
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
}

/// What the system says of the memory of processes.
enum Memory {
  static func peakMegabytes(_ process: pid_t) -> Double? {
    guard let status = FileText.read("/proc/\(process)/status") else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Double($0) }
    return kilobytes.map { $0 / 1024 }
  }
}
