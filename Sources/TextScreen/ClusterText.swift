/// Cutting and wrapping for texts with any character in them, cluster by cluster.
extension ScreenText {
  /// What `cut` gives; the width is positive.
  static func cutClusters(_ text: String, to width: Int) -> String {
    let all = clusters(text)
    guard all.reduce(0, { $0 + $1.columns }) > width else { return shown(text) }
    let kept = fitting(all, width: width - 1)
    let third = kept.count - kept.count / 3
    let breaks = kept.indices.dropFirst(third).filter { kept[$0].text == " " }
    let end =
      all[kept.count].text == " " ? kept.count : breaks.last ?? kept.count
    return kept[..<end].map(\.text).joined() + "…"
  }

  /// The lines of a text without line breaks.
  static func wrapLine(_ line: String, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var columns = 0
    for word in line.split(separator: " ") {
      let wordColumns = self.width(String(word))
      if columns > 0, columns + 1 + wordColumns <= width {
        current += " " + word
        columns += 1 + wordColumns
        continue
      }
      if columns > 0 { lines.append(current) }
      let pieces = chopped(String(word), to: width)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      columns = self.width(current)
    }
    return lines + [current]
  }

  /// A word in pieces of at most `width` columns.
  private static func chopped(_ word: String, to width: Int) -> [String] {
    var pieces: [String] = []
    var rest = clusters(word)[...]
    while !rest.isEmpty {
      let piece = fitting(Array(rest), width: width)
      // A wide letter in a single column cannot be shown at all.
      guard !piece.isEmpty else { break }
      pieces.append(piece.map(\.text).joined())
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  private static func fitting(
    _ clusters: [(text: String, columns: Int)],
    width: Int
  ) -> [(text: String, columns: Int)] {
    var columns = 0
    return Array(
      clusters.prefix {
        columns += $0.columns
        return columns <= width
      }
    )
  }
}
