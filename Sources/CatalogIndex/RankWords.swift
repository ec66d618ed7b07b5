import ProcedureModel
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
  private let divided: DividedWords

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
    divided = DividedWords(image, names: choices, fields: fields, agencies: agencies)
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

  /// The place behind the words at the beginning of the name.
  func begins(_ row: Int) -> Int? {
    let text = text(of: row)
    guard text.count >= choices.count, index.stands(choices, at: text.lowerBound) else {
      return nil
    }
    return text.lowerBound + choices.count
  }

  /// The place behind the words where the name begins with the first of them and holds the others
  /// together behind those.
  func opens(_ row: Int) -> Int? {
    let text = text(of: row)
    guard text.count > choices.count else { return nil }
    var common = 0
    while common < choices.count - 1,
      choices[common].contains(index.word(at: text.lowerBound + common))
    {
      common += 1
    }
    for count in 1..<common + 1 {
      let rest = text.lowerBound + count..<text.upperBound
      if let end = phraseEnd(count..<choices.count, in: rest) { return end }
    }
    return nil
  }

  /// The place behind the words where they stand together near the beginning of the name.
  func hasEarlyPhrase(_ row: Int) -> Int? {
    let text = text(of: row)
    let end = min(text.upperBound, text.lowerBound + RankWords.early + choices.count)
    return phraseEnd(0..<choices.count, in: text.lowerBound..<end)
  }

  /// The place behind the words where they stand together in the name.
  func hasPhrase(_ row: Int) -> Int? {
    phraseEnd(0..<choices.count, in: index.firstText(of: row))
  }

  private func phraseEnd(_ part: Range<Int>, in text: Range<Int>) -> Int? {
    index.phrasePlace(Array(choices[part]), in: text).map { $0 + part.count }
  }

  /// The place behind the words in a name that stands in a band because of it.
  func end(in band: RankBand, _ row: Int) -> Int? {
    guard choices.count > 1 else { return nil }
    switch band {
    case .beginning: return begins(row)
    case .opening, .laterOpening: return opens(row)
    case .early: return hasEarlyPhrase(row)
    case .phrase: return hasPhrase(row)
    case .code, .wholeName, .divided, .name, .elsewhere: return nil
    }
  }

  func holdsInName(_ row: Int) -> Bool {
    let text = index.firstText(of: row)
    return choices.allSatisfy { choice in text.contains { choice.contains(index.word(at: $0)) } }
  }

  /// Whether each word is in the name, the field, the agency or the code of a row.
  func holdsAnywhere(_ row: Int) -> Bool {
    let number = image.classOfRow[row]
    let code = image.codeNumber(row).flatMap { ProcedureCode(number: $0).digits }
    return choices.indices.allSatisfy { place in
      index.holds(choices[place], row)
        || image.classes.field(number).map { image.fieldWords.holds(fields[place], $0) } == true
        || image.classes.agencies(number).contains {
          image.agencyWords.holds(agencies[place], Int($0))
        }
        || digits[place].map { code?.hasPrefix($0) == true } == true
    }
  }

  func band(of row: Int) -> RankBand {
    guard !choices.isEmpty else { return .elsewhere }
    if isWhole(row) { return .wholeName }
    if begins(row) != nil { return .beginning }
    guard choices.count > 1 else { return holdsInName(row) ? .name : .elsewhere }
    let opens = choices.count > 2 && opens(row) != nil
    if opens, !Prior.isLater(row, image) { return .opening }
    if hasEarlyPhrase(row) != nil { return .early }
    if hasPhrase(row) != nil { return .phrase }
    if opens { return .laterOpening }
    if isDivided(row) { return .divided }
    return holdsInName(row) ? .name : .elsewhere
  }

  /// Whether some words name the field or an agency, and the others are told by the name.
  func isDivided(_ row: Int) -> Bool { divided.holds(row, name: text(of: row)) }

  /// The words of the name without its lead.
  private func text(of row: Int) -> Range<Int> {
    let all = index.firstText(of: row)
    return all.lowerBound + lead.length(all) { index.word(at: $0) }..<all.upperBound
  }
}

extension TextIndex {
  /// Whether a text of a row holds one of the words.
  fileprivate func holds(_ choice: WordChoice, _ row: Int) -> Bool {
    tokens(of: row).contains { choice.contains(word(at: $0)) }
  }
}
