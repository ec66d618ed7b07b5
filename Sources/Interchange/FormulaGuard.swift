/// Keeps a spreadsheet from running a cell of delimited text as a formula.
///
/// A cell that begins with one of the characters of OWASP's "CSV Injection" page gets an apostrophe
/// before it, by which spreadsheets know text. So that reading can take it off again, a cell that has
/// apostrophes before such a character gets one more.
///
///     =1+1    '=1+1
///     '=1+1   ''=1+1
enum FormulaGuard {
  static let mark = UInt8(ascii: "'")

  /// Whether a cell gets a mark when it is written.
  ///
  /// - Complexity: O(1) for nearly every cell.
  static func isNeeded(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, first <= UInt8(ascii: "@") else { return false }
    return begins(cell.first { $0 != mark })
  }

  fileprivate static func begins(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn:
      true
    default: false
    }
  }
}

extension CatalogText {
  /// The cell without the mark that writing put before it; nearly every cell as it is.
  ///
  /// - Complexity: O(1) for a cell without one.
  func withoutGuard(_ cell: Cell) -> Cell {
    guard let first = cell.range.first, bytes[first] == FormulaGuard.mark,
      FormulaGuard.begins(bytes[cell.range].first { $0 != FormulaGuard.mark })
    else { return cell }
    var cell = cell
    cell.range = cell.range.dropFirst()
    return cell
  }
}
