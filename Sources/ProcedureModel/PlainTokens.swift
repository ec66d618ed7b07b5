private import VietnameseText

/// A text in numbers, folded words and marks, for values that are taken only where every part of
/// the text is understood.
struct PlainTokens {
  enum Token: Hashable {
    /// Digits with the dots and commas that stand between them.
    case number(String)
    /// Letters without accents, in lower case.
    case word(String)
    case mark(Character)
  }

  private var rest: ArraySlice<Token>

  /// - Complexity: O(n).
  init(_ text: String) {
    var tokens: [Token] = []
    var characters = text[...]
    while let first = characters.first {
      if first.isWhitespace {
        characters.removeFirst()
      } else if first.isASCIIDigit {
        tokens.append(.number(PlainTokens.number(at: &characters)))
      } else if first.isLetter {
        let word = characters.prefix { $0.isLetter }
        characters.removeFirst(word.count)
        tokens.append(.word(String(word).foldedLetters))
      } else {
        characters.removeFirst()
        tokens.append(.mark(first))
      }
    }
    if tokens.last == .mark(".") { tokens.removeLast() }
    rest = tokens[...]
  }

  private static func number(at characters: inout Substring) -> String {
    var number = ""
    while let first = characters.first {
      let joins = first == "." || first == ","
      guard first.isASCIIDigit || joins && characters.dropFirst().first?.isASCIIDigit == true
      else { break }
      number.append(first)
      characters.removeFirst()
    }
    return number
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
  mutating func take(_ mark: Character) -> Bool {
    guard rest.first == .mark(mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes some words, written with blanks between them, where they stand here.
  mutating func take(words: String) -> Bool {
    let wanted = words.split(separator: " ").map { Token.word(String($0)) }
    guard rest.starts(with: wanted) else { return false }
    rest.removeFirst(wanted.count)
    return true
  }

  /// Takes the first of some phrases that stands here; longer ones go before their beginnings.
  mutating func take<Value>(oneOf phrases: [(words: String, value: Value)]) -> Value? {
    for (words, value) in phrases where take(words: words) { return value }
    return nil
  }

  /// Takes a number, as it is written.
  mutating func takeNumber() -> String? {
    guard case .number(let number)? = rest.first else { return nil }
    rest.removeFirst()
    return number
  }

  /// Takes words up to a mark and the mark.
  mutating func takeWords(to mark: Character) -> [String]? {
    guard let end = rest.firstIndex(of: .mark(mark)) else { return nil }
    var inner = self
    inner.rest = rest[..<end]
    rest = rest[(end + 1)...]
    return inner.remainingWords
  }
}
