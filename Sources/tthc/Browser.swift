import BrowserUI
import CatalogIndex
import CursesTerminal
import Interchange
import ProcedureModel
import Strings
import SystemPackage
import TextScreen

/// The full-screen browser: terminal events in, frames out, effects carried out between them.
@MainActor
struct Browser: ~Copyable {
  private let source: CatalogSource
  private let strings: Strings
  private var state: BrowserState
  private var terminal: Terminal

  /// Opens the catalog, then takes the terminal over, until the person leaves.
  ///
  /// - Returns: The exit status.
  static func run(_ request: BrowseRequest, _ strings: Strings) throws(Failure) -> Int32 {
    let options = TerminalOptions(
      allowsOtherKeyboard: request.catalog.isStandardInput,
      allowsOtherScreen: request.selects,
      color: request.usesColor
    )
    // A list that cannot be read is said even where no terminal is at hand.
    let opened = try request.catalog.open()
    let (status, marked) = try browse(request, opened, options, strings)
    if request.selects, status == 0 {
      try Output.write(marked.map { Printable.line($0) + "\n" }.joined())
    }
    return status
  }

  /// The terminal lives only as long as this call: it is whole again when the result is printed.
  private static func browse(
    _ request: BrowseRequest,
    _ opened: OpenedCatalog,
    _ options: TerminalOptions,
    _ strings: Strings
  ) throws(Failure) -> (status: Int32, marked: [String]) {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options)
    } catch {
      throw .terminal(error)
    }
    let state = BrowserState(
      catalog: opened.catalog,
      strings: strings,
      size: terminal.size,
      query: request.query,
      order: request.order,
      report: opened.report,
      printCommand: Printing.command
    )
    var browser = Browser(
      source: request.catalog,
      strings: strings,
      state: state,
      terminal: terminal
    )
    let status = browser.loop()
    return (status, browser.state.markedIDs)
  }

  private mutating func loop() -> Int32 {
    while true {
      if !terminal.hasInput {
        terminal.draw(view(state))
        // The screen stands; until the next key comes there is time for what a query will want.
        state.catalog.prepare()
      }
      let message: Message
      switch terminal.nextEvent() {
      case .key(let key): message = KeyMap.message(for: key, in: state.mode) ?? .unknown(key)
      case .resize(let size): message = .resize(size)
      case .paste(let text): message = .paste(text)
      case .hangup: return 128 + terminal.endingSignal
      }
      if let status = take(message) { return status }
    }
  }

  /// - Returns: The exit status when the program ends.
  private mutating func take(_ message: Message) -> Int32? {
    for effect in update(&state, message) {
      switch effect {
      case .export(let request):
        let outcome = Exporting.carryOut(request, state.catalog, from: source, strings)
        _ = update(&state, .exportFinished(request, outcome))
      case .completePath(let path):
        _ = update(&state, .pathCompleted(PathCompleting.complete(path)))
      case .copy(let request): _ = update(&state, .copied(request, copy(request)))
      case .print(let request):
        let outcome = Printing.carryOut(request, state.catalog, strings)
        _ = update(&state, .printFinished(request, outcome))
      case .reload: _ = update(&state, .reloaded(reload()))
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .quit(let status): return status
      }
    }
    return nil
  }

  /// Sends a text to the clipboard of the terminal.
  private func copy(_ request: CopyRequest) -> CopyOutcome {
    let route = Clipboard.route
    guard let bytes = Clipboard.sequence(for: request.text, through: route) else {
      return .tooLong(limit: Clipboard.textLimit)
    }
    terminal.send(bytes)
    return .sent(through: route == .direct ? nil : "\(route)")
  }

  private func reload() -> CatalogReload {
    guard !source.isStandardInput else {
      return .unreadable(.system(.illegalSeek, path: "-"))
    }
    do throws(Failure) {
      return .read(try source.open())
    } catch {
      switch error {
      case .file(let error): return .unreadable(error)
      case .catalog(let error, _): return .notACatalog(error)
      case .list(let refusal, _): return .notAList(refusal)
      case .image(let error, _): return .badImage(error)
      case .terminal, .usage: return .notACatalog(.empty)
      }
    }
  }
}
