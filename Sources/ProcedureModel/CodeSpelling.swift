private import VietnameseText

extension CodeReading {
  /// Reads the text of a cell for the code.
  ///
  /// Nothing is guessed: a code is repaired only where its seven digits are there in their order.
  ///
  /// - Complexity: O(n).
  package init(_ text: String) {
    guard let given = ProcedureCode(text), !NoInformation.isSaid(text) else {
      self = .none
      return
    }
    if given.isPlain || CodeSpelling.isPlain(given.raw) {
      self = .exact(given)
      return
    }
    guard given.raw.utf8.count <= CodeSpelling.longest else {
      self = .doubtful(given, .notNational, suggestion: nil)
      return
    }
    let bare = CodeSpelling.withoutSurroundings(given.raw)
    let repairs: Set<CodeRepair> = bare == given.raw ? [] : [.surroundings]
    if let (code, further) = CodeSpelling.repaired(bare) {
      self = CodeReading(code, repairs.union(further), given)
    } else {
      self = CodeSpelling.doubtful(given, bare)
    }
  }

  /// A repaired code, unless it begins like no code of the national database.
  private init(_ code: ProcedureCode, _ repairs: Set<CodeRepair>, _ given: ProcedureCode) {
    let isUsual = code.digits?.first.map { CodeSpelling.beginnings.contains($0) } ?? false
    self =
      isUsual
      ? .repaired(code, repairs) : .doubtful(given, .unusualBeginning, suggestion: code)
  }
}

/// How codes are written in lists.
package enum CodeSpelling {
  /// What is longer is no code, whatever stands in it.
  fileprivate static let longest = 4096

  /// The first digits of all codes of the national database; 5 and 6 are internal procedures.
  static let beginnings: Set<Character> = ["1", "2", "3", "5", "6"]

  /// Whether a text is `d.dddddd`, alone or with the suffix of a unit.
  static func isPlain(_ text: String) -> Bool {
    ProcedureCode(plain: text.utf8Span.span) != nil
  }

  /// The text without quotes, brackets, marks at its ends and words before it (`Mã TTHC:`).
  package static func withoutSurroundings(_ text: String) -> String {
    let isAround = { (character: Character) in "'\"`‘’“”()[]{}.,;:*#".contains(character) }
    let words = text.prefix { !$0.isASCIIDigit }
    var rest = text[...]
    if ["ma", "masotthc", "matthc", "maso", "mathutuc", "mattthc", "so"].contains(
      String(words).foldedLetters
    ) {
      rest = rest.dropFirst(words.count)
    }
    while let first = rest.first, isAround(first) || first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, isAround(last) || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The code of a text that has its seven digits in order, with nothing but dots, commas and blanks
  /// between them, and what of that was changed.
  static func repaired(_ text: String) -> (ProcedureCode, Set<CodeRepair>)? {
    if let exact = ProcedureCode(plain: text.utf8Span.span) { return (exact, []) }
    guard text.allSatisfy({ $0.isASCIIDigit || $0.isWhitespace || ".,H".contains($0) }) else {
      return nil
    }
    let compact = text.filter { !$0.isWhitespace }
    var repairs: Set<CodeRepair> = compact == text ? [] : [.blanks]
    var parts = compact.split { $0 == "." || $0 == "," }.map(String.init)
    var digits = ""
    while digits.utf8.count < 7, let part = parts.first, part.allSatisfy(\.isASCIIDigit) {
      digits += part
      parts.removeFirst()
    }
    guard digits.utf8.count == 7, let number = Int(digits) else { return nil }
    let head = ProcedureCode(number: number)
    if parts.count == 1, parts[0].utf8.count == 2, parts[0].allSatisfy(\.isASCIIDigit) {
      return (head, repairs.union([.service]).union(compact.hasPrefix(head.key) ? [] : [.dots]))
    }
    let written = ([head.key] + parts).joined(separator: ".")
    guard let code = ProcedureCode(plain: written.utf8Span.span) else { return nil }
    if written != compact { repairs.insert(.dots) }
    return (code, repairs)
  }

  /// What may be meant by a text that is not certainly a code.
  static func doubtful(_ given: ProcedureCode, _ text: String) -> CodeReading {
    let codes = plainCodes(in: text)
    if codes.count > 1 { return .doubtful(given, .several(codes), suggestion: nil) }
    if let code = withZeros(text) { return .doubtful(given, .endingZeros, suggestion: code) }
    if let code = rounded(text) { return .doubtful(given, .inexactNumber, suggestion: code) }
    let digits = String(text.map { lookalikes[$0] ?? $0 })
    if digits != text, let (code, _) = repaired(digits) {
      return .doubtful(given, .letters, suggestion: code)
    }
    return .doubtful(given, .notNational, suggestion: codes.first)
  }

  private static let lookalikes: [Character: Character] = [
    "O": "0", "o": "0", "Ơ": "0", "l": "1", "I": "1", "i": "1", "|": "1",
  ]

  /// The code of `d.dd` to `d.ddddd`, with the zeros that a spreadsheet dropped.
  private static func withZeros(_ text: String) -> ProcedureCode? {
    guard let decimals = decimals(text), 2...5 ~= decimals.utf8.count,
      decimals.contains(where: { $0 != "0" })
    else { return nil }
    return ProcedureCode(plain(text.prefix(1), decimals + repeatElement("0", count: 6)))
  }

  /// The code of a number with many decimals that are all 0 or all 9 behind the sixth.
  private static func rounded(_ text: String) -> ProcedureCode? {
    guard let decimals = decimals(text), decimals.utf8.count >= 11 else { return nil }
    let rest = decimals.dropFirst(6).prefix(5)
    guard let number = Int(text.prefix(1) + decimals.prefix(6)) else { return nil }
    if rest.allSatisfy({ $0 == "0" }) { return ProcedureCode(number: number) }
    guard rest.allSatisfy({ $0 == "9" }), number < 9_999_999 else { return nil }
    return ProcedureCode(number: number + 1)
  }

  /// What stands behind the dot of a number with one digit before it.
  private static func decimals(_ text: String) -> Substring? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, let first = parts[0].first, parts[0].utf8.count == 1,
      beginnings.contains(first), parts[1].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return parts[1]
  }

  private static func plain(_ first: Substring, _ decimals: some StringProtocol) -> String {
    first + "." + decimals.prefix(6)
  }

  /// The codes in their plain form that stand in a text.
  static func plainCodes(in text: String) -> [ProcedureCode] {
    places(in: text).compactMap { ProcedureCode(text[$0]) }
  }

  /// Where codes stand in a text, with the suffixes of units behind them.
  package static func places(in text: String) -> [Range<String.Index>] {
    let words = text.split { !($0.isASCIIDigit || $0 == "." || $0 == "H") }
    return words.compactMap { word in
      var word = word
      while word.last == "." { word.removeLast() }
      return isPlain(String(word)) ? word.startIndex..<word.endIndex : nil
    }
  }
}
