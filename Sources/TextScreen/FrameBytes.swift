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
    var place = PlainPlace()
    place.put(bytes, styleBits, into: &cells, at: start, limit: width)
    guard place.offset == bytes.count || place.column == width else { return nil }
    if place.offset < bytes.count {
      place = Frame.cut(bytes, width: width)
      cells[start + place.column] = Cell(scalar: 0x2026, styleBits: styleBits)
      place.column += 1
    }
    let blank = Cell(scalar: 0x20, styleBits: 0)
    for column in place.column..<width { cells[unchecked: start &+ column] = blank }
    return place.offset
  }

  /// The letter whose place `…` takes in a text that is too long: a blank that ends a word in the
  /// last third, or the last letter that fits.
  private static func cut(_ bytes: Swift.Span<UInt8>, width: Int) -> PlainPlace {
    let third = (width - 1) - (width - 1) / 3
    var place = PlainPlace()
    var cut = PlainPlace()
    while place.column < width {
      let letter = PlainLetters.letter(bytes, at: place.offset)
      if letter.scalar == 0x20, place.column >= third { cut = place }
      if place.column == width - 1, cut.column == 0 { cut = place }
      place.column += 1
      place.offset += letter.length
    }
    return cut
  }

  /// Gives a stretch of one row another style.
  public mutating func restyle(_ style: Style, x: Int, y: Int, width: Int) {
    guard y >= 0, y < size.height, x >= 0 else { return }
    let start = y * size.width + x
    for index in start..<start + max(0, min(width, size.width - x)) { cells[index].style = style }
  }
}
