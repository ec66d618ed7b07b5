import ProcedureModel
import VietnameseText

// What a query may mean
//
// A query is first taken as it stands. Only where that finds little are other readings tried, each
// below what was found before, never instead:
//
//   telling names    abbreviations (LLTP) and everyday names of several words (giấy độc thân) stand
//                    for official words; tried where fewer than `little` rows hold the typed words
//                    together, and placed above rows that hold them scattered
//   raw typing       "ddawng kys", "dang9 ky1": the keys of Telex and VNI make other words
//   everyday words   single everyday words (mở, làm) stand for official ones, and the words around a
//                    question (cần giấy tờ gì) for nothing
//   slips            words that the catalog does not know are mended by one slip
//   codes            a code with a slip in it
//   initials         dkkh: đăng ký kết hôn
//   fewer words      what the best rows hold of it, the rest left out
//
// The readings after the telling names are tried one after the other only as long as nothing is found
// whose marks agree with the typed ones. The program shows each reading that was used.

extension Catalog {
  /// The other readings of a query, with what they find, likeliest first.
  func readings(of query: Query, finding literal: RowSet) -> [FoundReading] {
    let plain = PlainWords(query)
    guard !plain.words.isEmpty else { return codeReadings(query, literal) }
    var finder = ReadingFinder(self, query, literal)
    finder.find(plain)
    return finder.found
  }

  private func codeReadings(_ query: Query, _ literal: RowSet) -> [FoundReading] {
    guard literal.isEmpty else { return [] }
    return query.positiveCodes.flatMap { digits in
      codes(oneSlipFrom: digits).map { code in
        FoundReading(
          reading: Reading(.code, Query(code)),
          rows: rows(Query(code)),
          place: .last
        )
      }
    }
  }

  /// The codes of the catalog that differ from a whole one by a slip.
  private func codes(oneSlipFrom digits: String) -> [String] {
    guard digits.count == 7 else { return [] }
    return FoldedWord(digits.utf8).oneSlipAway.compactMap { neighbour in
      let text = String(decoding: neighbour.bytes, as: UTF8.self)
      guard text.count == 7, let number = Int(text) else { return nil }
      let place = image.codesSorted.firstPlace { Int($0) >= number }
      guard place < image.codesSorted.count, Int(image.codesSorted[place]) == number else {
        return nil
      }
      return ProcedureCode(number: number).key
    }
  }
}

/// Tries one reading after the other.
struct ReadingFinder {
  /// Fewer rows than this are little.
  private static let little = 5
  /// So many readings of one kind are kept.
  private static let kept = 3

  private let catalog: Catalog
  private let query: Query
  private let literal: RowSet
  private(set) var found: [FoundReading] = []

  init(_ catalog: Catalog, _ query: Query, _ literal: RowSet) {
    self.catalog = catalog
    self.query = query
    self.literal = literal
  }

  mutating func find(_ plain: PlainWords) {
    let everyday = EverydayReadings(plain, catalog.everydayNames)
    let telling = everyday.telling
    if !telling.isEmpty, !standsOften {
      take(telling, .everydayName, .afterStanding)
    }
    guard found.isEmpty, !hasAgreeing else { return }
    takeTyped(plain)
    guard found.isEmpty else { return }
    take(everyday.all, .everydayName, .afterScattered)
    guard found.isEmpty else { return }
    takeMended(plain, everyday)
  }

  /// Mends slips in all words, then in those that are no stop words; then looks at less.
  private mutating func takeMended(_ plain: PlainWords, _ everyday: EverydayReadings) {
    let kept = PlainWords(plain.query(everyday.withoutStopWords))
    for words in [plain, kept] where found.isEmpty && !words.words.isEmpty {
      let slips = SlipReadings(catalog: catalog, plain: words, words: words.words)
      take(slips.queries, .slip, .last)
    }
    guard found.isEmpty else { return }
    take(FewerWords(catalog, plain, everyday).queries, .fewerWords, .last)
  }

  /// Takes the words as keys of Telex or VNI, and what they make as a query like any other.
  private mutating func takeTyped(_ plain: PlainWords) {
    let texts = plain.words.map { word in
      RawTyping.readings(word.text).first { reading in
        QueryWord.words(reading).first.map(catalog.knowsMarked) ?? false
      } ?? word.text
    }
    guard texts != plain.texts else { return }
    let decoded = plain.query(texts)
    take([decoded], .rawTyping, .afterScattered)
    guard found.isEmpty else { return }
    let everyday = EverydayReadings(PlainWords(decoded), catalog.everydayNames)
    take(everyday.telling + everyday.all, .rawTyping, .afterScattered)
  }

  /// Keeps the first queries that find something.
  private mutating func take(_ queries: [Query], _ kind: Reading.Kind, _ place: FoundReading.Place)
  {
    var all = RowSet(capacity: catalog.count)
    var kept = 0
    for query in queries where kept < ReadingFinder.kept {
      let rows = catalog.rowsInSelection(query)
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
    guard !literal.isEmpty else { return false }
    // Without a typed mark there is nothing to contradict.
    guard query.positiveWords.contains(where: { $0.marks != .none }) else { return true }
    var list: [UInt32] = []
    var ranker = Ranker(query, literal, catalog.image)
    ranker.append(.standing, to: &list, upTo: 1)
    if list.isEmpty { ranker.append(.scattered, to: &list, upTo: 1) }
    return !list.isEmpty
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
    let words = RankWords(query.positiveWords, image, agreeing: true)
    var rows = rowsInSelection(query)
    words.intersectAnywhere(&rows)
    return rows
  }

  /// The rows of a query with the facet values that its own terms select.
  fileprivate func rowsInSelection(_ query: Query) -> RowSet {
    var rows = self.rows(query)
    let selection = selection(query, FacetSelection()).selection
    guard !selection.isEmpty else { return rows }
    let failing = FailingFacets(selection, facets)
    rows.formIntersection(facets.rows { failing.bits[$0] == 0 })
    return rows
  }
}
