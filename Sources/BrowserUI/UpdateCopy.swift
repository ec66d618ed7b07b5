import CatalogIndex
import Interchange
import ProcedureModel
import Strings

/// What goes to the clipboard.
public struct CopyRequest: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case codes, records
  }

  public var subject: Subject
  /// How many procedures it is of, and the ID of the first.
  public var count: Int
  public var id: String
  public var text: String
}

/// Which way a text went to the clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// By OSC 52, to the terminal or through a multiplexer of this name.
  case sent(through: String?)
  /// It is longer than so many bytes, which terminals take at most.
  case tooLong(limit: Int)
}

extension BrowserState {
  mutating func takeCopy(_ message: Message) -> [Effect] {
    switch message {
    case .copyCodes: return copy(.codes)
    case .copyRecords: return copy(.records)
    case .copied(let request, let outcome): say(request, outcome)
    default: break
    }
    return []
  }

  /// The marked procedures, else the current one; in the detail view that one.
  private mutating func copy(_ subject: CopyRequest.Subject) -> [Effect] {
    commitRange()
    let current = currentRow.map { [$0] } ?? []
    let rows = mode == .detail || marks.marked.isEmpty ? current : marks.rows
    guard let first = rows.first else {
      notice = Notice(strings.exports.nothingToCopy)
      return []
    }
    guard subject == .codes || rows.count <= BrowserState.mostCopiedRecords else {
      let most = strings.number(BrowserState.mostCopiedRecords)
      notice = Notice(strings.exports.tooManyToCopy(most), isProblem: true)
      return []
    }
    let id = catalog.procedures[first].id
    let text =
      switch subject {
      case .codes: rows.map { catalog.procedures[$0].id }.joined(separator: "\n")
      case .records: records(rows)
      }
    return [.copy(CopyRequest(subject: subject, count: rows.count, id: id, text: text))]
  }

  /// More whole records no terminal takes, and a million would take long to make.
  private static let mostCopiedRecords = 1000

  /// Whole records as a mail or a chat takes them.
  private func records(_ rows: [Int]) -> String {
    let work = ExportWork(
      catalog: catalog,
      rows: rows,
      format: .txt,
      options: ExportOptions(layout: .long)
    )
    // Text is made in memory, where nothing can go wrong.
    return (try? work.preview(first: rows.count, strings)) ?? ""
  }

  private mutating func say(_ request: CopyRequest, _ outcome: CopyOutcome) {
    let exports = strings.exports
    switch outcome {
    case .sent(let multiplexer):
      let what = request.count == 1 ? request.id : exports.procedures(strings.number(request.count))
      let way = multiplexer.map { exports.through($0) } ?? exports.directly
      notice = Notice(
        request.subject == .codes ? exports.copied(what, way) : exports.copiedWhole(what, way)
      )
    case .tooLong(let limit):
      notice = Notice(exports.tooLongToCopy(strings.number(limit)), isProblem: true)
    }
  }
}
