import CatalogIndex
import Interchange
import ProcedureModel
import Strings
import TextScreen

/// Where to export to and how the file begins, at the foot of the screen.
struct ExportView {
  let state: BrowserState

  /// Heading, name, hint and keys.
  private static let ownLines = 4
  /// More of the file would hide the list that it is made of.
  private static let mostPreviewLines = 10

  func draw(on frame: inout Frame) {
    guard let dialog = state.export else { return }
    var screen = Area(state.size)
    let preview = previewLines(dialog)
    let previewHeight = preview.isEmpty ? 0 : preview.count + 1
    var area = screen.takeBottom(ExportView.ownLines + previewHeight)
    frame.fill(area)
    if area.height >= 3 { frame.rule(" \(heading(dialog)) ", in: area.takeTop(1)) }
    if state.mode == .overwrite {
      drawQuestion(dialog, in: area.takeTop(1), on: &frame)
    } else {
      drawPath(dialog, in: area.takeTop(1), on: &frame)
    }
    if area.height >= 2 {
      let line = area.takeTop(1)
      if state.mode == .export { drawHint(dialog, in: line, on: &frame) }
    }
    if previewHeight > 0 { draw(preview, dialog, in: area.takeTop(previewHeight), on: &frame) }
    guard !area.isEmpty else { return }
    KeyLineView(state: state).draw(in: area, on: &frame)
  }

  private func heading(_ dialog: ExportDialog) -> String {
    let browser = state.strings.browser
    let count = state.strings.number(dialog.rows.count)
    return switch dialog.subject {
    case .marked: browser.exportMarked(count)
    case .matched: browser.exportMatched(count)
    case .record: browser.exportRecord(state.catalog.procedures[dialog.rows[0]].id)
    }
  }

  private func drawPath(_ dialog: ExportDialog, in area: Area, on frame: inout Frame) {
    let prompt = " " + state.strings.browser.exportFile + " "
    var rest = area
    _ = rest.takeLeft(
      frame.write(prompt, Theme.prompt, x: area.x, y: area.y, width: area.width)
    )
    frame.write(input: dialog.path, in: rest)
  }

  private func drawQuestion(_ dialog: ExportDialog, in area: Area, on frame: inout Frame) {
    let text = " " + state.strings.browser.exportOverwrite(dialog.path.text)
    frame.write(ScreenText.cut(text, to: area.width), Theme.problem, x: area.x, y: area.y)
  }

  private func drawHint(_ dialog: ExportDialog, in area: Area, on frame: inout Frame) {
    let hint = state.strings.browser.exportFormats(state.strings.exportFormatList)
    let completions = dialog.completions.joined(separator: "  ")
    let text = " " + (dialog.problem ?? (completions.isEmpty ? hint : completions))
    let style = dialog.problem == nil ? Theme.quiet : Theme.problem
    frame.write(ScreenText.cut(text, to: area.width), style, x: area.x, y: area.y)
  }

  private func draw(
    _ lines: [String],
    _ dialog: ExportDialog,
    in area: Area,
    on frame: inout Frame
  ) {
    var area = area
    let layout = state.strings.name(of: dialog.options.layout)
    frame.rule(" \(state.strings.exports.preview(layout)) ", in: area.takeTop(1))
    for line in lines where !area.isEmpty {
      let place = area.takeTop(1)
      frame.write(ScreenText.cut(" " + line, to: place.width), x: place.x, y: place.y)
    }
  }

  /// How the file begins, as far as there is room above the keys and below the list.
  private func previewLines(_ dialog: ExportDialog) -> [String] {
    let room = state.size.height / 2 - ExportView.ownLines
    let most = min(room, ExportView.mostPreviewLines)
    guard most >= 2, let format = dialog.format else { return [] }
    let work = ExportWork(
      catalog: state.catalog,
      rows: Array(dialog.rows.prefix(most)),
      format: format,
      options: dialog.options
    )
    do throws(FileError) {
      let text = try work.preview(first: most, state.strings)
      return text.split(whereSeparator: \.isNewline).prefix(most).map { printable($0) }
    } catch {
      return [state.strings.message(error)]
    }
  }

  /// The line with a sign for every tab, so that columns show.
  private func printable(_ line: Substring) -> String {
    String(line).replacing("\t", with: " → ")
  }
}
