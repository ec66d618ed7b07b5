/// The place of a cell as workbooks write it: `B12`, counted from zero.
struct CellPlace: Equatable {
  let row: Int
  let column: Int

  /// - Parameter text: As C has it; ends at the first letter that belongs to no place.
  init?(_ text: UnsafePointer<CChar>) {
    var place = text
    var (row, column) = (0, 0)
    while let letter = CellPlace.letter(place.pointee), column <= ReadingLimits.columns {
      column = column * 26 + letter
      place += 1
    }
    while let digit = CellPlace.digit(place.pointee), row <= ReadingLimits.rows {
      row = row * 10 + digit
      place += 1
    }
    guard place.pointee == 0 || place.pointee == CChar(UInt8(ascii: ":")), row > 0, column > 0
    else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }

  private static func letter(_ byte: CChar) -> Int? {
    let letter = Int(byte & ~0x20) - 64
    return (1...26).contains(letter) && byte >= 65 ? letter : nil
  }

  private static func digit(_ byte: CChar) -> Int? {
    let digit = Int(byte) - 48
    return (0...9).contains(digit) ? digit : nil
  }
}

extension MergedCells {
  /// A range as workbooks write it: `A1:E1`, by the numbers of rows and columns from zero.
  init?(reference: String) {
    let ends = reference.split(separator: ":").compactMap { end in
      String(end).withCString { CellPlace($0) }
    }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
