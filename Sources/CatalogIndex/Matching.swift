import ProcedureModel
import VietnameseText

// Which rows a query finds, read literally: every group must hold, each a choice of terms.

extension Catalog {
  /// The rows that meet the query, its facet selections apart.
  ///
  /// - Complexity: O(postings of the words + rows / 64 × words).
  func rows(_ query: Query) -> RowSet {
    if let rows = rows(plain: query) { return rows }
    var rows: RowSet?
    for group in Catalog.merged(query.groups) where group.selectedFacet == nil {
      let part = self.rows(group)
      guard var both = rows else {
        rows = part
        continue
      }
      rows = nil
      both.formIntersection(part)
      if both.isEmpty { return both }
      rows = both
    }
    return rows ?? .all(count)
  }

  /// The rows of a query of words alone, as most are; nil for all others.
  private func rows(plain query: Query) -> RowSet? {
    let isPlain = query.groups.allSatisfy { $0.count == 1 && $0[0].plainWord != nil }
    guard isPlain, let first = query.groups.first?[0].plainWord else { return nil }
    var rows = self.rows(of: first)
    for group in query.groups.dropFirst() {
      guard let word = group[0].plainWord else { return nil }
      rows = RowSet(rows, and: self.rows(of: word))
      if rows.isEmpty { break }
    }
    return rows
  }

  /// Codes, tiers of performance and warnings, of which a row has one or few, add up as facets do.
  private static func merged(_ groups: [[Query.Term]]) -> [[Query.Term]] {
    var rest: [[Query.Term]] = []
    var codes: [Query.Term] = []
    var performed: [Query.Term] = []
    var warnings: [Query.Term] = []
    for group in groups {
      if group.allSatisfy(\.asksForCode) {
        codes += group
      } else if group.allSatisfy(\.asksForPerformance) {
        performed += group
      } else if group.asksForWarnings {
        warnings += group
      } else {
        rest.append(group)
      }
    }
    return rest + [codes, performed, warnings].filter { !$0.isEmpty }
  }

  private func rows(_ group: [Query.Term]) -> RowSet {
    let asking = group.filter { $0.condition != .pending }
    guard let first = asking.first else { return .all(count) }
    return asking.dropFirst().reduce(into: rows(first)) { $0.formUnion(rows($1)) }
  }

  private func rows(_ term: Query.Term) -> RowSet {
    var rows = self.rows(term.condition)
    if term.isNegated { rows.invert() }
    return rows
  }

  private func rows(_ condition: Query.Condition) -> RowSet {
    switch condition {
    case .words(let queryWords, let code): rows(queryWords, orCode: code)
    case .phrase(let phrase): rows(phrase: phrase)
    case .facet(let facet, let criterion): rows(facet, criterion)
    case .performed(let tier): rows(performedAt: tier)
    case .code(let digits): rows(codeStart: digits)
    case .column(let column, let phrase): rows(column, phrase)
    case .warning(let criterion): rows(warned: criterion)
    case .pending: .all(count)
    }
  }

  private func rows(_ queryWords: [QueryWord], orCode code: String?) -> RowSet {
    var rows = queryWords.first.map(self.rows(of:)) ?? .all(count)
    for word in queryWords.dropFirst() { rows.formIntersection(self.rows(of: word)) }
    if let code { rows.formUnion(self.rows(codeStart: code)) }
    return rows
  }

  /// The rows that hold a word in the name, the field, the agency or the code.
  func rows(of word: QueryWord) -> RowSet {
    image.recent.rows(word, inName: false) {
      var rows = image.rows(withNameWord: word)
      image.elsewhereWords.add(image.elsewhereWords.choice(for: word), to: &rows)
      if let digits = word.digits {
        image.addCodes(beginning: digits, isWhole: !word.isPrefix, to: &rows)
      }
      return rows
    }
  }

  private func rows(phrase: [QueryWord]) -> RowSet {
    guard phrase.count != 1 else { return rows(of: phrase[0]) }
    return image.recent.rows(.phrase(phrase)) { found(phrase: phrase) }
  }

  private func found(phrase: [QueryWord]) -> RowSet {
    var rows = image.nameWords.rows(phrase: phrase)
    for facet in [Facet.field, .agency] {
      guard let index = facets.index(of: facet) else { continue }
      let values = index.rows(phrase: phrase)
      guard !values.isEmpty else { continue }
      rows.formUnion(facets.rows { facets.has(values, facet, $0) })
    }
    return rows
  }

  private func rows(_ facet: Facet, _ criterion: FacetCriterion) -> RowSet {
    let values = facets.set(facets.numbers(criterion, of: facet).values, of: facet)
    return facets.rows { facets.has(values, facet, $0) }
  }

  private func rows(performedAt tier: Tier?) -> RowSet {
    facets.rows { number in
      let all = image.classes.tiers(number).union(image.classes.alsoAt(number))
      return tier.map { all.contains(TierSet($0)) } ?? all.isEmpty
    }
  }

  private func rows(codeStart digits: String?) -> RowSet {
    var rows = RowSet(capacity: count)
    guard let digits else {
      // Codes that are no national ones stand in the records, which few rows have to be asked for.
      for row in 0..<count where image.codeOfRow[row] == 0 && procedures[row].code == nil {
        rows.insert(row)
      }
      return rows
    }
    image.addCodes(beginning: digits, to: &rows)
    return rows
  }

  private func rows(_ column: Column, _ phrase: [QueryWord]?) -> RowSet {
    guard let index = image.words(of: column) else { return RowSet(capacity: count) }
    guard let phrase else {
      return RowSet(capacity: count) { index.tokens(of: $0).isEmpty }
    }
    let isQuoted = phrase.contains { !$0.isPrefix }
    guard !isQuoted else { return index.rows(phrase: phrase) }
    return phrase.reduce(into: .all(count)) {
      $0.formIntersection(index.rows(index.choice(for: $1)))
    }
  }
}

extension CatalogImage {
  /// Adds the rows whose codes begin with some digits.
  ///
  /// - Complexity: O(log rows + rows found).
  func addCodes(beginning digits: String, isWhole: Bool = false, to rows: inout RowSet) {
    guard !isWhole || digits.count == 7 else { return }
    if let bitmap = SharedCodes.bitmap(digits, self) {
      rows.formUnion(words: bitmap)
      return
    }
    rows.insert(codeRows.part(codes(beginning: digits)))
  }

  /// The places of the codes that begin with some digits, among the codes in ascending order.
  ///
  /// - Complexity: O(log rows).
  func codes(beginning digits: String) -> Range<Int> {
    guard digits.count <= 7, let number = UInt32(digits) else { return 0..<0 }
    let unit = (digits.count..<7).reduce(UInt32(1)) { unit, _ in unit * 10 }
    let first = codesSorted.firstPlace { $0 >= number * unit }
    let end = codesSorted.firstPlace(in: first..<codesSorted.count) { $0 >= (number + 1) * unit }
    return first..<end
  }
}

extension QueryWord {
  /// The word where it is a number that may begin a code.
  var digits: String? {
    let first = UInt8(truncatingIfNeeded: typed.bits >> 120)
    guard first &- UInt8(ascii: "0") < 10, typed.count <= 7 else { return nil }
    let digits = String(decoding: typed.bytes, as: UTF8.self)
    return digits.allSatisfy(\.isASCIIDigit) ? digits : nil
  }
}

extension Query.Term {
  /// The only word of the term, where it asks for nothing else.
  var plainWord: QueryWord? {
    guard !isNegated, case .words(let words, nil) = condition, words.count == 1 else { return nil }
    return words[0]
  }

  fileprivate var asksForCode: Bool {
    guard case .code = condition else { return false }
    return !isNegated
  }

  fileprivate var asksForPerformance: Bool {
    guard case .performed = condition else { return false }
    return !isNegated
  }
}
