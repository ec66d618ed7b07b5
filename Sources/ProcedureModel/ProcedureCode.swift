/// The code of a procedure in the national database, kept as given beside its plain form.
///
/// The plain form is `d.dddddd`. Lists of 2018-2024 carry a unit suffix
/// (`1.001731.000.00.00.H56`) that live systems drop; dots come doubled, misplaced or not at all.
public struct ProcedureCode: Hashable, Sendable {
  /// The seven digits as a number; `noNumber` when the text is not such a code.
  private let sevenDigits: UInt32
  /// Whether the text begins with the plain form, which then is not kept a second time.
  private let beginsPlain: Bool
  /// The text, or what follows the plain form in it: short enough to need no memory of its own,
  /// since a list has a code in every row.
  private let rest: String

  private static let noNumber = UInt32.max

  /// The code of a number of seven digits, in its plain form: `1.001193` for 1001193.
  public init(number: Int) {
    sevenDigits = UInt32(truncatingIfNeeded: number) % 10_000_000
    beginsPlain = true
    rest = ""
  }

  /// Any text that a list holds as a code, without surrounding blanks; nil when it is blank.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    if let plain = ProcedureCode(plain: text.utf8Span.span) {
      self = plain
      return
    }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { return nil }
    self = ProcedureCode(plain: trimmed.utf8Span.span) ?? ProcedureCode(unusual: trimmed)
  }

  /// A code in any spelling but the plain one, without blanks around.
  private init(unusual text: String) {
    sevenDigits = ProcedureCode.number(in: text) ?? ProcedureCode.noNumber
    beginsPlain = false
    rest = text
  }

  /// The code in its plain form or with a unit suffix behind it; nil where the bytes are written in
  /// any other way, which does not mean that they are no code.
  ///
  /// Most codes are written so, and a catalog is read on the way to the first screen.
  ///
  /// - Complexity: O(bytes), without memory of its own for the suffixes of real lists.
  package init?(plain bytes: Span<UInt8>) {
    guard let number = ProcedureCode.plainNumber(in: bytes) else { return nil }
    guard bytes.count == 8 || ProcedureCode.isPlainSuffix(bytes.extracting(8...)) else {
      return nil
    }
    sevenDigits = number
    beginsPlain = true
    rest = String(copying: UTF8Span(unchecked: bytes.extracting(8...)))
  }

  /// The code as the list gives it.
  public var raw: String {
    guard beginsPlain else { return rest }
    return rest.isEmpty ? plain : plain + rest
  }

  /// Whether the list gives the code in its plain form alone.
  public var isPlain: Bool { beginsPlain && rest.isEmpty }

  /// The seven digits as a number: 1001193 for `1.001193`; nil when the text is not such a code.
  public var number: UInt32? { sevenDigits == ProcedureCode.noNumber ? nil : sevenDigits }

  /// The seven digits without dots, or nil when the text is not such a code.
  public var digits: String? {
    guard sevenDigits != ProcedureCode.noNumber else { return nil }
    return String(unsafeUninitializedCapacity: 7) { letters in
      ProcedureCode.write(sevenDigits, to: letters[...])
      return 7
    }
  }

  /// The code by which two lists agree: `d.dddddd`, or the given text where it is no such code.
  public var key: String { sevenDigits == ProcedureCode.noNumber ? rest : plain }

  /// Whether two lists mean one procedure by these codes: whether their keys are the same.
  public func isSame(as other: ProcedureCode) -> Bool {
    guard sevenDigits == other.sevenDigits else { return false }
    return sevenDigits != ProcedureCode.noNumber || rest == other.rest
  }

  private var plain: String {
    String(unsafeUninitializedCapacity: 8) { letters in
      ProcedureCode.write(sevenDigits, to: letters[1...])
      letters[0] = letters[1]
      letters[1] = ProcedureCode.dot
      return 8
    }
  }

  private static func write(_ number: UInt32, to digits: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    var (digits, number) = (digits, number)
    var index = digits.startIndex + 7
    while index > digits.startIndex {
      index -= 1
      digits[index] = UInt8(ascii: "0") + UInt8(number % 10)
      number /= 10
    }
  }
}

/// The spellings.
extension ProcedureCode {
  /// The number in the first eight bytes where they are `d.dddddd`.
  private static func plainNumber(in bytes: Span<UInt8>) -> UInt32? {
    guard bytes.count >= 8, bytes[1] == dot else { return nil }
    var number: UInt32 = 0
    for index in 0..<8 where index != 1 {
      guard isDigit(bytes[index]) else { return nil }
      number = number * 10 + UInt32(bytes[index] - UInt8(ascii: "0"))
    }
    return number
  }

  /// Whether the bytes are `.000` or `.H19` and then nothing but digits, dots and H.
  private static func isPlainSuffix(_ bytes: Span<UInt8>) -> Bool {
    guard bytes[0] == dot else { return false }
    var end = 1
    while end < bytes.count, bytes[end] != dot { end += 1 }
    var (zeros, letters) = (0, 0)
    for index in bytes.indices.dropFirst() {
      let byte = bytes[index]
      guard isDigit(byte) || byte == dot || byte == letterH else { return false }
      if index < end, byte == UInt8(ascii: "0") { zeros += 1 }
      if index < end, byte == letterH { letters += 1 }
    }
    let isUnit = letters == 1 && bytes[1] == letterH
    return isUnit || (zeros == 3 && end == 4)
  }

  private static var dot: UInt8 { UInt8(ascii: ".") }
  private static var letterH: UInt8 { UInt8(ascii: "H") }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  /// The seven digits of a code in any spelling: `1.001193`, `2000815`, `2.000.815`,
  /// `1.001193.000.00.00.H15`.
  private static func number(in text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard let first = parts.first, first.allSatisfy(\.isASCIIDigit) else { return nil }
    var digits = ""
    for part in parts {
      guard digits.count < 7 else {
        return digits.count == 7 && isSuffix(part) ? UInt32(digits) : nil
      }
      guard part.allSatisfy(\.isASCIIDigit) else { return nil }
      digits += part
    }
    return digits.count == 7 ? UInt32(digits) : nil
  }

  /// Whether the part after the seven digits begins a unit suffix: `000`, `H19`.
  private static func isSuffix(_ part: Substring) -> Bool {
    part == "000" || (part.first == "H" && part.dropFirst().allSatisfy(\.isASCIIDigit))
  }
}

extension Character {
  /// Whether this is one of the digits 0-9.
  package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension StringProtocol {
  /// The text without blanks and line breaks at its ends.
  package func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
