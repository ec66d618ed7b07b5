/// What a spreadsheet shows where a formula has no value, such as `#N/A`.
enum ErrorValue {
  private static let all: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#GETTING_DATA", "#BLOCKED!", "#FIELD!", "#UNKNOWN!", "#CONNECT!",
  ]

  /// Whether a cell holds nothing else.
  ///
  /// - Complexity: O(1).
  static func isOne(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "#") && text.utf8.count <= 13 && all.contains(text)
  }

  /// What an old workbook shows for the number of an error.
  static func shown(_ number: Int) -> String {
    switch number {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }
}
