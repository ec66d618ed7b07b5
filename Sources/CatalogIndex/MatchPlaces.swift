import ProcedureModel
import VietnameseText

/// Looks for the words of a query in the texts of one row.
struct MatchPlaces {
  private let procedure: Procedure

  init(_ procedure: Procedure) {
    self.procedure = procedure
  }

  /// Where the words stand: each in the first of name, field, agencies and code that holds it, those
  /// of a column's own term in that column.
  func places(of query: Query) -> [MatchReason.Place] {
    var places: [MatchReason.Place] = []
    var left = query.positiveWords
    for column in [Column.name, .field, .agency] {
      for value in column.values(of: procedure) where !left.isEmpty {
        let words = TextWords(value)
        let found = words.places(of: left) { typed, word in typed.matches(word.letters) }
        guard let text = words.excerpt(found.compactMap(\.self)) else { continue }
        places.append(MatchReason.Place(column: column, text: text))
        left = zip(left, found).filter { $1 == nil }.map(\.0)
      }
    }
    return places + codePlaces(query, left) + query.details.compactMap(place)
  }

  private func codePlaces(_ query: Query, _ left: [QueryWord]) -> [MatchReason.Place] {
    guard let code = procedure.code, let digits = code.digits else { return [] }
    let typed = query.positiveCodes + left.compactMap(\.digits)
    let isTyped = typed.contains { digits.hasPrefix($0) }
    return isTyped ? [MatchReason.Place(column: .code, text: code.key)] : []
  }

  private func place(_ detail: (column: Column, words: [QueryWord])) -> MatchReason.Place? {
    for value in detail.column.values(of: procedure) {
      let words = TextWords(value)
      let found = words.places(of: detail.words) { typed, word in typed.matches(word.letters) }
      guard !found.contains(nil) else { continue }
      return words.excerpt(found.compactMap(\.self)).map {
        MatchReason.Place(column: detail.column, text: $0)
      }
    }
    return nil
  }
}

extension Query {
  /// The words that are looked for in single columns of the details.
  fileprivate var details: [(column: Column, words: [QueryWord])] {
    groups.joined().compactMap { term in
      guard case .column(let column, let words?) = term.condition, !term.isNegated else {
        return nil
      }
      return (column, words)
    }
  }
}

/// The words of a text, to be found again in it.
struct TextWords {
  struct Word {
    let letters: FoldedWord
    let marks: WordMarks
    let range: Range<String.Index>
  }

  let text: String
  private(set) var words: [Word] = []

  init(_ text: String) {
    self.text = text
    var scanner = WordScanner(text)
    while scanner.next() {
      let start = text.utf8.index(text.startIndex, offsetBy: scanner.range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: scanner.range.upperBound)
      words.append(Word(letters: scanner.word, marks: scanner.marks, range: start..<end))
    }
  }

  /// The place of each typed word among the words: together and in order where they stand so, else
  /// each behind the last one where there is such a place.
  func places(of typed: [QueryWord], where accepts: (QueryWord, Word) -> Bool) -> [Int?] {
    let candidates = typed.map { typed in
      let all = words.indices.filter { accepts(typed, words[$0]) }
      let agreeing = all.filter { typed.agrees(with: words[$0]) }
      return agreeing.isEmpty ? all : agreeing
    }
    let start = candidates.first?.first { start in
      candidates.indices.allSatisfy { candidates[$0].contains(start + $0) }
    }
    if let start { return candidates.indices.map { start + $0 } }
    var last = -1
    return candidates.map { places in
      guard let place = places.first(where: { $0 > last }) ?? places.first else { return nil }
      last = place
      return place
    }
  }

  /// The text of some words, with `…` between those that stand apart; nil for none.
  func excerpt(_ places: [Int]) -> String? {
    let places = Set(places).sorted()
    guard let first = places.first else { return nil }
    var excerpt = String(text[words[first].range])
    for (last, place) in zip(places, places.dropFirst()) {
      let isNext = place == last + 1
      excerpt +=
        isNext
        ? text[words[last].range.upperBound..<words[place].range.upperBound]
        : " … " + text[words[place].range]
    }
    return excerpt
  }
}

extension QueryWord {
  /// Whether a word has every mark that was typed.
  func agrees(with word: TextWords.Word) -> Bool {
    let letters = isPrefix ? typed.letterCount : FoldedWord.capacity
    return marks.agreement(with: word.marks, letters: letters) < .conflict
  }
}
