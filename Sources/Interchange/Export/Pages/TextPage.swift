import TextScreen

/// Plain text in lines of a fixed width: labels to the left, what belongs to them beside.
struct TextPage {
  let width: Int
  /// The columns of the labels.
  let labelWidth: Int

  /// A label with its texts, each line within the width.
  func lines(_ item: RecordText.Item) -> [String] {
    let label = ReadableText.line(item.label)
    let texts = item.texts.flatMap { lines($0, item.mark) }
    guard ScreenText.width(label) < labelWidth, let first = texts.first else {
      return wrapped(label) + texts.map { blanks + $0 }
    }
    return [ScreenText.padded(label, to: labelWidth) + first]
      + texts.dropFirst().map { blanks + $0 }
  }

  private func lines(_ text: String, _ mark: RecordText.Item.Mark) -> [String] {
    let sign =
      switch mark {
      case .none: ""
      case .dash: "- "
      case .box: "☐ "
      }
    let room = max(1, width - labelWidth - sign.count)
    let lines = ReadableText.lines(text).flatMap { ScreenText.wrap($0, to: room) }
    return lines.enumerated().map { number, line in
      (number == 0 ? sign : String(repeating: " ", count: sign.count)) + line
    }
  }

  /// A text across the whole width.
  func wrapped(_ text: String) -> [String] {
    ReadableText.lines(text).flatMap { ScreenText.wrap($0, to: width) }
  }

  /// A line across.
  func rule(_ letter: Character) -> String { String(repeating: letter, count: width) }

  private var blanks: String { String(repeating: " ", count: labelWidth) }
}
