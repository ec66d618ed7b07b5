import Glibc

/// What a program took, seen from outside.
struct WatchedRun {
  /// Wall time in milliseconds.
  var milliseconds = 0.0
  /// User and system time of the program and of what it waited for, in milliseconds.
  var processor = 0.0
  /// The largest resident memory that was seen.
  var megabytes = 0.0
  var status: Int32 = -1
}

extension Command {
  /// Looks at a program so often while it runs, in microseconds.
  private static let interval: UInt32 = 2000

  /// Runs it to its end, away from any terminal, and watches its memory.
  ///
  /// The peak is asked for again and again, because it is gone with the process; `ru_maxrss` begins
  /// with what the parent had.
  ///
  /// - Returns: nil where it could not be started.
  func watchedRun() -> WatchedRun? {
    var run = WatchedRun()
    let start = now()
    guard let process = spawn(output: "/dev/null") else { return nil }
    var status: CInt = 0
    var usage = rusage()
    while case let ended = wait4(process, &status, WNOHANG, &usage), ended != process {
      guard ended == 0 || errno == EINTR else { return nil }
      run.megabytes = max(run.megabytes, Memory.peakMegabytes(process) ?? 0)
      usleep(Self.interval)
    }
    run.milliseconds = now() - start
    run.processor = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    run.status = status & 0x7f == 0 ? (status >> 8) & 0xff : -1
    return run
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
  }
}
