/// The code of a procedure in the national database, kept as given beside its plain form.
///
/// The plain form is `d.dddddd`. Lists of 2018-2024 carry a unit suffix
/// (`1.001731.000.00.00.H56`) that live systems drop; dots come doubled, misplaced or not at all.
public struct ProcedureCode: Hashable, Sendable {
  /// The code as the list gives it.
  public let raw: String
  /// The seven digits without dots, or nil when the text is not such a code.
  public let digits: String?

  /// Any text that a list holds as a code, without surrounding blanks; nil when it is blank.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    if let digits = ProcedureCode.plainDigits(in: text) {
      (raw, self.digits) = (text, digits)
      return
    }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { return nil }
    raw = trimmed
    digits = ProcedureCode.digits(in: trimmed)
  }

  /// The code by which two lists agree: `d.dddddd`, or the given text where it is no such code.
  public var key: String {
    guard let digits else { return raw }
    return digits.prefix(1) + "." + digits.dropFirst()
  }

  /// Whether two lists mean one procedure by these codes: whether their keys are the same.
  public func isSame(as other: ProcedureCode) -> Bool {
    digits == other.digits && (digits != nil || raw == other.raw)
  }

  /// The seven digits of a code in its plain form, else nil.
  ///
  /// Most codes are written so, and a catalog is read on the way to the first screen.
  private static func plainDigits(in text: String) -> String? {
    guard text.utf8.count == 8 else { return nil }
    var isPlain = true
    var position = 0
    for byte in text.utf8 {
      isPlain = isPlain && (position == 1 ? byte == 0x2E : (0x30...0x39).contains(byte))
      position += 1
    }
    return isPlain ? String(text.prefix(1) + text.dropFirst(2)) : nil
  }

  /// The seven digits of a code in any spelling: `1.001193`, `2000815`, `2.000.815`,
  /// `1.001193.000.00.00.H15`.
  private static func digits(in text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard let first = parts.first, first.allSatisfy(\.isASCIIDigit) else { return nil }
    var digits = ""
    for part in parts {
      guard digits.count < 7 else { return digits.count == 7 && isSuffix(part) ? digits : nil }
      guard part.allSatisfy(\.isASCIIDigit) else { return nil }
      digits += part
    }
    return digits.count == 7 ? digits : nil
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
