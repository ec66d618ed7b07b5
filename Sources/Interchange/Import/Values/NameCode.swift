public import ProcedureModel

/// A code that stands in the name of a procedure.
public struct NameCode: Hashable, Sendable {
  public let code: ProcedureCode
  /// The name without it.
  public let name: String

  /// Finds the one code of a name, in brackets or before the name: `Cấp thẻ (1.010733)`,
  /// `1.010733 - Cấp thẻ`, `Cấp thẻ (Mã TTHC: 1.010733)`.
  ///
  /// Nil where there is none, where there are several, and where it belongs to the sentence
  /// (`thay thế thủ tục 1.001193`).
  ///
  /// - Complexity: O(n).
  package init?(in text: String) {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    let places = CodeSpelling.places(in: text)
    guard places.count == 1, let place = places.first, let code = ProcedureCode(text[place]) else {
      return nil
    }
    let name = NameCode.inBrackets(text, place) ?? NameCode.before(text, place)
    guard let name, !name.isEmpty else { return nil }
    self.code = code
    self.name = name
  }

  private static func inBrackets(_ text: String, _ place: Range<String.Index>) -> String? {
    guard let open = text[..<place.lowerBound].lastIndex(where: { $0 == "(" || $0 == "[" }),
      let close = text[place.upperBound...].firstIndex(where: { $0 == ")" || $0 == "]" })
    else { return nil }
    let inner = String(text[text.index(after: open)..<close])
    guard CodeSpelling.withoutSurroundings(inner) == text[place] else { return nil }
    let head = text[..<open].trimmingBlanks()
    let tail = text[text.index(after: close)...].trimmingBlanks()
    return [head, tail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func before(_ text: String, _ place: Range<String.Index>) -> String? {
    let head = String(text[..<place.upperBound])
    let tail = text[place.upperBound...].drop { $0.isWhitespace }
    guard CodeSpelling.withoutSurroundings(head) == text[place], let mark = tail.first,
      "-–—:.".contains(mark)
    else { return nil }
    return tail.dropFirst().trimmingBlanks()
  }
}
