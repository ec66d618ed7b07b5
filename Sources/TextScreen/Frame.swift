/// One place on the screen: a letter with its marks, and its style.
public struct Cell: Hashable, Sendable {
  /// One grapheme cluster; empty in the right half of a wide one.
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public static let blank = Cell(" ")
}

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
  public private(set) var cells: [Cell]
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
    var line = row(y).map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Writes text from (x, y) on, cut at `width` columns and at the edge of the screen.
  ///
  /// Whatever could move a terminal (control and direction characters) is written as a space or
  /// left out; see `ScreenText`.
  ///
  /// - Returns: The columns that were written.
  @discardableResult
  public mutating func write(
    _ text: String,
    _ style: Style = .plain,
    x: Int,
    y: Int,
    width: Int = .max
  ) -> Int {
    guard y >= 0, y < size.height, x >= 0, x < size.width, width > 0 else { return 0 }
    let limit = min(width, size.width - x)
    let cutsLetter = isRightHalf(x: x, y: y)
    var column = 0
    for character in text {
      guard let (cluster, columns) = ScreenText.shown(character) else { continue }
      guard column + columns <= limit else { break }
      let index = y * size.width + x + column
      cells[index] = Cell(cluster, style)
      if columns == 2 { cells[index + 1] = Cell("", style) }
      column += columns
    }
    if column > 0 { blankHalves(besides: x..<x + column, y: y, onTheLeft: cutsLetter) }
    return column
  }

  private func isRightHalf(x: Int, y: Int) -> Bool {
    x < size.width && cells[y * size.width + x].text.isEmpty
  }

  /// Makes blanks of the halves of wide letters that new cells have left alone on either side.
  private mutating func blankHalves(besides columns: Range<Int>, y: Int, onTheLeft: Bool) {
    if onTheLeft, columns.lowerBound > 0 {
      cells[y * size.width + columns.lowerBound - 1].text = " "
    }
    if isRightHalf(x: columns.upperBound, y: y) {
      cells[y * size.width + columns.upperBound].text = " "
    }
  }

  /// Writes spans one after the other.
  ///
  /// - Returns: The columns that were written.
  @discardableResult
  public mutating func write(_ spans: [Span], x: Int, y: Int, width: Int = .max) -> Int {
    var column = 0
    for span in spans where column < width {
      column += write(span.text, span.style, x: x + column, y: y, width: width - column)
    }
    return column
  }

  /// Shows a stretch of one row in reverse, as for the selected line.
  ///
  /// Inks go: what reads well on the background need not read well as one.
  public mutating func reverse(x: Int, y: Int, width: Int) {
    guard y >= 0, y < size.height, x >= 0 else { return }
    for column in x..<max(x, x + min(width, size.width - x)) {
      let attributes = cells[y * size.width + column].style.attributes
      cells[y * size.width + column].style = Style(attributes.union(.reverse))
    }
  }

  /// Fills an area with one character.
  public mutating func fill(_ area: Area, with character: String = " ", _ style: Style = .plain) {
    let columns = Frame.part(of: area.x, area.width, within: size.width)
    guard !columns.isEmpty else { return }
    for y in Frame.part(of: area.y, area.height, within: size.height) {
      let cutsLetter = isRightHalf(x: columns.lowerBound, y: y)
      for x in columns { cells[y * size.width + x] = Cell(character, style) }
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
