import Interchange
import ProcedureModel
import Strings

extension BrowserState {
  mutating func takeExport(_ message: Message) -> [Effect] {
    switch message {
    case .export: openExport()
    case .nextFormat: nextFormat()
    case .confirm: return confirmExport()
    case .decline:
      modes.removeLast()
    case .exportFinished(let request, let outcome): finish(request, outcome)
    default: break
    }
    return []
  }

  mutating func closeExport() {
    modes.removeAll { $0 == .export || $0 == .overwrite }
    lastExportPath = export?.path.text ?? lastExportPath
    export = nil
    notice = Notice(strings.browser.exportCancelled)
  }

  /// The marked procedures, else all that the list shows; in the detail view that one.
  private mutating func openExport() {
    commitRange()
    let marked = marks.rows
    let choice: (ExportDialog.Subject, [Int]) =
      if mode == .detail, let row = currentRow {
        (.record, [row])
      } else if !marked.isEmpty {
        (.marked, marked)
      } else {
        (.matched, Array(rows))
      }
    guard !choice.1.isEmpty else {
      notice = Notice(strings.browser.nothingToExport)
      return
    }
    export = ExportDialog(subject: choice.0, rows: choice.1, path: LineEditor(lastExportPath))
    modes.append(.export)
  }

  /// Changes the ending of the file name to that of the next format.
  private mutating func nextFormat() {
    guard var dialog = export else { return }
    let path = dialog.path.text
    let formats = ExportFormat.allCases
    let now = ExportFormat(path: path).flatMap(formats.firstIndex(of:))
    let next = formats[((now ?? -1) + 1) % formats.count]
    let stem =
      now == nil ? path : path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
    dialog.path = LineEditor(stem + "." + next.fileEndings[0])
    dialog.problem = nil
    export = dialog
  }

  private mutating func confirmExport() -> [Effect] {
    guard var dialog = export else { return [] }
    let path = dialog.path.text
    guard !path.isEmpty, !path.hasSuffix("/") else {
      dialog.problem = strings.browser.exportNoName
      export = dialog
      return []
    }
    guard let format = ExportFormat(path: path) else {
      dialog.problem = strings.browser.exportUnknownFormat(strings.exportFormatList)
      export = dialog
      return []
    }
    let request = ExportRequest(
      rows: dialog.rows,
      path: path,
      format: format,
      overwrites: mode == .overwrite
    )
    if mode == .overwrite { modes.removeLast() }
    return [.export(request)]
  }

  private mutating func finish(_ request: ExportRequest, _ outcome: ExportOutcome) {
    switch outcome {
    case .written(let path):
      modes.removeAll { $0 == .export || $0 == .overwrite }
      lastExportPath = request.path
      export = nil
      notice = Notice(strings.browser.exported(strings.number(request.rows.count), path))
    case .exists:
      modes.append(.overwrite)
    case .failed(let error):
      export?.problem = strings.message(error)
    }
  }
}
