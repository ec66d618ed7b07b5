extension Frame {
  /// Writes text from (x, y) on, cut at `width` columns and at the edge of the screen.
  ///
  /// Whatever could move a terminal (control and direction characters) is written as a space or
  /// left out; see `ScreenText`.
  ///
  /// - Returns: The columns that were written.
  /// - Complexity: O(letters that are written).
  @discardableResult
  public mutating func write(
    _ text: String,
    _ style: Style = .plain,
    x: Int,
    y: Int,
    width: Int = .max
  ) -> Int {
    write(text[...], style, x: x, y: y, width: width)
  }

  /// Writes a piece of a text, as it would be written alone.
  ///
  /// - Returns: The columns that were written.
  /// - Complexity: O(letters that are written).
  @discardableResult
  public mutating func write(
    _ text: Substring,
    _ style: Style = .plain,
    x: Int,
    y: Int,
    width: Int = .max
  ) -> Int {
    guard y >= 0, y < size.height, x >= 0, x < size.width, width > 0 else { return 0 }
    let limit = min(width, size.width - x)
    let cutsLetter = isRightHalf(x: x, y: y)
    let column = put(text, style, at: y * size.width + x, limit: limit)
    if column > 0 { blankHalves(besides: x..<x + column, y: y, onTheLeft: cutsLetter) }
    return column
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

  /// Puts letters into the cells from an index on, as far as they fit in so many columns.
  private mutating func put(_ text: Substring, _ style: Style, at start: Int, limit: Int) -> Int {
    let bytes = text.utf8.span
    let styleBits = style.cellBits
    var cells = cells.mutableSpan
    precondition(start >= 0 && limit <= cells.count - start, "a place in the frame")
    var column = 0
    var offset = 0
    while offset < bytes.count {
      offset = PlainLetters.scan(bytes, from: offset) { scalar, _ in
        guard column < limit else { return false }
        cells[unchecked: start &+ column] = Cell(scalar: scalar, styleBits: styleBits)
        column &+= 1
        return true
      }
      guard column < limit, offset < bytes.count else { break }
      let place = text.utf8.index(text.startIndex, offsetBy: offset)
      offset += text[place].utf8.count
      guard let (cluster, columns) = ScreenText.shown(text[place]) else { continue }
      guard column + columns <= limit else { break }
      cells[start + column] = Cell(cluster, style)
      if columns == 2 { cells[start + column + 1] = Cell(rightHalfIn: styleBits) }
      column += columns
    }
    return column
  }
}
