import Interchange
import Strings
import TextScreen

/// The slips that will be printed, and below them where they go.
struct PrintView {
  let state: BrowserState

  func draw(on frame: inout Frame) {
    guard let dialog = state.printing else { return }
    var screen = Area(state.size)
    if state.size.height >= 5 { drawHead(dialog, in: screen.takeTop(2), on: &frame) }
    drawFoot(dialog, in: screen.takeBottom(BrowserState.printFoot), on: &frame)
    drawPages(dialog, in: screen, on: &frame)
  }

  private func drawHead(_ dialog: PrintDialog, in area: Area, on frame: inout Frame) {
    let head = Area(x: 0, y: area.y, width: area.width, height: 1)
    frame.fill(head, Theme.title)
    let title = state.strings.exports.print.heading(state.strings.number(dialog.rows.count))
    frame.write(ScreenText.cut(title, to: area.width - 2), Theme.title, x: 1, y: area.y)
    frame.rule("", in: Area(x: 0, y: area.y + 1, width: area.width, height: 1))
  }

  private func drawPages(_ dialog: PrintDialog, in area: Area, on frame: inout Frame) {
    let top = max(0, min(dialog.top, dialog.lines.count - area.height))
    for (line, row) in zip(dialog.lines.dropFirst(top), 0..<max(0, area.height)) {
      let y = area.y + row
      switch line {
      case .text(let text): frame.write(text, x: area.x + 1, y: y, width: area.width - 1)
      case .page(let number):
        let text = state.strings.exports.print.page(state.strings.number(number))
        frame.rule(" \(text) ", in: Area(x: 0, y: y, width: area.width, height: 1))
      case .more(let count):
        let text = state.strings.exports.print.more(state.strings.number(count))
        frame.write(text, Theme.quiet, x: area.x + 1, y: y, width: area.width - 1)
      }
    }
  }

  private func drawFoot(_ dialog: PrintDialog, in area: Area, on frame: inout Frame) {
    var area = area
    let words = state.strings.exports.print
    if area.height >= 3 {
      let rule = area.takeTop(1)
      frame.rule("", in: rule)
      let last = min(dialog.lines.count, dialog.top + state.printArea.height)
      if dialog.lines.count > state.printArea.height {
        frame.writeRight(" \(last * 100 / dialog.lines.count)% ", Theme.quiet, in: rule)
      }
    }
    drawTarget(dialog, in: area.takeTop(1), on: &frame)
    if area.height >= 2 {
      let hint = words.targets(PrintRequest.fileEndings.joined(separator: " "))
      let style = dialog.problem == nil ? Theme.quiet : Theme.problem
      let line = area.takeTop(1)
      let text = " " + (dialog.problem ?? hint)
      frame.write(ScreenText.cut(text, to: line.width), style, x: line.x, y: line.y)
    }
    guard !area.isEmpty else { return }
    KeyLineView(state: state).draw(in: area, on: &frame)
  }

  private func drawTarget(_ dialog: PrintDialog, in area: Area, on frame: inout Frame) {
    let prompt = " " + state.strings.exports.print.prompt + " "
    var rest = area
    _ = rest.takeLeft(
      frame.write(prompt, Theme.prompt, x: area.x, y: area.y, width: area.width)
    )
    frame.write(input: dialog.target, in: rest)
  }
}

extension BrowserState {
  /// The lines below the slips: a rule, where they go, a hint, the keys.
  fileprivate static let printFoot = 4

  /// Where the slips are shown before they are printed.
  var printArea: Area {
    var area = Area(size)
    if size.height >= 5 { _ = area.takeTop(2) }
    _ = area.takeBottom(BrowserState.printFoot)
    return area
  }
}
