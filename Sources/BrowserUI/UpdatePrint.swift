import CatalogIndex
public import Interchange
import ProcedureModel
import Strings
import SystemPackage
import TextScreen

/// The question where the slips of some procedures go.
public struct PrintDialog: Hashable, Sendable {
  public var rows: [Int]
  /// A command with its arguments, or the name of a file.
  public var target: LineEditor
  /// The slips as they will be printed, one below the other; of very many the first.
  public var lines: [PrintLine]
  /// The first line that is on the screen.
  public var top = 0
  /// What is wrong with the target as it stands.
  public var problem: String?
}

/// A line of the slips that are shown.
public enum PrintLine: Hashable, Sendable {
  case text(String)
  /// A new page begins: its number.
  case page(Int)
  /// What is printed but not shown: so many pages.
  case more(Int)
}

/// Slips that the user asked for.
public struct PrintRequest: Hashable, Sendable {
  /// Where they go.
  public enum Target: Hashable, Sendable {
    /// The standard input of a command: its name and arguments.
    case command([String])
    case file(String, ExportFormat)
  }

  /// The rows of the catalog in the order of the pages.
  public var rows: [Int]
  public var target: Target

  public init(rows: [Int], target: Target) {
    self.rows = rows
    self.target = target
  }

  /// The target as the person typed it; nil where nothing was.
  ///
  /// What ends as a file of slips does is one: commands do not. All else is a command, split at
  /// blanks as no shell would be needed for.
  public static func target(_ typed: String) -> Target? {
    if let format = ExportFormat(path: typed), format.layouts.contains(.slip) {
      return .file(typed, format)
    }
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.isEmpty ? nil : .command(words)
  }

  /// The endings of files of slips.
  static let fileEndings = ExportFormat.allCases.filter { $0.layouts.contains(.slip) }
    .map { "." + $0.fileEndings[0] }
}

/// How printing ended.
public enum PrintOutcome: Hashable, Sendable {
  /// The command took the slips and ended well.
  case printed
  /// The command has the slips and is still at work.
  case atWork
  /// The file was written, under its whole path.
  case written(path: String)
  /// The file could not be written, or the command not be started.
  case failed(FileError)
  /// The command ended with a status other than 0; what it complained of, if anything.
  case refused(status: Int, complaint: String)
}

extension BrowserState {
  mutating func takePrint(_ message: Message) {
    switch message {
    case .print: openPrint()
    case .printFinished(let request, let outcome): finish(request, outcome)
    default: break
    }
  }

  /// The marked procedures, else the current one; in the detail view that one.
  private mutating func openPrint() {
    commitRange()
    let marked = mode == .detail ? [] : marks.rows
    let rows = marked.isEmpty ? currentRow.map { [$0] } ?? [] : marked
    guard !rows.isEmpty else {
      notice = Notice(strings.exports.print.nothing)
      return
    }
    printing = PrintDialog(
      rows: rows,
      target: LineEditor(lastPrintTarget),
      lines: slipLines(of: rows)
    )
    modes.append(.print)
  }

  /// Pages that are shown before they are printed.
  private static let shownPages = 40

  /// The first slips, as the format writes them.
  private func slipLines(of rows: [Int]) -> [PrintLine] {
    let shown = rows.prefix(BrowserState.shownPages)
    let pages = slips(of: Array(shown)).split(separator: "\u{0C}")
    let lines = pages.enumerated().flatMap { number, page in
      let lines = page.split(separator: "\n").map { PrintLine.text(String($0)) }
      return (number == 0 ? [] : [PrintLine.page(number + 1)]) + lines
    }
    return lines + (rows.count > shown.count ? [.more(rows.count - shown.count)] : [])
  }

  private func slips(of rows: [Int]) -> String {
    let work = ExportWork(
      catalog: catalog,
      rows: rows,
      format: .txt,
      options: ExportOptions(layout: .slip),
      request: Provenance.Request()
    )
    do throws(FileError) {
      return try work.preview(first: rows.count, strings)
    } catch {
      return strings.message(error)
    }
  }

  mutating func closePrint() {
    lastPrintTarget = printing?.target.text ?? lastPrintTarget
    modes.removeAll { $0 == .print }
    printing = nil
    notice = Notice(strings.exports.print.cancelled)
  }

  mutating func confirmPrint() -> [Effect] {
    guard let dialog = printing else { return [] }
    guard let target = PrintRequest.target(dialog.target.text) else {
      printing?.problem = strings.exports.print.noTarget
      return []
    }
    return [.print(PrintRequest(rows: dialog.rows, target: target))]
  }

  mutating func scrollPrint(_ motion: Motion) {
    guard let dialog = printing else { return }
    let page = max(1, printArea.height)
    let last = max(0, dialog.lines.count - page)
    let top = motion.place(from: min(dialog.top, last), count: dialog.lines.count, page: page)
    printing?.top = min(top, last)
  }

  private mutating func finish(_ request: PrintRequest, _ outcome: PrintOutcome) {
    let words = strings.exports.print
    let count = strings.number(request.rows.count)
    switch outcome {
    case .printed: endPrint(words.printed(count, request.target.name))
    case .atWork: endPrint(words.atWork(count, request.target.name))
    case .written(let path): endPrint(words.written(count, path))
    case .failed(.exists): printing?.problem = words.exists
    case .failed(.system(.noSuchFileOrDirectory, let path)) where path == request.target.command:
      printing?.problem = words.failed(path, words.noCommand)
    case .failed(let error):
      printing?.problem = words.failed(error.path, strings.message(error))
    case .refused(let status, let complaint):
      let name = request.target.name
      let reason = complaint.isEmpty ? words.status(String(status)) : complaint
      // Most commands begin with their name.
      let isNamed = complaint.hasPrefix(name + ":")
      printing?.problem = isNamed ? complaint : words.failed(name, reason)
    }
  }

  private mutating func endPrint(_ text: String) {
    lastPrintTarget = printing?.target.text ?? lastPrintTarget
    modes.removeAll { $0 == .print }
    printing = nil
    notice = Notice(text)
  }
}

extension PrintRequest.Target {
  fileprivate var command: String? {
    if case .command(let words) = self { words.first } else { nil }
  }

  /// What people call it: the command without its arguments, or the file.
  fileprivate var name: String {
    switch self {
    case .command(let words): words[0]
    case .file(let path, _): path
    }
  }
}
