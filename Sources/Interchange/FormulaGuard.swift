/// Keeps a spreadsheet from running a cell of delimited text as a formula.
///
/// A cell that begins with one of the characters of OWASP's "CSV Injection" page, in their wide forms
/// too and behind blanks, gets an apostrophe before it, by which spreadsheets know text. So that
/// reading can take it off again, a cell that has apostrophes before such a beginning gets one more.
///
///     =1+1    '=1+1
///     '=1+1   ''=1+1
enum FormulaGuard {
  static let mark = UInt8(ascii: "'")

  /// Whether a cell gets a mark when it is written, or had one when it was read.
  ///
  /// - Complexity: O(1) for nearly every cell.
  static func isNeeded(_ cell: some Collection<UInt8>) -> Bool {
    guard let first = cell.first, first <= UInt8(ascii: "@") || first == wide[0] else {
      return false
    }
    let cell = cell.drop { $0 == mark }
    guard let second = cell.first else { return false }
    return Blank.isLineEnd(second) || second == Byte.tab || begins(cell.drop(while: Blank.isBlank))
  }

  /// The first two bytes of the wide forms of ASCII.
  private static let wide: [UInt8] = [0xEF, 0xBC]

  private static func begins(_ cell: some Collection<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case wide[0] where cell.starts(with: wide):
      // U+FF1D, U+FF0B, U+FF0D, U+FF20.
      [0x9D, 0x8B, 0x8D, 0xA0].contains(cell.dropFirst(2).first)
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
      FormulaGuard.isNeeded(bytes[cell.range])
    else { return cell }
    var cell = cell
    cell.range = cell.range.dropFirst()
    return cell
  }
}
