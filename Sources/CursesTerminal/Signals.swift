import Glibc
import Synchronization

/// Where the handler writes; a handler may reach nothing but globals.
nonisolated private let alarm = Atomic<CInt>(-1)

/// Runs at any moment on any thread, so it makes one call that is allowed in a handler.
nonisolated private func sound(_ signal: CInt) {
  let kept = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = unsafe write(alarm.load(ordering: .relaxed), &byte, 1)
  errno = kept
}

/// The signals of the terminal, turned into bytes of a pipe that the wait for keys also watches.
///
/// A byte in a pipe cannot be lost between a check and a wait, whichever thread gets the signal.
/// Blocking the signals except in `ppoll` would do as well, but children would inherit the block:
/// an editor that was started from here would not notice a new window size.
@safe nonisolated struct Signals: ~Copyable {
  /// Readable when a signal came.
  let descriptor: CInt
  private let writeEnd: CInt
  private var found: [CInt: sigaction] = [:]

  /// What asks the program to end; Ctrl-C is a key here, so SIGINT too comes from outside.
  static let ending = [SIGTERM, SIGINT, SIGHUP]
  private static let heard = [SIGWINCH, SIGTSTP, SIGCONT] + ending

  /// Starts to listen; before `newterm`, which leaves signals alone that have a handler.
  init() {
    var ends: [CInt] = [-1, -1]
    _ = unsafe pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writeEnd = ends[1]
    for signal in Self.heard {
      var action = sigaction()
      _ = unsafe sigaction(signal, nil, &action)
      found[signal] = action
    }
    listen()
  }

  /// Whether whoever started the program wants it never to stop, as a shell without jobs does.
  var ignoresStop: Bool { isIgnored(SIGTSTP) }

  func listen() {
    alarm.store(writeEnd, ordering: .relaxed)
    for signal in Self.heard where !isIgnored(signal) { handle(signal, sound) }
  }

  /// Lets signals do what they did before; a stop then stops.
  func pause() {
    for signal in Self.heard { restore(signal) }
  }

  /// The signals since the last call.
  func take() -> Set<CInt> {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    var signals: Set<CInt> = []
    while case let count = unsafe read(descriptor, &bytes, bytes.count), count > 0 {
      signals.formUnion(bytes[..<count].map(CInt.init))
    }
    return signals
  }

  private func isIgnored(_ signal: CInt) -> Bool {
    guard let handler = unsafe found[signal]?.__sigaction_handler.sa_handler else { return false }
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private func handle(_ signal: CInt, _ handler: @escaping @convention(c) (CInt) -> Void) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    // A write that a signal interrupts goes on, or half an escape sequence would be drawn.
    action.sa_flags = SA_RESTART
    _ = unsafe sigaction(signal, &action, nil)
  }

  private func restore(_ signal: CInt) {
    guard var action = found[signal] else { return }
    _ = unsafe sigaction(signal, &action, nil)
  }

  deinit {
    for signal in Self.heard { restore(signal) }
    alarm.store(-1, ordering: .relaxed)
    close(descriptor)
    close(writeEnd)
  }
}
