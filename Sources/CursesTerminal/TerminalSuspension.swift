import CNcurses
import Glibc
import TextScreen

extension Terminal {
  /// Stops the program and its whole process group as Ctrl-Z does, until the shell continues it.
  ///
  /// The next event is `.resize`, so that the screen is drawn anew at the size it has by then.
  /// Nothing happens when whoever started the program cannot continue it.
  public mutating func suspend() {
    guard !signals.ignoresStop else { return }
    leave()
    signals.pause()
    kill(0, SIGTSTP)
    signals.listen()
    comeBack()
  }

  /// Takes the terminal over again after `leave`.
  mutating func comeBack() {
    // In the background this stops the process, before it writes into another's screen.
    reset_prog_mode()
    streams.markPastes(true)
    takeSize()
    _ = signals.take()
  }

  /// Asks the window for its size, and has everything drawn anew.
  ///
  /// Even an equal size: a window that shrank and grew again has lost what it showed.
  mutating func takeSize() {
    var window = winsize()
    if unsafe ioctl(streams.outputDescriptor, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0, window.ws_row > 0
    {
      size = Size(width: Int(window.ws_col), height: Int(window.ws_row))
      // Not `resizeterm`, which also sends a key.
      _ = resize_term(CInt(window.ws_row), CInt(window.ws_col))
    }
    shown = nil
    cameBack = true
  }
}
