import CNcurses
import Glibc

/// The two ends of the terminal as the C streams that ncurses asks for.
///
/// They are copies of the standard streams, closed on exec, so that closing them harms nobody and
/// a child does not inherit them.
@safe struct TerminalStreams: ~Copyable {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 || options.allowsOtherKeyboard else {
      throw .inputNotTerminal
    }
    guard isatty(STDOUT_FILENO) == 1 || options.allowsOtherScreen else {
      throw .outputNotTerminal
    }
    guard let input = unsafe Self.stream(STDIN_FILENO, "r") else { throw .noControllingTerminal }
    guard let output = unsafe Self.stream(STDOUT_FILENO, "w") else {
      unsafe fclose(input)
      throw .noControllingTerminal
    }
    unsafe self.input = input
    unsafe self.output = output
  }

  var inputDescriptor: CInt { unsafe fileno(input) }
  var outputDescriptor: CInt { unsafe fileno(output) }

  /// Asks the terminal to put marks around pasted text (mode 2004), or to stop.
  func markPastes(_ isOn: Bool) {
    unsafe fputs(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l", output)
    unsafe fflush(output)
  }

  /// Writes bytes as they are.
  func send(_ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, output) }
    unsafe fflush(output)
  }

  private static func stream(
    _ descriptor: CInt,
    _ mode: String
  ) -> UnsafeMutablePointer<FILE>? {
    let copy =
      isatty(descriptor) == 1
      ? fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      : unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard copy >= 0 else { return nil }
    return unsafe fdopen(copy, mode)
  }

  deinit {
    unsafe fputs("\u{1B}[?2004l", output)
    unsafe fclose(input)
    unsafe fclose(output)
  }
}
