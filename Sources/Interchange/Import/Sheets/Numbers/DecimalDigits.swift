/// A number by its decimal digits, as a spreadsheet shows it: fifteen of them, never scientific.
///
/// It is made of text and gives text, so that no locale of C and no binary fraction changes a code.
struct DecimalDigits: Equatable {
  private(set) var isNegative = false
  /// The digits from the first that is not zero; none for zero itself.
  private(set) var digits: [UInt8] = []
  /// How many of the digits stand before the point; less than zero for zeros behind it.
  private(set) var point = 0

  /// How many digits a spreadsheet keeps.
  static let precision = 15

  /// A number as programs write it (`-12.5`, `1.5E-3`); nil for what is none, or far too large.
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let parts = mantissa.split(
      separator: UInt8(ascii: "."),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    digits = parts.flatMap { $0 }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let exponent = DecimalDigits.exponent(rest.dropFirst(mantissa.count)) else { return nil }
    point = (parts.first?.count ?? 0) + exponent
    tidy()
    round(to: DecimalDigits.precision)
  }

  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(Array(number.description.utf8))
  }

  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    guard !text.isEmpty else { return 0 }
    let number = Int(String(decoding: text.dropFirst(), as: UTF8.self))
    return number.flatMap { (-400...400).contains($0) ? $0 : nil }
  }

  /// The number a hundred times and the like.
  mutating func shift(by places: Int) {
    if !digits.isEmpty { point += places }
  }

  /// Rounds to so many digits behind the point.
  mutating func round(behindPoint places: Int) {
    round(to: point + places)
  }

  /// The digits before the point, none for zero.
  var whole: [UInt8] {
    guard point > 0 else { return [] }
    return digits.prefix(point) + Array(repeating: 0x30, count: max(0, point - digits.count))
  }

  /// The digits behind the point without zeros at their end.
  var fraction: [UInt8] {
    guard !digits.isEmpty else { return [] }
    return Array(repeating: 0x30, count: max(0, -point)) + digits.dropFirst(max(0, point))
  }

  /// The number without any format: `1200`, `0.5`, `-3`.
  var plain: [UInt8] {
    let sign: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    let whole = self.whole.isEmpty ? [UInt8(ascii: "0")] : self.whole
    let fraction = self.fraction
    return sign + whole + (fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction)
  }

  private mutating func round(to count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return tidy()
    }
    let roundsUp = digits[count] >= UInt8(ascii: "5")
    digits.removeSubrange(count...)
    if roundsUp { increment() }
    tidy()
  }

  private mutating func increment() {
    for place in digits.indices.reversed() {
      guard digits[place] == UInt8(ascii: "9") else {
        digits[place] += 1
        return
      }
      digits[place] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
    point += 1
  }

  private mutating func tidy() {
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
