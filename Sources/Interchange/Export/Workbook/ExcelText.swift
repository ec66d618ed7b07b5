/// The text of a cell as a workbook can hold it.
///
/// Excel takes 32,767 UTF-16 units in a cell. A longer text ends in a mark that says so, and the
/// workbook's second sheet counts such cells: nothing is cut unseen. XML has no place for control
/// characters, which are written by their numbers (`_x0001_`) and come back so.
struct ExcelText {
  /// UTF-16 units of one cell.
  static let limit = 32_767

  let text: String
  let isCut: Bool

  /// - Parameters:
  ///   - given: The text.
  ///   - mark: What stands at the end of a text that is cut.
  /// - Complexity: O(n).
  init(_ given: String, mark: String) {
    let written = ExcelText.written(given)
    guard written.utf8.count > ExcelText.limit, written.utf16.count > ExcelText.limit else {
      text = written
      isCut = false
      return
    }
    let room = ExcelText.limit - mark.utf16.count
    var kept = ""
    var count = 0
    for character in given {
      let piece = ExcelText.written(String(character))
      count += piece.utf16.count
      guard count <= room else { break }
      kept += piece
    }
    text = kept + mark
    isCut = true
  }

  /// The text with numbers for what XML cannot hold, and for what would be read as such a number.
  private static func written(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      !bytes.indices.contains { place in
        switch bytes[place] {
        case 0x0A, 0x09: false
        case 0..<0x20: true
        case UInt8(ascii: "_"): place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "x")
        case 0xEF: place + 1 < bytes.count && bytes[place + 1] == 0xBF
        default: false
        }
      }
    }
    return isPlain ? text : escaped(text)
  }

  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += number(scalar)
      case "_" where beginsNumber(scalars[place...]): escaped += number(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// Whether it would be read as `_xHHHH_`.
  private static func beginsNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count >= 7 else { return false }
    let start = scalars.startIndex
    return scalars[start + 1] == "x" && scalars[start + 6] == "_"
      && scalars[(start + 2)..<(start + 6)].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
