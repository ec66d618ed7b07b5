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
    var place = PlainPlace()
    while true {
      place.put(bytes, styleBits, into: &cells, at: start, limit: limit)
      guard place.column < limit, place.offset < bytes.count else { break }
      let cluster = text[text.utf8.index(text.startIndex, offsetBy: place.offset)]
      place.offset += cluster.utf8.count
      guard let (shown, columns) = ScreenText.shown(cluster) else { continue }
      guard place.column + columns <= limit else { break }
      let index = start + place.column
      cells[index] = Cell(shown, style)
      if columns == 2 { cells[index + 1] = Cell(rightHalfIn: styleBits) }
      place.column += columns
    }
    return place.column
  }
}

/// How far a text is written.
struct PlainPlace {
  /// The bytes that are written, and the columns.
  var offset = 0
  var column = 0

  /// Puts plain letters into cells, until one is not plain or the limit of columns is reached: the
  /// cells from the start up to there must exist.
  ///
  /// Most of what a key press costs is spent here: a letter of ASCII takes a dozen instructions.
  @inline(__always)
  mutating func put(
    _ bytes: Swift.Span<UInt8>,
    _ styleBits: UInt128,
    into cells: inout MutableSpan<Cell>,
    at start: Int,
    limit: Int
  ) {
    var offset = offset
    var column = column
    var length = 0
    while column < limit, offset < bytes.count {
      let letter = PlainLetters.letter(bytes, at: offset)
      guard letter.length > 0 else { break }
      cells[unchecked: start &+ column] = Cell(scalar: letter.scalar, styleBits: styleBits)
      column &+= 1
      offset &+= letter.length
      length = letter.length
    }
    if length > 0, offset < bytes.count, PlainLetters.letter(bytes, at: offset).length == 0 {
      // What follows may join the last letter.
      offset &-= length
      column &-= 1
    }
    self.offset = offset
    self.column = column
  }
}
