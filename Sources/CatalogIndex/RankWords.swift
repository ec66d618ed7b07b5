import VietnameseText

/// The words of a query as ranking looks for them in names.
struct RankWords {
  /// So many words may stand before an early phrase: "Cấp Giấy chứng nhận đăng ký".
  private static let early = 6

  let choices: [WordChoice]
  private let image: CatalogImage
  private let index: TextIndex
  /// The same words taken as finished ones.
  private let wholes: [WordChoice]
  private let elsewhere: [WordChoice]
  private let fields: [WordChoice]
  private let agencies: [WordChoice]
  private let digits: [String?]
  private let wholeLetters: [FoldedWord]
  private let lead: Lead

  /// Takes all words, or only those whose marks contradict none that were typed.
  init(_ typed: [QueryWord], _ image: CatalogImage, agreeing: Bool) {
    self.image = image
    index = image.nameWords
    let kept: (WordChoice) -> WordChoice = { choice in
      guard agreeing, let ranges = choice.agreeing else { return choice }
      return WordChoice(ranges: ranges)
    }
    let (names, others) = (image.nameWords, image.elsewhereWords)
    choices = typed.map { kept(names.choice(for: $0)) }
    wholes = typed.map { kept(names.choice(for: $0.whole)) }
    elsewhere = typed.map { kept(others.choice(for: $0)) }
    fields = typed.map { kept(image.fieldWords.choice(for: $0)) }
    agencies = typed.map { kept(image.agencyWords.choice(for: $0)) }
    digits = typed.map(\.digits)
    wholeLetters = typed.map(\.standard)
    lead = Lead(index)
  }

  /// The rows whose names are exactly these words, likeliest first.
  var wholeNames: [Int] {
    let known = NameHash.rows(wholeLetters, image).lazy.map { Int($0) }.filter(isWhole)
    return known.map { (image.priorOfRow[$0], $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The rows among some whose names begin with the first word.
  func beginning(_ rows: RowSet) -> RowSet {
    // The words of beginnings are numbered as those of names are.
    var found = image.beginnings.rows(choices[0])
    found.formIntersection(rows)
    return found
  }

  /// Keeps the rows that hold all the words in their names.
  func intersect(_ rows: inout RowSet) {
    for choice in choices { rows.formIntersection(index.rows(choice)) }
  }

  /// Keeps the rows that hold all the words in name, field, agency or code.
  func intersectAnywhere(_ rows: inout RowSet) {
    for place in choices.indices {
      var holding = index.rows(choices[place])
      image.elsewhereWords.add(elsewhere[place], to: &holding)
      if let digits = digits[place] { image.addCodes(beginning: digits, to: &holding) }
      rows.formIntersection(holding)
    }
  }

  func isWhole(_ row: Int) -> Bool {
    let text = text(of: row)
    return text.count == wholes.count && index.stands(wholes, at: text.lowerBound)
  }

  func begins(_ row: Int) -> Bool {
    let text = text(of: row)
    return text.count >= choices.count && index.stands(choices, at: text.lowerBound)
  }

  /// Whether the name begins with the first words and holds the others together behind them.
  func opens(_ row: Int) -> Bool {
    let text = text(of: row)
    guard text.count > choices.count else { return false }
    var common = 0
    while common < choices.count - 1,
      choices[common].contains(index.word(at: text.lowerBound + common))
    {
      common += 1
    }
    return (1..<common + 1).contains { count in
      let rest = text.lowerBound + count..<text.upperBound
      return index.phrasePlace(Array(choices[count...]), in: rest) != nil
    }
  }

  func hasEarlyPhrase(_ row: Int) -> Bool {
    let text = text(of: row)
    let end = min(text.upperBound, text.lowerBound + RankWords.early + choices.count)
    return index.phrasePlace(choices, in: text.lowerBound..<end) != nil
  }

  /// Whether some words stand together in the field or an agency and the others in the name, each of
  /// the two parts in order.
  func isDivided(_ row: Int) -> Bool {
    let number = image.classOfRow[row]
    let name = index.firstText(of: row)
    return (1..<choices.count).contains { place in
      stands(0..<place, inClass: number) && stands(place..<choices.count, in: name)
        || stands(place..<choices.count, inClass: number) && stands(0..<place, in: name)
    }
  }

  private func stands(_ part: Range<Int>, in name: Range<Int>) -> Bool {
    index.phrasePlace(Array(choices[part]), in: name) != nil
  }

  private func stands(_ part: Range<Int>, inClass number: Int) -> Bool {
    if let field = image.classes.field(number),
      image.fieldWords.phrasePlace(Array(fields[part]), in: image.fieldWords.firstText(of: field))
        != nil
    {
      return true
    }
    return image.classes.agencies(number).contains { agency in
      let text = image.agencyWords.firstText(of: Int(agency))
      return image.agencyWords.phrasePlace(Array(agencies[part]), in: text) != nil
    }
  }

  func hasPhrase(_ row: Int) -> Bool {
    index.phrasePlace(choices, in: index.firstText(of: row)) != nil
  }

  func holdsInName(_ row: Int) -> Bool {
    let text = index.firstText(of: row)
    return choices.allSatisfy { choice in text.contains { choice.contains(index.word(at: $0)) } }
  }

  /// Whether each word is in the name, the field, the agency or the code of a row.
  func holdsAnywhere(_ row: Int) -> Bool {
    var rows = RowSet(capacity: image.rowCount)
    rows.insert(row)
    intersectAnywhere(&rows)
    return !rows.isEmpty
  }

  func band(of row: Int) -> RankBand {
    guard !choices.isEmpty else { return .elsewhere }
    if isWhole(row) { return .wholeName }
    if begins(row) { return .beginning }
    if choices.count > 2, opens(row) { return .opening }
    if choices.count > 1, hasEarlyPhrase(row) { return .early }
    if choices.count > 1, hasPhrase(row) { return .phrase }
    if choices.count > 1, isDivided(row) { return .divided }
    return holdsInName(row) ? .name : .elsewhere
  }

  /// The words of the name without its lead.
  private func text(of row: Int) -> Range<Int> {
    let all = index.firstText(of: row)
    return all.lowerBound + lead.length(all) { index.word(at: $0) }..<all.upperBound
  }
}
