import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// The key table, narrowed by what is typed.
struct HelpView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    drawHead(on: &frame)
    let area = state.pageArea
    let entries = state.helpEntries
    if entries.isEmpty {
      frame.write(state.strings.browser.helpNothing, Theme.quiet, x: 1, y: area.y)
    } else {
      draw(entries, in: area, on: &frame)
    }
    guard state.size.height >= 8 else { return }
    let foot = Area(x: 0, y: state.size.height - 2, width: state.size.width, height: 1)
    frame.rule(" \(state.strings.browser.helpGenerated) ", in: foot)
    let keys = Area(x: 0, y: foot.y + 1, width: foot.width, height: 1)
    KeyLineView(state: state).draw(in: keys, on: &frame)
  }

  private func drawHead(on frame: inout Frame) {
    guard state.size.height >= 5 else { return }
    let strings = state.strings
    let title = " \(strings.browser.helpHeading) — \(strings.name(of: state.helpedMode))"
    let prompt = strings.browser.helpNarrow + " "
    let typed = ScreenText.width(state.help.narrowing.text)
    let x = state.size.width - ScreenText.width(prompt) - max(12, typed + 2)
    // What is typed matters more than the title, where there is no room for both.
    if x >= ScreenText.width(title) + 2 { frame.write(title, Theme.heading, x: 0, y: 0) }
    let left = max(1, x)
    let start = left + frame.write(prompt, Theme.prompt, x: left, y: 0)
    let area = Area(x: start, y: 0, width: state.size.width - start, height: 1)
    frame.write(input: state.help.narrowing, in: area)
    frame.rule("", in: Area(x: 0, y: 1, width: state.size.width, height: 1))
  }

  private enum Line {
    case heading(String)
    /// A line of the entry with this number: its keys, or what is left of them, and its text.
    case entry(Int, keys: String, text: String)

    var entry: Int? {
      if case .entry(let number, _, _) = self { number } else { nil }
    }
  }

  private func draw(_ entries: [HelpEntry], in area: Area, on frame: inout Frame) {
    let keyWidth = min(area.width / 3, entries.map { ScreenText.width($0.keys) }.max() ?? 0)
    let lines = lines(entries, keyWidth, area.width - keyWidth - 6)
    let current = lines.firstIndex { $0.entry == state.help.cursor } ?? 0
    let top = max(0, min(current - area.height / 2, lines.count - area.height))
    for (line, number) in zip(lines.dropFirst(top), 0..<area.height) {
      let y = area.y + number
      switch line {
      case .heading(let text): frame.write(" " + text, Theme.heading, x: 0, y: y)
      case .entry(let entry, let keys, let text):
        let isFirst = top + number == current
        frame.write((isFirst ? " > " : "   ") + keys, Theme.key, x: 0, y: y)
        frame.write(text, x: keyWidth + 5, y: y)
        if entry == state.help.cursor { frame.reverse(x: 0, y: y, width: state.size.width) }
      }
    }
  }

  /// The entries under their headings, each in as many lines as it needs.
  private func lines(_ entries: [HelpEntry], _ keyWidth: Int, _ textWidth: Int) -> [Line] {
    var lines: [Line] = []
    for (number, entry) in entries.enumerated() {
      if number == 0 || entries[number - 1].heading != entry.heading {
        lines.append(.heading(entry.heading))
      }
      let keys = ScreenText.wrap(entry.keys, to: max(1, keyWidth))
      let texts = ScreenText.wrap(entry.text, to: max(1, textWidth))
      for index in 0..<max(keys.count, texts.count) {
        lines.append(
          .entry(
            number,
            keys: index < keys.count ? keys[index] : "",
            text: index < texts.count ? texts[index] : ""
          )
        )
      }
    }
    return lines
  }
}

/// Where to export to, at the foot of the screen.
struct ExportView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    guard let dialog = state.export else { return }
    var screen = Area(state.size)
    var area = screen.takeBottom(4)
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
    let text = " " + (dialog.problem ?? hint)
    let style = dialog.problem == nil ? Theme.quiet : Theme.problem
    frame.write(ScreenText.cut(text, to: area.width), style, x: area.x, y: area.y)
  }
}
