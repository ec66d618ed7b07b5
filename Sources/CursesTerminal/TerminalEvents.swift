import CNcurses
import Glibc
public import TextScreen

extension Terminal {
  /// How often a terminal may promise input and give none before it counts as gone.
  private static let emptyReads = 8

  /// Waits for a key, a new size or the end of the terminal; costs no time while it waits.
  ///
  /// After the program was stopped and continued it is `.resize`, whether or not the size changed:
  /// draw anew.
  public mutating func nextEvent() -> Event {
    while true {
      // Without a descriptor to watch, there is always an event.
      if let event = nextEvent(orWhen: -1) { return event }
    }
  }

  /// Waits as `nextEvent()`, and also until a descriptor can be read.
  ///
  /// - Parameter descriptor: Where background work rings; what can be read there is left.
  /// - Returns: nil when the descriptor rang.
  public mutating func nextEvent(orWhen descriptor: CInt) -> Event? {
    var misses = 0
    while true {
      if let event = waitingEvent() { return event }
      let ready = waitForInput(descriptor)
      if ready.signals, let event = signalEvent() { return event }
      if ready.input || ready.isGone, !readKeys() {
        misses += 1
        if ready.isGone || misses > Self.emptyReads { return .hangup }
      }
      if keys.isEmpty, ready.bell { return nil }
    }
  }

  /// Whether another key already waits; then drawing can wait too.
  public var hasInput: Bool {
    mutating get {
      if keys.isEmpty { _ = readKeys() }
      return !keys.isEmpty
    }
  }

  private mutating func waitingEvent() -> Event? {
    if cameBack {
      cameBack = false
      return .resize(size)
    }
    while hasInput {
      if let event = paste.take(keys.removeFirst()) { return event }
    }
    return nil
  }

  private func waitForInput(
    _ bell: CInt
  ) -> (input: Bool, isGone: Bool, signals: Bool, bell: Bool) {
    var watched = [streams.inputDescriptor, signals.descriptor, bell].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard unsafe poll(&watched, 3, -1) > 0 else { return (false, false, false, false) }
    let input = CInt(watched[0].revents)
    return (
      input & POLLIN != 0, input & (POLLHUP | POLLERR | POLLNVAL) != 0, watched[1].revents != 0,
      watched[2].revents != 0
    )
  }

  private mutating func signalEvent() -> Event? {
    let came = signals.take()
    if let signal = Signals.ending.first(where: came.contains) {
      endingSignal = signal
      return .hangup
    }
    if came.contains(SIGTSTP) {
      suspend()
    } else if came.contains(SIGCONT) {
      // Stopped without a warning: whoever had the terminal meanwhile may have changed its modes.
      leave()
      comeBack()
    } else if came.contains(SIGWINCH) {
      takeSize()
    }
    return waitingEvent()
  }

  /// Decodes at least one key of the input that is there.
  ///
  /// - Returns: Whether there was any input, even if it was no key.
  private mutating func readKeys() -> Bool {
    var code = unsafe wgetch(window)
    guard code != ERR else { return false }
    while code != ERR {
      keys += decoder.decode(code)
      if !keys.isEmpty, !decoder.isWithinKey { return true }
      code = unsafe wgetch(window)
      if code == ERR, decoder.expectsMore { code = nextCodeSoon() }
    }
    keys += decoder.pause()
    return true
  }

  private func nextCodeSoon() -> CInt {
    var watched = pollfd(fd: streams.inputDescriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&watched, 1, 25)
    return unsafe wgetch(window)
  }
}
