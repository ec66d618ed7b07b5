import CatalogIndex
import ProcedureModel
import TextScreen

/// What a line of the list shows of a procedure.
struct ListRow {
  let row: Int
  let tiers: TierSet
  let levels: LevelSet
  let isCurrent: Bool
  let isMarked: Bool
  let isInRange: Bool
}

extension Frame {
  /// Writes a text of a list into its column, cut, with what the query matched in what is shown.
  mutating func write(
    cell bytes: UnsafeBufferPointer<UInt8>,
    _ highlight: Highlight?,
    in area: Area,
    y: Int
  ) {
    guard let shown = write(cutting: bytes.span, x: area.x, y: y, width: area.width) else {
      write(unusual: String(decoding: bytes, as: UTF8.self), highlight, in: area, y: y)
      return
    }
    guard let highlight, !highlight.isEmpty else { return }
    let style = Theme.match(.plain)
    let part = UnsafeBufferPointer(rebasing: bytes[..<shown])
    var place = (offset: 0, column: 0)
    highlight.forEachMatch(in: part) { match in
      place.column += Frame.letters(part, place.offset..<match.lowerBound)
      let count = Frame.letters(part, match)
      restyle(style, x: area.x + place.column, y: y, width: count)
      place = (match.upperBound, place.column + count)
    }
  }

  /// Letters of one column each are counted by the bytes that lead.
  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// The same for a text whose letters need not take one column each.
  private mutating func write(unusual text: String, _ highlight: Highlight?, in area: Area, y: Int)
  {
    fill(Area(x: area.x, y: y, width: area.width, height: 1))
    let text = ScreenText.cut(text, to: area.width)
    write(text, highlight?.ranges(in: text) ?? [], x: area.x, y: y, width: area.width)
  }
}
