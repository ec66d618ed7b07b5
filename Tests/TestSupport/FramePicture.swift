public import TextScreen

/// A frame as a text to read and to compare: its lines, and below them a map of their styles.
public struct FramePicture {
  private let frame: Frame
  private var letters: [Style: Character]
  private var legend: [(letter: Character, style: Style)] = []

  /// The styles of the theme have letters of their own, so that a new style moves no other.
  private static let known: [(Character, Style)] = [
    ("·", .plain), ("b", Style(.bold)), ("d", Style(.dim)), ("r", Style(.reverse)),
    ("B", Style([.bold, .reverse])), ("D", Style([.dim, .reverse])),
    ("m", Style([.bold, .underline], ink: .magenta)), ("M", Style([.bold, .underline, .reverse])),
    ("p", Style(.bold, ink: .red)),
  ]

  public init(_ frame: Frame) {
    self.frame = frame
    letters = Dictionary(uniqueKeysWithValues: FramePicture.known.map { ($1, $0) })
    var spare = Array("0123456789").makeIterator()
    for style in frame.cells.map(\.style) {
      let letter = letters[style] ?? spare.next() ?? "?"
      letters[style] = letter
      if !legend.contains(where: { $0.style == style }) { legend.append((letter, style)) }
    }
  }

  /// The picture; blanks at the end of a line are left out in both parts.
  public var text: String {
    let rows = 0..<frame.size.height
    let cursor = frame.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    let head = "\(frame.size.width)x\(frame.size.height) \(cursor)"
    let parts = [[head], rows.map { frame.text(row: $0) }, rows.map(styles), legendLines]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func styles(_ y: Int) -> String {
    var line = String(frame.row(y).map { letters[$0.style] ?? "?" })
    while line.last == "·" { line.removeLast() }
    return line
  }

  private var legendLines: [String] {
    legend.map { "\($0.letter) \(FramePicture.name($0.style))" }.sorted()
  }

  private static func name(_ style: Style) -> String {
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let names = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    let all = names + (style.ink == .standard ? [] : ["\(style.ink)"])
    return all.isEmpty ? "plain" : all.joined(separator: " ")
  }
}
