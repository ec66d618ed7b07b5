import VietnameseText

/// The words of a query as ranking looks for them in names.
///
/// A class, because it is handed around and holds much.
final class RankWords {
  let choices: [WordChoice]
  private let typed: [QueryWord]
  let isAgreeing: Bool
  private let image: CatalogImage
  private let clauses: ClauseWords
  private lazy var divided = DividedWords(image, typed, scan, agreeing: isAgreeing)
  private lazy var wholes = typed.map {
    self.image.nameWords.choice(for: $0.whole).kept(agreeing: self.isAgreeing)
  }
  let scan: NameScan

  /// Takes all words, or only those whose marks contradict none that were typed.
  init(_ typed: [QueryWord], _ image: CatalogImage, agreeing: Bool) {
    self.typed = typed
    self.image = image
    isAgreeing = agreeing
    let index = image.nameWords
    var choices: [WordChoice] = []
    choices.reserveCapacity(typed.count)
    for word in typed { choices.append(index.choice(for: word).kept(agreeing: agreeing)) }
    self.choices = choices
    let landmarks = image.landmarks
    clauses = landmarks.clauses
    scan = NameScan(choices, index, landmarks.lead)
  }

  /// The rows whose names are exactly these words, likeliest first.
  var wholeNames: [Int] {
    let known = NameHash.rows(typed.map(\.standard), image)
    guard !known.isEmpty else { return [] }
    let rows = known.map { Int($0) }.filter(isWhole)
    return rows.sorted { (image.priorOfRow[$0], $0) < (image.priorOfRow[$1], $1) }
  }

  /// The rows among some whose names begin with the first word.
  func beginning(_ rows: RowSet) -> RowSet {
    // The words of beginnings are numbered as those of names are.
    image.beginnings.rows(choices[0], among: rows)
  }

  /// The rows among some whose names have the second word behind the first.
  func goingOn(_ rows: RowSet) -> RowSet {
    image.seconds.rows(choices[1], among: rows)
  }

  /// Keeps the rows that hold all the words in their names.
  func intersect(_ rows: inout RowSet) {
    let index = image.nameWords
    for (word, choice) in zip(typed, choices) {
      if let bitmap = index.bitmap(of: choice) {
        rows.formIntersection(words: bitmap)
      } else if isAgreeing {
        rows.formIntersection(index.rows(choice))
      } else {
        rows.formIntersection(image.rows(withNameWord: word))
      }
    }
  }

  /// Keeps the rows that hold all the words in name, field, agency or code.
  func intersectAnywhere(_ rows: inout RowSet) {
    let index = image.nameWords
    for place in choices.indices {
      var holding = index.rows(choices[place])
      let elsewhere = image.elsewhereWords.choice(for: typed[place]).kept(agreeing: isAgreeing)
      image.elsewhereWords.add(elsewhere, to: &holding)
      if let digits = typed[place].digits { image.addCodes(beginning: digits, to: &holding) }
      rows.formIntersection(holding)
    }
  }

  /// Whether a name is these words and no more, all of them finished.
  func isWhole(_ row: Int) -> Bool {
    let text = scan.text(of: row)
    guard text.count == typed.count else { return false }
    return image.nameWords.stands(wholes, at: text.lowerBound)
  }

  /// Adds what those rows of `mayBegin` are sorted by whose names begin with the words.
  func addBeginnings(_ rows: RowSet, to keys: inout SortKeys) {
    let (clauses, image) = (clauses, image)
    let isPhrase = scan.count > 1
    scan.forEachBeginning(rows, known: min(2, scan.count)) { row, next, isAll in
      if isAll, isWhole(row) {
        keys.add(SortKey(.wholeName, row, image))
      } else {
        let closes = isPhrase && clauses.closes(next)
        keys.add(SortKey(.beginning, row, image, closes: closes))
      }
    }
  }

  /// The rows among some that may begin with the words.
  func mayBegin(_ rows: RowSet) -> RowSet {
    let begins = beginning(rows)
    return choices.count > 1 ? goingOn(begins) : begins
  }

  /// What a row is sorted by in whose name the words stand together; nil for all other rows.
  ///
  /// - Complexity: O(words of the name).
  @inline(__always)
  func standing(_ row: Int) -> SortKey? {
    let found = scan.standing(row) { Prior.isLater(row, image) }
    guard let (band, end) = found else { return nil }
    if band == .beginning, scan.text(of: row).upperBound == end, isWhole(row) {
      return SortKey(.wholeName, row, image)
    }
    return SortKey(band, row, image, closes: scan.count > 1 && closes(at: end))
  }

  /// The band of a row in whose name the words do not stand together.
  func scattered(_ row: Int) -> RankBand {
    guard scan.count > 0 else { return .elsewhere }
    if scan.count > 1, isDivided(row) { return .divided }
    return scan.holdsAll(row) ? .name : .elsewhere
  }

  func band(of row: Int) -> RankBand { standing(row)?.band ?? scattered(row) }

  /// Whether a name says no more about the thing behind a place.
  func closes(at place: Int) -> Bool { clauses.closes(scan.word(at: place)) }

  /// Whether some words name the field or an agency, and the others are told by the name.
  func isDivided(_ row: Int) -> Bool { divided.holds(row) }
}
