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
    for group in query.groups {
      guard group.count == 1, case .words(_, nil) = group[0].condition, !group[0].isNegated else {
        rest.append(Query([group]))
        continue
      }
      words += PlainWords.words(group[0].source)
    }
    self.rest = rest.map(\.source).joined(separator: " ")
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
