import ProcedureModel
import VietnameseText

// How matches are ordered
//
// A person at a counter knows a piece of the official name. The more of the name the typed words
// explain, the more likely it is the one that is meant. Each row falls into the first band that
// fits:
//
//   code        a typed code is the row's code or begins it
//   whole name  the name is exactly the typed words (a leading "Thủ tục" does not count)
//   beginning   the name begins with the typed words, in order
//   opening     the name begins with the first typed words, and the others stand together in it:
//               "đăng ký hộ kinh doanh" is "Đăng ký thành lập hộ kinh doanh"
//   early       the typed words stand together in the name, after a few others: a verb, a paper
//   phrase      the typed words stand together in the name, in order
//   divided     some typed words stand together in the field or agency, the others in the name
//   name        all typed words are in the name, in any order
//   elsewhere   some are only in the field, the agency or the code
//
// Words are compared folded, in their standard spelling, so "Đăng kí kết hôn" is the whole name of
// "Đăng ký kết hôn". Three things more decide, in this order of weight:
//
//   accents     Whoever types an accent means it: rows that hold each typed word with marks that
//               contradict none of the typed ones come before all others, band by band. "từ" finds
//               "tử" too, but below. A letter without a mark contradicts nothing.
//   the prior   Within a band, what happens to a thing first (cấp, đăng ký, thành lập) before what
//               happens to it later (cấp lại, gia hạn, thu hồi), and short names before long ones;
//               see `Prior`.
//   the name    Rows that are equal so far keep the Vietnamese alphabetical order of their names,
//               in which the catalog numbers them.
//
// A query without words has one band: the alphabet. What a query may mean beside what it says is
// ranked in the same way, reading by reading, below it; see `Understanding`.
//
// How it is found
//
// Bands are not looked up row by row: a million rows would take too long. Each band begins with a set
// of candidates that the index gives in bulk (rows whose name begins with the first word, rows with
// all words in the name, what is left), walked degree by degree of the prior in the order of the
// catalog; only beginnings and phrases have to be looked at row by row, and the walk ends when there
// are as many rows as a screen shows. The rest of the list is put in order when somebody goes there.
// Where more than `Ranker.looks` candidates of a band would have to be looked at, the others fall into
// the next one: words so common do not tell rows apart.

/// How well a row answers the words of a query, best first.
public enum RankBand: UInt8, CaseIterable, Comparable, Sendable {
  case code, wholeName, beginning, opening, early, phrase, divided, name, elsewhere

  public static func < (left: RankBand, right: RankBand) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The parts of an order between which other readings of a query have their place.
enum RankStage: CaseIterable {
  /// Marks agree, and the words stand together in the name, or the code is the row's.
  case standing
  /// Marks agree.
  case scattered
  /// A typed mark is missing or different.
  case conflicting
}

/// Puts the rows of one query in order.
struct Ranker {
  /// So many rows of a band are looked at one by one.
  static let looks = 1 << 14

  private let image: CatalogImage
  private let words: RankWords
  private let agreeing: RankWords?
  private let codes: [String]
  /// The rows that are not in order yet.
  private var left: RowSet

  init(_ query: Query, _ rows: RowSet, _ image: CatalogImage) {
    self.image = image
    let typed = query.positiveWords
    words = RankWords(typed, image, agreeing: false)
    agreeing =
      typed.contains { $0.marks != .none } ? RankWords(typed, image, agreeing: true) : nil
    codes = query.positiveCodes + typed.compactMap(\.digits).filter { $0.count > 3 }
    left = rows
  }

  /// Whether a query has words to rank by; without any, the words of the catalog are not touched.
  static func isNeeded(for query: Query) -> Bool {
    !query.positiveWords.isEmpty || !query.positiveCodes.isEmpty
  }

  /// Adds the rows of a stage to a list until it has so many.
  mutating func append(_ stage: RankStage, to list: inout [UInt32], upTo limit: Int) {
    switch stage {
    case .standing:
      appendCodes(to: &list)
      appendStanding(agreeing ?? words, to: &list, limit)
    case .scattered: appendScattered(agreeing ?? words, to: &list, limit)
    case .conflicting:
      if agreeing != nil {
        appendStanding(words, to: &list, limit)
        appendScattered(words, to: &list, limit)
      }
      var rest = left
      walk(&rest, to: &list, limit, isSure: true) { _ in true }
    }
  }

  /// Codes in ascending order: where Excel ate zeros at the end, the code that was meant is first.
  private mutating func appendCodes(to list: inout [UInt32]) {
    for digits in codes {
      for place in image.codes(beginning: digits).prefix(Ranker.looks) {
        take(Int(image.codeRows[place]), into: &list)
      }
    }
  }

  private mutating func take(_ row: Int, into list: inout [UInt32]) {
    guard row < left.capacity, left.contains(row) else { return }
    left.remove(row)
    list.append(UInt32(row))
  }

  private mutating func appendStanding(
    _ words: RankWords,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    guard !words.choices.isEmpty, list.count < limit else { return }
    let isSingle = words.choices.count == 1
    var begins = words.beginning(left)
    for row in words.wholeNames where left.contains(row) {
      begins.remove(row)
      take(row, into: &list)
    }
    walk(&begins, to: &list, limit, isSure: isSingle) { words.begins($0) }
    guard !isSingle, list.count < limit else { return }
    if words.choices.count > 2 { walk(&begins, to: &list, limit) { words.opens($0) } }
    var inName = left
    words.intersect(&inName)
    walk(&inName, to: &list, limit) { words.hasEarlyPhrase($0) }
    walk(&inName, to: &list, limit) { words.hasPhrase($0) }
  }

  private mutating func appendScattered(
    _ words: RankWords,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    guard list.count < limit else { return }
    var rest = left
    words.intersectAnywhere(&rest)
    if words.choices.count > 1 {
      var divided = rest
      walk(&divided, to: &list, limit) { words.isDivided($0) }
    }
    guard list.count < limit else { return }
    var inName = left
    words.intersect(&inName)
    walk(&inName, to: &list, limit, isSure: true) { _ in true }
    guard list.count < limit else { return }
    rest.formIntersection(left)
    walk(&rest, to: &list, limit, isSure: true) { _ in true }
  }

  /// Takes the candidates that pass, degree by degree of the prior; none has to be looked at where
  /// it is sure that all pass.
  private mutating func walk(
    _ candidates: inout RowSet,
    to list: inout [UInt32],
    _ limit: Int,
    isSure: Bool = false,
    _ passes: (Int) -> Bool
  ) {
    var walk = CandidateWalk(image, limit - list.count, looks: isSure ? .max : Ranker.looks)
    for row in walk.take(candidates, passes) {
      candidates.remove(row)
      take(row, into: &list)
    }
  }

  /// The band of one row, looked up by itself, and whether the typed marks agree.
  func band(of row: Int) -> (band: RankBand, marksAgree: Bool) {
    if let number = image.codeNumber(row),
      codes.contains(where: { code in
        ProcedureCode(number: number).digits?.hasPrefix(code) == true
      })
    {
      return (.code, true)
    }
    if let agreeing, agreeing.holdsAnywhere(row) { return (agreeing.band(of: row), true) }
    return (words.band(of: row), agreeing == nil)
  }
}
