/// Writing text as it lies in a file, without a string in between.
extension Frame {
  /// Writes UTF-8 cut to a width as `ScreenText.cut` does, in one pass over it.
  ///
  /// The columns that the text leaves free are blank in the plain style after that.
  ///
  /// - Returns: How many of the bytes are shown before the `…`, if there is one; nil where a letter
  ///   that matters is not plain or the width is not on the screen: then nothing is to be relied on,
  ///   and a string has to be written over it.
  /// - Complexity: O(width).
  public mutating func write(
    cutting bytes: Swift.Span<UInt8>,
    _ style: Style = .plain,
    x: Int,
    y: Int,
    width: Int
  ) -> Int? {
    guard y >= 0, y < size.height, x >= 0, width > 0, width <= size.width - x else { return nil }
    let cutsLetter = isRightHalf(x: x, y: y)
    let shown = put(cutting: bytes, style.cellBits, at: y * size.width + x, width: width)
    blankHalves(besides: x..<x + width, y: y, onTheLeft: cutsLetter)
    return shown
  }

  private mutating func put(
    cutting bytes: Swift.Span<UInt8>,
    _ styleBits: UInt128,
    at start: Int,
    width: Int
  ) -> Int? {
    var cells = cells.mutableSpan
    precondition(start >= 0 && width <= cells.count - start, "a place in the frame")
    // The letter whose place `…` takes: the last that fits, or a blank that ends a word near it.
    var cut = (offset: 0, column: 0)
    let third = (width - 1) - (width - 1) / 3
    var column = 0
    var isLonger = false
    let end = PlainLetters.scan(bytes) { scalar, offset in
      guard column < width else {
        isLonger = true
        return false
      }
      cells[unchecked: start &+ column] = Cell(scalar: scalar, styleBits: styleBits)
      if scalar == 0x20, column >= third { cut = (offset, column) }
      column &+= 1
      if column == width, cut.column == 0 { cut = (offset, column &- 1) }
      return true
    }
    guard isLonger || end == bytes.count else { return nil }
    if isLonger {
      cells[start + cut.column] = Cell(scalar: 0x2026, styleBits: styleBits)
      column = cut.column + 1
    }
    for rest in column..<width { cells[start + rest] = .blank }
    return isLonger ? cut.offset : end
  }

  /// Gives a stretch of one row another style.
  public mutating func restyle(_ style: Style, x: Int, y: Int, width: Int) {
    guard y >= 0, y < size.height, x >= 0 else { return }
    let start = y * size.width + x
    for index in start..<start + max(0, min(width, size.width - x)) { cells[index].style = style }
  }
}
