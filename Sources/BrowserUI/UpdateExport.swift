import CatalogIndex
import Interchange
import ProcedureModel
import Strings

extension BrowserState {
  mutating func takeExport(_ message: Message) -> [Effect] {
    switch message {
    case .export: openExport()
    case .nextFormat(let backwards): nextFormat(by: backwards ? -1 : 1)
    case .nextLayout: nextLayout()
    case .completePath:
      guard let path = export?.path.text else { return [] }
      return [.completePath(path)]
    case .pathCompleted(let completion): take(completion)
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

  /// Changes the ending of the file name to that of a format further on in the table.
  private mutating func nextFormat(by step: Int) {
    guard var dialog = export else { return }
    let path = dialog.path.text
    let formats = ExportFormat.allCases
    let now = dialog.format.flatMap(formats.firstIndex(of:))
    let place = (now ?? (step > 0 ? -1 : 0)) + step
    let next = formats[(place + formats.count) % formats.count]
    let stem =
      now == nil ? path : path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
    dialog.path = LineEditor(stem + "." + next.fileEndings[0])
    dialog.forgetAnswers()
    export = dialog
  }

  /// Goes to the next layout that the format can have.
  private mutating func nextLayout() {
    guard let layouts = export?.format?.layouts, let now = export?.options.layout,
      let place = layouts.firstIndex(of: now)
    else { return }
    guard layouts.count > 1 else {
      export?.problem = strings.exports.oneLayout
      return
    }
    export?.layout = layouts[(place + 1) % layouts.count]
  }

  /// What was typed since the files were looked at makes the answer void.
  private mutating func take(_ completion: PathCompletion) {
    guard export?.path.text == completion.typed else { return }
    export?.path = LineEditor(completion.completed)
    export?.forgetAnswers()
    export?.completions = completion.names
    if completion.names.isEmpty, completion.completed == completion.typed {
      export?.problem = strings.exports.nothingToComplete
    }
  }

  private mutating func confirmExport() -> [Effect] {
    guard var dialog = export else { return [] }
    let path = dialog.path.text
    guard !path.isEmpty, !path.hasSuffix("/") else {
      dialog.problem = strings.browser.exportNoName
      export = dialog
      return []
    }
    guard let format = dialog.format else {
      dialog.problem = strings.browser.exportUnknownFormat(strings.exportFormatList)
      export = dialog
      return []
    }
    let request = ExportRequest(
      rows: dialog.rows,
      path: path,
      format: format,
      options: dialog.options,
      asked: asked(for: dialog.rows),
      overwrites: mode == .overwrite
    )
    if mode == .overwrite { modes.removeLast() }
    return [.export(request)]
  }

  /// The query that finds the rows again, and their IDs where it does not find just these.
  private func asked(for rows: [Int]) -> Provenance.Request {
    let picked = picks.queryText(in: catalog)
    let query = [search.text, picked].filter { !$0.isEmpty }.joined(separator: " ")
    let found = catalog.search(Query(query), order: order).rows
    let isSame = found.count == rows.count && found.elementsEqual(rows)
    return Provenance.Request(
      query: query,
      sort: order.name,
      ids: isSame ? nil : rows.map { catalog.procedures[$0].id }
    )
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

extension ExportDialog {
  /// What was said of a name that is another now.
  mutating func forgetAnswers() {
    problem = nil
    completions = []
  }
}
