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
