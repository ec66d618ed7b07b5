private import VietnameseText

/// A text in numbers, folded words and marks, for values that are taken only where every part of
/// the text is understood.
struct PlainTokens {
  enum Token: Hashable {
    /// Digits with the dots and commas that stand between them.
    case number(String)
    /// Letters without accents, in lower case.
    case word(String)
    case mark(Unicode.Scalar)
  }

  /// Words that may stand in a text, and what they mean there.
  struct Phrase<Value: Sendable>: Sendable {
    fileprivate let tokens: [Token]
    let value: Value

    /// - Parameters:
    ///   - words: Folded, with blanks between them.
    ///   - value: What they mean.
    init(_ words: String, _ value: Value) {
      tokens = words.split(separator: " ").map { .word(String($0)) }
      self.value = value
    }
  }

  private var rest: ArraySlice<Token>

  /// A text that is longer says more than one value.
  private static let longest = 200

  /// The tokens of a text; none of a very long one.
  ///
  /// - Complexity: O(1), as the length is limited.
  init(_ text: String) {
    guard text.utf8.count <= PlainTokens.longest else {
      rest = []
      return
    }
    var tokens: [Token] = []
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first {
      if PlainTokens.isDigit(first) {
        tokens.append(.number(PlainTokens.number(at: &scalars)))
      } else if Letters.letter(first).base != 0 {
        tokens.append(.word(PlainTokens.word(at: &scalars)))
      } else {
        scalars.removeFirst()
        if !first.properties.isWhitespace { tokens.append(.mark(first)) }
      }
    }
    if tokens.last == .mark(".") { tokens.removeLast() }
    rest = tokens[...]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func number(at scalars: inout Substring.UnicodeScalarView) -> String {
    var number = String.UnicodeScalarView()
    while let first = scalars.first {
      let joins = first == "." || first == ","
      guard isDigit(first) || joins && scalars.dropFirst().first.map(isDigit) == true else { break }
      number.append(first)
      scalars.removeFirst()
    }
    return String(number)
  }

  /// Combining marks of half-composed text belong to the letter before them.
  private static func word(at scalars: inout Substring.UnicodeScalarView) -> String {
    var word = String.UnicodeScalarView()
    while let first = scalars.first, !isDigit(first) {
      let base = Letters.letter(first).base
      if base != 0 {
        word.append(Unicode.Scalar(base))
      } else if !(0x300...0x36F).contains(first.value) {
        break
      }
      scalars.removeFirst()
    }
    return String(word)
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The words from here to the end, commas left out; nil where anything else stands there.
  var remainingWords: [String]? {
    let words = rest.filter { $0 != .mark(",") }.map { token in
      if case .word(let word) = token { word } else { nil as String? }
    }
    return words.contains(nil) ? nil : words.compactMap(\.self)
  }

  /// Takes a mark where it stands here.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == .mark(mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the first of some phrases that stands here; longer ones go before their beginnings.
  mutating func take<Value>(oneOf phrases: [Phrase<Value>]) -> Value? {
    for phrase in phrases where rest.starts(with: phrase.tokens) {
      rest.removeFirst(phrase.tokens.count)
      return phrase.value
    }
    return nil
  }

  /// Takes a number, as it is written.
  mutating func takeNumber() -> String? {
    guard case .number(let number)? = rest.first else { return nil }
    rest.removeFirst()
    return number
  }

  /// Takes words up to a mark and the mark.
  mutating func takeWords(to mark: Unicode.Scalar) -> [String]? {
    guard let end = rest.firstIndex(of: .mark(mark)) else { return nil }
    var inner = self
    inner.rest = rest[..<end]
    rest = rest[(end + 1)...]
    return inner.remainingWords
  }
}
