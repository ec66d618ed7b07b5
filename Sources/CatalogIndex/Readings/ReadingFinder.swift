import ProcedureModel
import VietnameseText

// What a query may mean
//
// A query is first taken as it stands. Only where that finds little are other readings tried, each
// below what was found before, never instead:
//
//   codes            a code among words that are nowhere together with it; then codes one slip away
//   telling names    abbreviations (LLTP) and everyday names of several words (giấy độc thân) stand
//                    for official words; tried where fewer than `little` rows hold the typed words
//                    together, and placed above rows that hold them scattered
//   raw typing       "ddawng kys", "dang9 ky1": the keys of Telex and VNI make other words
//   everyday words   single everyday words (mở, làm) stand for official ones, and the words around a
//                    question (cần giấy tờ gì) for nothing
//   initials         dkkh: đăng ký kết hôn; before slips where the letters are no syllable
//   slips            words that the catalog does not know are mended by one slip, where the words
//                    then stand together in a name; then words that it knows
//   fewer words      what the best rows hold of it, the rest left out; before slips that only make
//                    scattered words where the query holds an everyday name, after them otherwise
//
// The readings after the telling names are tried one after the other only as long as nothing is found
// whose marks agree with the typed ones. The program shows each reading that was used.
//
// How a query is cut. The longest everyday name counts first, wherever it stands, then from left to
// right. A name may also mean what it says, if that stands together in a text. The last word may
// still be typed: it completes a name of several words if only one fits, so that readings do not come
// and go with every key. A single everyday word counts for nothing where it makes a word of the
// official language with its neighbour (`Compounds`): "nhận" in "công nhận" is not the "nhận" of
// "nhận ở đâu". In a query with as many marks as Vietnamese has, a word without any is meant so:
// "trong" is not "trồng". Official meanings are written with all their marks, so rows whose marks
// contradict them are not found.
//
// Which slip. A dictionary holds a handful of neighbours for a word: first those that differ by two
// letters in the wrong order or one doubled, then by a letter missing, added or of the key beside,
// then by any other; then those in more rows (`Slip`). Words of everyday names are no slips.
//
// What it costs. While a key is typed and the query finds something, looking for names in it is all
// that is done. Every reading is bounded: `EverydayReadings.tries`, `Compounds.looks`, `mended`,
// `looks`, `FewerWords.parts`, `Initials.looks`. All together make only so many searches: thousands in
// a small catalog, where that is nothing, and fewer the more rows a search goes through
// (`SearchBudget`), so that a key press among a million rows is answered in time. What was not tried
// then is what is least likely.

extension Catalog {
  /// The other readings of a query, with what they find, likeliest first.
  func readings(of query: Query, finding literal: RowSet) -> [FoundReading] {
    if literal.isEmpty {
      let codes = CodeReadings(self, query).found
      guard codes.isEmpty else { return codes }
    }
    // What is done at every key while something is found.
    if !literal.isEmpty, let words = query.plainWords, !mayMeanMore(words) { return [] }
    let plain = PlainWords(query)
    guard !plain.words.isEmpty else { return [] }
    var finder = ReadingFinder(self, query, literal)
    finder.find(plain)
    return finder.found
  }

  /// Whether words that find something may be read otherwise too: those with marks, which may find
  /// others, and those that may be a telling name.
  private func mayMeanMore(_ words: [QueryWord]) -> Bool {
    words.contains { $0.marks != .none } || mayTell(words)
  }
}

/// Tries one reading after the other.
struct ReadingFinder {
  /// Fewer rows than this are little.
  private static let little = 5
  /// So many readings of one kind are kept.
  private static let kept = 3
  /// So many mended queries are tried, and so many rows of each looked at for words that stand
  /// together.
  private static let mended = 16
  private static let looks = 256
  /// Queries of more words than this are only taken as they stand.
  private static let words = 32

  private let catalog: Catalog
  private let query: Query
  private let literal: RowSet
  private let budget: SearchBudget
  /// Whether the query holds an abbreviation or a name of several words; such is not guessed at.
  private var isName = false
  private(set) var found: [FoundReading] = []

  init(_ catalog: Catalog, _ query: Query, _ literal: RowSet) {
    self.catalog = catalog
    self.query = query
    self.literal = literal
    budget = SearchBudget(rowCount: catalog.count)
  }

  mutating func find(_ plain: PlainWords) {
    guard plain.words.count <= ReadingFinder.words else { return }
    let everyday = EverydayReadings(plain, catalog)
    isName = everyday.hasTelling
    if everyday.hasTelling, !standsOften {
      take(everyday.telling, .everydayName, .afterStanding)
    }
    guard found.isEmpty, !hasAgreeing else { return }
    takeTyped(plain, everyday)
    guard found.isEmpty else { return }
    take(everyday.all, .everydayName, .afterScattered)
    guard found.isEmpty else { return }
    take([plain.query(everyday.withoutStopWords)], .everydayName, .afterScattered)
    guard found.isEmpty else { return }
    takeTolerant(plain, everyday)
  }

  /// Mends slips and looks at less: first what makes words stand together.
  private mutating func takeTolerant(_ plain: PlainWords, _ everyday: EverydayReadings) {
    takeInitials(plain, withoutVowel: true)
    guard found.isEmpty else { return }
    let kept = PlainWords(plain.query(everyday.withoutStopWords))
    let named = everyday.namedWords
    let all = [plain, kept].filter { !$0.words.isEmpty }
      .map { SlipReadings(catalog: catalog, plain: $0, words: $0.words, named: named) }
    let unknown = all.flatMap(\.mendingUnknown)
    takeStanding(unknown)
    for query in unknown.prefix(ReadingFinder.kept) where found.isEmpty {
      take(EverydayReadings(PlainWords(query), catalog).telling, .slip, .last)
    }
    guard found.isEmpty else { return }
    let known = all.flatMap(\.mendingKnown)
    takeStanding(known)
    guard found.isEmpty else { return }
    let fewer = FewerWords(catalog, plain, everyday, budget).queries
    if everyday.hasTelling { take(fewer, .fewerWords, .last) }
    for (queries, kind) in [(unknown, Reading.Kind.slip), (fewer, .fewerWords), (known, .slip)]
    where found.isEmpty {
      take(Array(queries.prefix(ReadingFinder.mended)), kind, .last)
    }
    guard found.isEmpty else { return }
    takeInitials(plain, withoutVowel: false)
  }

  /// Takes the mended queries whose words stand together in a name.
  private mutating func takeStanding(_ queries: [Query]) {
    var standing: [Query] = []
    for query in queries.prefix(ReadingFinder.mended)
    where standing.count < ReadingFinder.kept && budget.allowsSearch() {
      let rows = catalog.rowsInSelection(query)
      if !rows.isEmpty, stands(query, rows) { standing.append(query) }
    }
    take(standing, .slip, .last)
  }

  private func stands(_ query: Query, _ rows: RowSet) -> Bool {
    var list: [UInt32] = []
    var ranker = Ranker(query, rows, catalog.image, looks: ReadingFinder.looks)
    ranker.append(.standing, to: &list, upTo: 1)
    return !list.isEmpty
  }

  /// Takes a single word as the first letters of several; the keys `dd` are one letter.
  private mutating func takeInitials(_ plain: PlainWords, withoutVowel: Bool) {
    guard plain.words.count == 1, literal.isEmpty, !isName else { return }
    let typed = plain.words[0].word.typed
    let decoded = String(decoding: typed.bytes, as: UTF8.self).replacing("dd", with: "d")
    let words = [typed, FoldedWord(decoded.utf8)]
    for word in words.prefix(typed == words[1] ? 1 : 2) where found.isEmpty {
      guard let initials = Initials(word, catalog.image), initials.hasNoVowel == withoutVowel
      else { continue }
      let texts = initials.texts.prefix(ReadingFinder.kept)
      take(texts.map { plain.query([$0]) }, .initials, .last)
    }
  }

  /// Takes the words as keys of Telex or VNI, and what they make as a query like any other.
  private mutating func takeTyped(_ plain: PlainWords, _ everyday: EverydayReadings) {
    let named = everyday.namedPlaces
    let texts = plain.words.indices.map { place in
      let text = plain.words[place].text
      guard !named.contains(place) else { return text }
      return RawTyping.readings(text).first { reading in
        QueryWord.words(reading).first.map(catalog.knowsMarked) ?? false
      } ?? text
    }
    guard texts != plain.texts else { return }
    let decoded = plain.query(texts)
    take([decoded], .rawTyping, .afterScattered)
    guard found.isEmpty else { return }
    let readings = EverydayReadings(PlainWords(decoded), catalog)
    take(readings.telling + readings.all, .rawTyping, .afterScattered)
  }

  /// Keeps the first queries that find something.
  private mutating func take(_ queries: [Query], _ kind: Reading.Kind, _ place: FoundReading.Place)
  {
    var all = RowSet(capacity: catalog.count)
    var kept = 0
    for query in queries where kept < ReadingFinder.kept && budget.allowsSearch() {
      let rows = kind == .everydayName ? agreeing(query) : catalog.rowsInSelection(query)
      var new = rows
      new.subtract(all)
      guard !new.isEmpty else { continue }
      all.formUnion(rows)
      kept += 1
      found.append(FoundReading(reading: Reading(kind, query), rows: rows, place: place))
      if all.count >= ReadingFinder.little { return }
    }
  }

  /// Whether enough rows hold the typed words together.
  private var standsOften: Bool {
    var list: [UInt32] = []
    var ranker = Ranker(query, literal, catalog.image)
    ranker.append(.standing, to: &list, upTo: ReadingFinder.little)
    return list.count >= ReadingFinder.little
  }

  /// Whether any row has marks that contradict none of the typed ones.
  private var hasAgreeing: Bool {
    guard !literal.isEmpty, query.hasMarks else {
      return !literal.isEmpty
    }
    var rows = literal
    RankWords(query.positiveWords, catalog.image, agreeing: true).intersectAnywhere(&rows)
    return !rows.isEmpty
  }

  /// The rows of a reading whose marks agree: official words are written with all of theirs.
  private func agreeing(_ query: Query) -> RowSet {
    let rows = catalog.rows(agreeingWith: query)
    return query.hasMarks
      ? rows : catalog.rowsInSelection(query)
  }
}

extension Catalog {
  /// Whether a word with its marks stands in any name, field or agency.
  fileprivate func knowsMarked(_ word: QueryWord) -> Bool {
    [image.nameWords, image.elsewhereWords].contains { index in
      let choice = index.choice(for: word)
      return !(choice.agreeing ?? choice.ranges).isEmpty
    }
  }

  /// The rows of a query whose marks contradict none of the typed ones.
  func rows(agreeingWith query: Query) -> RowSet {
    var rows = rowsInSelection(query)
    let typed = query.positiveWords
    guard !rows.isEmpty, typed.contains(where: { $0.marks != .none }) else { return rows }
    RankWords(typed, image, agreeing: true).intersectAnywhere(&rows)
    return rows
  }

  /// The rows of a query with the facet values that its own terms select.
  fileprivate func rowsInSelection(_ query: Query) -> RowSet {
    var rows = self.rows(query)
    let selection = selection(query, FacetSelection()).selection
    guard !selection.isEmpty else { return rows }
    rows.formIntersection(self.rows(passing: selection))
    return rows
  }
}
