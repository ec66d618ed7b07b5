import VietnameseText

// What was understood of a query, in the spelling of the official texts: who types "dang ky ket hon"
// reads "đăng ký kết hôn" beside it and sees that the program means the same.

extension Catalog {
  /// So many of the best rows are looked at for one that a reading has found.
  private static let best = 64

  /// What a query was taken for: its first reading where it has one, else what it says; its words
  /// spelled as in the best row.
  ///
  /// - Complexity: O(bytes of a row).
  public func understood(
    _ query: Query,
    in result: SearchResult
  ) -> (query: Query, kind: Reading.Kind?) {
    guard let found = result.found.first else {
      let row = result.rows.first
      return (row.flatMap { wording(of: query, in: $0) } ?? query, nil)
    }
    let meant = found.reading.query
    let row = result.rows.prefix(Catalog.best).first { found.rows.contains($0) }
    // A mended word was not typed so: it is shown as what it found, its end too.
    let completes = found.reading.kind == .slip
    return (
      row.flatMap { wording(of: meant, in: $0, completes: completes) } ?? meant, found.reading.kind
    )
  }

  /// The query with each typed word that is a whole word of the row's name, field or agency in the
  /// row's own spelling, in small letters; nil where nothing differs from what was typed.
  ///
  /// - Complexity: O(bytes of the row × words of the query).
  public func wording(of query: Query, in row: Int) -> Query? {
    wording(of: query, in: row, completes: false)
  }

  /// The same, where it is asked with words completed that are only the beginnings of words.
  private func wording(of query: Query, in row: Int, completes: Bool) -> Query? {
    let typed = query.spelledWords
    guard !typed.isEmpty else { return nil }
    var spellings = [String?](repeating: nil, count: typed.count)
    for text in texts(row) {
      let left = spellings.indices.filter { spellings[$0] == nil }
      guard !left.isEmpty else { break }
      let words = TextWords(text)
      let places = words.places(of: left.map { completes ? typed[$0] : typed[$0].whole }) {
        typed,
        word in
        typed.matches(word.letters) && typed.agrees(with: word)
      }
      for (number, place) in zip(left, places) {
        spellings[number] = place.map { text[words.words[$0].range].lowercased() }
      }
    }
    let spelled = query.spelled(spellings)
    return spelled == query ? nil : spelled
  }

  /// The name, the field and the agencies of a row.
  private func texts(_ row: Int) -> [String] {
    let number = image.classOfRow[row]
    return [name(row)] + [image.classes.field(number)].compactMap(\.self).map { image.fields[$0] }
      + image.classes.agencies(number).map { image.agencies[Int($0)] }
  }
}

extension Query {
  /// The words of the terms that are plain text, in the order in which they were typed.
  fileprivate var spelledWords: [QueryWord] {
    groups.joined().filter(\.isText).flatMap { QueryWord.words($0.source) }
  }

  /// The query with other spellings for those words, where there are any.
  fileprivate func spelled(_ spellings: [String?]) -> Query {
    var rest = spellings[...]
    var query = self
    var differs = false
    for group in groups.indices {
      for term in groups[group].indices where groups[group][term].isText {
        let words = TextWords(groups[group][term].source)
        let count = words.words.count
        query.groups[group][term].source = words.text(replacing: Array(rest.prefix(count))) {
          differs = differs || $0.nfc.lowercased() != $1
        }
        rest = rest.dropFirst(count)
      }
    }
    return differs ? query : self
  }
}

extension TextWords {
  /// The text with other spellings for its words, where there are any; `note` is told of each.
  fileprivate func text(
    replacing spellings: [String?],
    _ note: (_ word: String, _ spelling: String) -> Void
  ) -> String {
    var result = ""
    var place = text.startIndex
    for (word, spelling) in zip(words, spellings) {
      let written = String(text[word.range])
      if let spelling { note(written, spelling) }
      result += text[place..<word.range.lowerBound] + (spelling ?? written)
      place = word.range.upperBound
    }
    return result + text[place...]
  }
}

extension Query.Term {
  /// Whether the term is words to be found, and no code.
  fileprivate var isText: Bool {
    guard !isNegated else { return false }
    return switch condition {
    case .words(_, nil), .phrase: true
    case .words, .facet, .performed, .code, .column, .warning, .pending: false
    }
  }
}
