/// How a workbook shows a number, as far as it changes what a reader takes the number for.
///
/// A code that was typed as 1.00157 and is shown as 1.001570 is the latter. Separators of thousands
/// are left out: they are points in Vietnam, and commas elsewhere.
enum NumberFormat: Equatable, Sendable {
  case general
  case date
  case pattern([NumberPattern])

  /// The formats that a workbook uses without saying what they are, by their number.
  init(builtIn number: Int) {
    switch number {
    case 14...22, 27...36, 45...47, 50...58: self = .date
    case 1, 3, 37, 38: self.init("0")
    case 2, 4, 39, 40: self.init("0.00")
    case 9: self.init("0%")
    case 10: self.init("0.00%")
    default: self = .general
    }
  }

  /// A format by its code, such as `0.000000`, `dd/mm/yyyy;@` or `"Mức "0`.
  init(_ code: String) {
    guard let parts = NumberFormatScanner.sections(of: code) else {
      self = .general
      return
    }
    if parts.contains(where: \.isDate) {
      self = .date
    } else {
      let patterns = parts.prefix(3).map(\.pattern)
      self = patterns.contains { $0.placeholders > 0 } ? .pattern(Array(patterns)) : .general
    }
  }

  /// What the workbook shows of a number that stands so in the file.
  func shown(_ text: some Collection<UInt8>, since1904: Bool) -> [UInt8] {
    switch self {
    case .general: return DecimalDigits(text)?.plain ?? Array(text)
    case .date:
      let number = Double(String(decoding: text, as: UTF8.self))
      let date = number.flatMap { SerialDate.text($0, since1904: since1904) }
      return date ?? DecimalDigits(text)?.plain ?? Array(text)
    case .pattern(let patterns):
      guard let number = DecimalDigits(text) else { return Array(text) }
      return NumberFormat.shown(number, patterns)
    }
  }

  private static func shown(_ number: DecimalDigits, _ patterns: [NumberPattern]) -> [UInt8] {
    let place = number.digits.isEmpty ? 2 : number.isNegative ? 1 : 0
    let pattern = place < patterns.count ? patterns[place] : patterns[0]
    let isSigned = number.isNegative && place >= patterns.count
    let shown = pattern.fill(number)
    // A format may hide what it does not want seen; a list loses nothing.
    guard shown.contains(where: { $0 != Byte.space }) else { return number.plain }
    return isSigned ? [UInt8(ascii: "-")] + shown : shown
  }
}
