/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A whole screen as a value: what a view returns, what a test compares, what a terminal draws.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// The cells, row by row.
  public internal(set) var cells: [Cell]
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Point?

  public init(_ size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// The cells of one row.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// The text of one row, without its trailing blanks.
  public func text(row y: Int) -> String {
    var line = String(String.UnicodeScalarView(row(y).flatMap(\.scalars)))
    while line.last == " " { line.removeLast() }
    return line
  }

  func isRightHalf(x: Int, y: Int) -> Bool {
    x < size.width && cells[y * size.width + x].isRightHalf
  }

  /// Makes blanks of the halves of wide letters that new cells have left alone on either side.
  mutating func blankHalves(besides columns: Range<Int>, y: Int, onTheLeft: Bool) {
    if onTheLeft, columns.lowerBound > 0 { blank(y * size.width + columns.lowerBound - 1) }
    if isRightHalf(x: columns.upperBound, y: y) { blank(y * size.width + columns.upperBound) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = cells[index].blanked
  }

  /// Shows a stretch of one row in reverse, as for the selected line.
  ///
  /// Inks go: what reads well on the background need not read well as one.
  public mutating func reverse(x: Int, y: Int, width: Int) {
    guard y >= 0, y < size.height, x >= 0 else { return }
    let start = y * size.width + x
    let count = max(0, min(width, size.width - x))
    var cells = cells.mutableSpan
    for index in start..<start + count {
      let attributes = cells[index].style.attributes
      cells[index].style = Style(attributes.union(.reverse))
    }
  }

  /// Fills an area with one character.
  public mutating func fill(_ area: Area, with character: String = " ", _ style: Style = .plain) {
    let columns = Frame.part(of: area.x, area.width, within: size.width)
    guard !columns.isEmpty else { return }
    let cell = Cell(character, style)
    for y in Frame.part(of: area.y, area.height, within: size.height) {
      let cutsLetter = isRightHalf(x: columns.lowerBound, y: y)
      for x in columns { cells[y * size.width + x] = cell }
      blankHalves(besides: columns, y: y, onTheLeft: cutsLetter)
    }
  }

  /// The part of a stretch that is on the screen.
  private static func part(of start: Int, _ length: Int, within limit: Int) -> Range<Int> {
    guard start < limit else { return 0..<0 }
    let first = max(0, start)
    return first..<max(first, start + min(length, limit - start))
  }
}
