import CNcurses
import Glibc
public import TextScreen

/// The terminal as a screen of cells and a source of events; while it lives, ncurses owns the line.
///
/// There may be one at a time, on the main thread. When it goes, on whatever way out, the terminal
/// is as it was found. `exit` runs no `deinit`: whoever calls it consumes the terminal first.
@safe public struct Terminal: ~Copyable {
  /// The columns and rows at hand.
  public internal(set) var size: Size

  private let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let streams: TerminalStreams
  let signals: Signals
  /// The cells of ncurses, made where its screen draws.
  lazy var cells = CursesCells(showsInk: showsInk)
  private let showsInk: Bool
  /// What draws; nil where the screen of ncurses does.
  var writer: DirectWriter?

  /// What the screen shows; nil when that is not known.
  var shown: Frame?
  var cursorIsShown = true
  var decoder: KeyDecoder
  /// Keys that were read and not yet asked for.
  var keys: [Key] = []
  /// The signal behind a `.hangup`; a terminal that goes away without one counts as SIGHUP.
  public internal(set) var endingSignal = SIGHUP
  var paste = PasteCollector()
  /// Whether the screen was lost and whoever draws has to hear of it.
  var cameBack = false

  /// Takes the terminal over.
  ///
  /// - Throws: Why that cannot be; the terminal has not been touched then.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let streams = try TerminalStreams(options)
    let type = try TerminalType(descriptor: streams.outputDescriptor)
    try TextLocale.setUTF8()
    // The window is asked for its size; `LINES` and `COLUMNS` would fix it for ever.
    use_env(false)
    use_tioctl(true)
    let signals = Signals()
    // Not `initscr`, which ends the process when it fails.
    guard let screen = unsafe newterm(type.name, streams.output, streams.input),
      let window = unsafe tthc_standard_window()
    else { throw .tooPoor(type.name) }
    unsafe self.screen = screen
    unsafe self.window = window
    self.streams = streams
    self.signals = signals
    let showsInk = options.color && Style.Ink.declareColors()
    self.showsInk = showsInk
    writer = DirectWriter(showsInk: showsInk)
    decoder = KeyDecoder(extendedName: Self.keyName)
    size = unsafe Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
    setModes()
  }

  private func setModes() {
    raw()
    noecho()
    nonl()
    unsafe keypad(window, true)
    unsafe nodelay(window, true)
    set_escdelay(25)
    streams.markPastes(true)
  }

  /// Gives the screen and the modes back for a while.
  func leave() {
    streams.markPastes(false)
    endwin()
  }

  private static func keyName(_ code: CInt) -> String? {
    unsafe keyname(code).map { unsafe String(cString: $0) }
  }

  deinit {
    endwin()
    unsafe delscreen(screen)
  }
}
