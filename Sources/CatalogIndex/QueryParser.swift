import ProcedureModel
import VietnameseText

/// Reads the query language.
///
/// Terms stand apart by blanks and must all hold; `|` between two makes them alternatives and binds
/// tighter. `-` before a term excludes, quotes hold a phrase, `name:value` asks one thing (see
/// `QueryTermName`). Nothing is an error: what is no operator is searched as text.
enum QueryParser {
  /// - Complexity: O(n).
  static func parse(_ text: String) -> [[Query.Term]] {
    if let words = PlainText.groups(text) { return words }
    var groups: [[Query.Term]] = []
    // Where the groups begin that a bar goes on with.
    var last = 0
    var joins = false
    for token in tokens(text) {
      guard token != "|" else {
        joins = !groups.isEmpty
        continue
      }
      let terms = self.terms(token)
      guard !terms.isEmpty else { continue }
      // A value such as `muc:3..4` gives several terms: alternatives, or exclusions that all hold.
      let added = terms[0].isNegated ? terms.map { [$0] } : [terms]
      if joins {
        groups[last...] = groups[last...].flatMap { group in added.map { group + $0 } }[...]
      } else {
        last = groups.count
        groups += added
      }
      joins = false
    }
    return groups
  }

  /// The pieces between blanks and bars outside quotes; a bar is a piece of its own.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var start = text.startIndex
    var isQuoted = false
    func end(_ place: String.Index) {
      if start < place { tokens.append(String(text[start..<place])) }
    }
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      if isQuoteMark(scalar) { isQuoted.toggle() }
      guard !isQuoted, scalar == "|" || isBlank(scalar) else { continue }
      end(place)
      if scalar == "|" { tokens.append("|") }
      start = scalars.index(after: place)
    }
    end(text.endIndex)
    return hasCodeDot(text) ? joiningCodes(tokens) : tokens
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Whether a text holds what stands for the dot of a code; most have none.
  private static func hasCodeDot(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// Puts codes together that were written with blanks around their dot: `1. 005280`, `1 . 005280`.
  private static func joiningCodes(_ tokens: [String]) -> [String] {
    var joined: [String] = []
    var place = 0
    while place < tokens.count {
      let length = [3, 2].first { length in
        place + length <= tokens.count && isCode(tokens[place..<place + length])
      }
      joined.append(tokens[place..<place + (length ?? 1)].joined())
      place += length ?? 1
    }
    return joined
  }

  /// Whether pieces are a digit, a dot and six digits, and perhaps what stands behind a code.
  private static func isCode(_ pieces: ArraySlice<String>) -> Bool {
    guard let first = pieces.first, let digit = first.first, digit.isASCIIDigit,
      first.dropFirst().allSatisfy({ codeDots.contains($0) })
    else { return false }
    let text = pieces.joined().dropFirst()
    guard let dot = text.first, codeDots.contains(dot) else { return false }
    let rest = text.dropFirst()
    return rest.prefix(6).count == 6 && rest.prefix(6).allSatisfy(\.isASCIIDigit)
      && (rest.count == 6 || codeDots.contains(rest[rest.index(rest.startIndex, offsetBy: 6)]))
  }

  /// What stands for the dot in a code.
  private static let codeDots: [Character] = [".", ","]

  /// The quotes of keyboards and of word processors.
  private static func isQuoteMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "«", "»": true
    default: false
    }
  }

  private static func terms(_ token: String) -> [Query.Term] {
    let isNegated = token.utf8.first == UInt8(ascii: "-") && token.utf8.count > 1
    let body = isNegated ? String(token.dropFirst()) : token
    return conditions(body).map { Query.Term($0, isNegated: isNegated, source: token) }
  }

  private static func conditions(_ body: String) -> [Query.Condition] {
    if let colon = body.utf8.firstIndex(of: UInt8(ascii: ":")), let name = termName(body[..<colon])
    {
      let value = value(body[body.index(after: colon)...])
      if value.words.isEmpty { return [name.alone] }
      if let conditions = name.read(value) { return conditions }
    }
    let value = value(body[...])
    let words = value.words
    let code = value.isQuoted ? nil : codeStart(value.text)
    guard code != nil || !words.isEmpty else { return [] }
    return [value.isQuoted ? .phrase(words) : .words(words, code: code)]
  }

  private static func termName(_ text: Substring) -> QueryTermName? {
    let isPlain = text.allSatisfy(\.isLetter)
    return isPlain ? QueryTermName.named(String(text).foldedLetters) : nil
  }

  private static func value(_ text: Substring) -> QueryValue {
    guard let first = text.unicodeScalars.first, isQuoteMark(first) else {
      return QueryValue(text: String(text).nfc, isQuoted: false, isOpen: false)
    }
    let scalars = text.unicodeScalars
    let isClosed = scalars.count > 1 && scalars.last.map(isQuoteMark) == true
    let inner = Substring(scalars.dropFirst().dropLast(isClosed ? 1 : 0))
    return QueryValue(text: String(inner).nfc, isQuoted: true, isOpen: !isClosed)
  }

  /// The digits of a word that is written as codes are, with dots or commas.
  ///
  /// Such as `1.0011`, `2.000.815`, `1.001193.000.00.00.H15`; a bare number is found among the words.
  private static func codeStart(_ text: String) -> String? {
    guard hasCodeDot(text) else { return nil }
    let text = String(text.map { $0 == "," ? "." : $0 })
    if let digits = ProcedureCode(text)?.digits { return digits }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isCodeLike =
      parts.count <= 3 && parts[0].count == 1
      && parts.joined().allSatisfy(\.isASCIIDigit) && parts.joined().count < 7
    return isCodeLike ? parts.joined() : nil
  }
}
