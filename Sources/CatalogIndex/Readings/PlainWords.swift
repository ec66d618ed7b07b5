import VietnameseText

/// The plain words of a query, which readings take in another way, and the rest, which stays.
struct PlainWords: Sendable {
  struct Word: Sendable {
    /// As it was typed.
    let text: String
    let word: QueryWord
  }

  private(set) var words: [Word] = []
  /// The other terms as they were typed.
  private let rest: String

  init(_ query: Query) {
    var rest: [Query] = []
    words.reserveCapacity(query.groups.count)
    for group in query.groups {
      guard group.count == 1, case .words(_, nil) = group[0].condition, !group[0].isNegated else {
        rest.append(Query([group]))
        continue
      }
      if let word = PlainWords.whole(group[0]) {
        words.append(word)
      } else {
        words += PlainWords.words(group[0].source)
      }
    }
    self.rest = rest.isEmpty ? "" : rest.map(\.source).joined(separator: " ")
  }

  /// The word of a term that is nothing else, as most are; nil where its text has to be read again.
  private static func whole(_ term: Query.Term) -> Word? {
    guard let word = term.plainWord, word.isPrefix else { return nil }
    let isOne = term.source.utf8.allSatisfy {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
    }
    return isOne ? Word(text: term.source, word: word) : nil
  }

  private static func words(_ text: String) -> [Word] {
    var scanner = WordScanner(text)
    var words: [Word] = []
    while scanner.next() {
      let start = text.utf8.index(text.startIndex, offsetBy: scanner.range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: scanner.range.upperBound)
      let word = QueryWord(scanner.word, marks: scanner.marks, isPrefix: true)
      words.append(Word(text: String(text[start..<end]), word: word))
    }
    return words
  }

  /// The query with other texts in the place of the words.
  func query(_ texts: [String]) -> Query {
    Query((texts + [rest]).filter { !$0.isEmpty }.joined(separator: " "))
  }

  var texts: [String] { words.map(\.text) }
}
