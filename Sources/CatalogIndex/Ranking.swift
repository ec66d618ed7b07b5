import ProcedureModel
import VietnameseText

// How matches are ordered
//
// A person at a counter knows a piece of the official name. The more of the name the typed words
// explain, the more likely it is the one that is meant. Each row falls into the first band that
// fits:
//
//   code           a typed code is the row's code or begins it
//   whole name     the name is exactly the typed words (a leading "Thủ tục" does not count)
//   beginning      the name begins with the typed words, in order
//   opening        the name begins with the first typed words, and the others stand together in it:
//                  "đăng ký hộ kinh doanh" is "Đăng ký thành lập hộ kinh doanh"
//   early          the typed words stand together in the name, after a few others: a verb, a paper
//   phrase         the typed words stand together in the name, in order
//   later opening  an opening that is a later action: "Cấp lại Thẻ công chứng viên" is less what
//                  "cấp thẻ công chứng viên" means than "Đăng ký hành nghề và cấp Thẻ …"
//   divided        the first or the last words name the field or an agency, in order ("kế hoạch đầu
//                  tư" is "Sở Kế hoạch và Đầu tư"), and the others stand together in the name, or as
//                  two pieces of which one begins it: "gia hạn … giấy phép"
//   name           all typed words are in the name, in any order
//   elsewhere      some are only in the field, the agency or the code
//
// Words are compared folded, in their standard spelling, so "Đăng kí kết hôn" is the whole name of
// "Đăng ký kết hôn". Five things more decide, in this order of weight:
//
//   accents     Whoever types an accent means it: rows that hold each typed word with marks that
//               contradict none of the typed ones come before all others, band by band. "từ" finds
//               "tử" too, but below. A letter without a mark contradicts nothing.
//   the kind    Within a band, what happens to a thing first (cấp, đăng ký, thành lập) before what
//               happens to it later (cấp lại, gia hạn, thu hồi); see `Prior`.
//   the close   Then names that say no more about the thing behind the typed words: they end there,
//               or go on with a clause (đối với, trong, cho, theo) or a first time (mới, lần đầu).
//               "Chứng thực chữ ký trong các giấy tờ" before "Chứng thực chữ ký người dịch".
//   the length  Then short names before long ones, in four classes.
//   the name    Rows that are equal so far keep the Vietnamese alphabetical order of their names,
//               in which the catalog numbers them.
//
// A query without words has one band: the alphabet. What a query may mean beside what it says is
// ranked in the same way, reading by reading, below it; see `ReadingFinder`.
//
// How it is found
//
// Bands are not looked up row by row: a million rows would take too long. Each band begins with a set
// of candidates that the index gives in bulk (rows whose name begins with the first word, rows with
// all words in the name, what is left), walked degree by degree of the prior in the order of the
// catalog; only beginnings, phrases and divided words have to be looked at row by row, and the walk
// ends when there are as many rows as a screen shows. The rest of the list is put in order when
// somebody goes there. Three bounds keep that short, whatever is typed: where more than
// `Ranker.looks` candidates of a band would have to be looked at (`dividedLooks` for the dearest
// look), the others fall into the next one, as words so common do not tell rows apart; and only the
// first `closingLooks` candidates of a kind are asked whether they close. Where only `few` rows are
// left in a stage, each is looked at by itself instead and has its place by its `SortKey`, which says
// the same in one number: names that the index knows to begin with the words first, and the others
// only if those do not fill the screen. Keys are counted and not compared (`SortKeys`).

/// How well a row answers the words of a query, best first.
public enum RankBand: UInt8, CaseIterable, Comparable, Sendable {
  case code, wholeName, beginning, opening, early, phrase, laterOpening, divided, name, elsewhere

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
  static let looks = 1 << 12
  /// So many for whether their words are divided between the name and its surroundings.
  static let dividedLooks = 1 << 10
  /// Up to so many rows are put in order one by one: walking sets costs more then.
  static let few = 512
  /// So many of each kind for whether their names close behind the typed words.
  static let closingLooks = 1 << 9

  private let image: CatalogImage
  private let words: RankWords
  private let agreeing: RankWords?
  private let codes: [String]
  private let looks: Int
  private let few: Int
  /// Whether every row holds all the words, because the query leaves no choice between them.
  private let allHold: Bool
  /// The rows that are not in order yet.
  private var left: RowSet

  /// Ranks some rows by a query: looks at so many single rows of a band, and puts up to so few in
  /// order one by one.
  init(
    _ query: Query,
    _ rows: RowSet,
    _ image: CatalogImage,
    looks: Int = Ranker.looks,
    few: Int = Ranker.few
  ) {
    self.image = image
    self.looks = looks
    self.few = few
    let typed = query.positiveWords
    let typedCodes = query.positiveCodes
    allHold = typedCodes.isEmpty && query.groups.allSatisfy { $0.count == 1 }
    words = RankWords(typed, image, agreeing: false)
    agreeing =
      typed.contains { $0.marks != .none } ? RankWords(typed, image, agreeing: true) : nil
    codes = typedCodes + typed.compactMap(\.digits).filter { $0.count > 3 }
    left = rows
  }

  /// Whether a query has words to rank by; without any, the words of the catalog are not touched.
  static func isNeeded(for query: Query) -> Bool {
    query.hasWordsOrCodes
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
      guard list.count < limit, !left.isEmpty else { return }
      walk(left, to: &list, limit, .sure) { _ in 0 }
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

  /// Leaves out rows that are in order already.
  mutating func leaveOut(_ rows: [UInt32]) {
    for row in rows { left.remove(Int(row)) }
  }

  private mutating func take(_ row: Int, into list: inout [UInt32]) {
    guard row < left.capacity, left.contains(row) else { return }
    left.remove(row)
    list.append(UInt32(row))
  }

  /// Takes the first of some rows that were looked at one by one.
  private mutating func take(_ keys: borrowing SortKeys, to list: inout [UInt32], _ limit: Int) {
    let start = list.count
    keys.append(to: &list, upTo: max(0, limit - start))
    // Where the list is long enough, nobody asks for what is left.
    guard list.count < limit else { return }
    for place in start..<list.count { left.remove(Int(list[place])) }
  }

  /// Puts few rows that hold the words in their names in order one by one.
  ///
  /// Names that begin with the words come first, and the index knows which may: where they fill the
  /// screen, no other name is looked at.
  private mutating func appendFewStanding(
    _ rows: RowSet,
    _ words: RankWords,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    var rest = rows
    let count = rows.count
    var keys = SortKeys(capacity: count)
    // Sets of very many rows cost more than looking at each name.
    if count > image.rowCount >> 6 {
      words.addBeginnings(words.mayBegin(rows), to: &keys)
      guard keys.count < limit - list.count, words.choices.count > 1 else {
        return take(keys, to: &list, limit)
      }
      keys.forEachRow { rest.remove($0) }
    }
    rest.forEachRow { row in
      if let key = words.standing(row) { keys.add(key) }
      return true
    }
    take(keys, to: &list, limit)
  }

  private mutating func appendStanding(
    _ words: RankWords,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    guard !words.choices.isEmpty, list.count < limit else { return }
    var inName = left
    words.intersect(&inName)
    if inName.count <= few { return appendFewStanding(inName, words, to: &list, limit) }
    for row in words.wholeNames { take(row, into: &list) }
    let begins = words.beginning(left)
    guard words.choices.count > 1 else {
      walk(begins, to: &list, limit, .sure) { _ in 0 }
      return
    }
    walk(words.goingOn(begins), to: &list, limit, .looking(looks)) { words.scan.begins($0) }
    guard list.count < limit else { return }
    let canOpen = words.choices.count > 2
    if canOpen {
      walk(begins, to: &list, limit, .looking(looks), Prior.first) { words.scan.opens($0) }
    }
    inName.formIntersection(left)
    walk(inName, to: &list, limit, .looking(looks)) { words.scan.hasEarlyPhrase($0) }
    walk(inName, to: &list, limit, .looking(looks)) { words.scan.hasPhrase($0) }
    if canOpen {
      walk(begins, to: &list, limit, .looking(looks), Prior.later) { words.scan.opens($0) }
    }
  }

  private mutating func appendScattered(
    _ words: RankWords,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    guard list.count < limit else { return }
    var rest = left
    if words.isAgreeing || !allHold { words.intersectAnywhere(&rest) }
    let count = rest.count
    if count <= few {
      var keys = SortKeys(capacity: count)
      rest.forEachRow { row in
        keys.add(SortKey(words.scattered(row), row, image))
        return true
      }
      return take(keys, to: &list, limit)
    }
    if words.choices.count > 1 {
      walk(rest, to: &list, limit, .testing(min(looks, Ranker.dividedLooks))) {
        words.isDivided($0) ? 0 : nil
      }
    }
    guard list.count < limit else { return }
    var inName = rest
    words.intersect(&inName)
    walk(inName, to: &list, limit, .sure) { _ in 0 }
    walk(rest, to: &list, limit, .sure) { _ in 0 }
  }

  /// How a walk tells which candidates pass.
  private enum Pace {
    /// All do.
    case sure
    /// It looks at each, at most at so many.
    case testing(Int)
    /// It looks at each, and where the words end in it: those first whose names close there.
    case looking(Int)

    var looks: Int {
      switch self {
      case .sure: .max
      case .testing(let count), .looking(let count): count
      }
    }

    var seesEnds: Bool {
      if case .looking = self { true } else { false }
    }
  }

  /// Takes the candidates that pass and are not in order yet, kind by kind of the prior.
  private mutating func walk(
    _ rows: RowSet,
    to list: inout [UInt32],
    _ limit: Int,
    _ pace: Pace,
    _ kinds: Range<Int> = Prior.kinds,
    _ passes: (Int) -> Int?
  ) {
    guard list.count < limit else { return }
    var candidates = Candidates(rows, left, image)
    var looks = pace.looks
    for kind in kinds where !candidates.isEmpty && looks > 0 {
      if pace.seesEnds {
        var closingLooks = min(looks, Ranker.closingLooks)
        let closing = candidates.pick(kind, limit - list.count, &closingLooks) { row in
          passes(row).map { words.closes(at: $0) } ?? false
        }
        for row in closing { take(row, into: &list) }
      }
      for row in candidates.pick(kind, limit - list.count, &looks, { passes($0) != nil }) {
        take(row, into: &list)
      }
      guard list.count < limit else { return }
    }
  }
}
