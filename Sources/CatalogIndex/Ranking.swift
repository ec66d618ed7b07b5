import ProcedureModel
import VietnameseText

// How matches are ordered
//
// A person at a counter knows a piece of the official name. The more of the name the typed words
// explain, the more likely it is the one that is meant. Each row falls into the first band that
// fits, and within a band rows keep the Vietnamese alphabetical order of their names:
//
//   code        a typed code is the row's code
//   whole name  the name is exactly the typed words (a leading "Thủ tục" does not count)
//   beginning   the name begins with the typed words, in order
//   phrase      the typed words stand together in the name, in order
//   name        all typed words are in the name, in any order
//   elsewhere   some are only in the field, the agency or the code
//
// Words are compared folded, in their standard spelling, so "Đăng kí kết hôn" is the whole name of
// "Đăng ký kết hôn". A query without words has one band: the alphabet.

/// How well a row answers the words of a query, best first.
public enum RankBand: UInt8, Comparable, Sendable {
  case code, wholeName, beginning, phrase, name, elsewhere

  public static func < (left: RankBand, right: RankBand) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Puts the rows of one query into bands.
struct Ranking {
  private let index: WordIndex
  private let procedures: [Procedure]
  private let words: [[Range<UInt32>]]
  /// The same words taken as finished ones.
  private let wholeWords: [[Range<UInt32>]]
  private let leadingWords: [[Range<UInt32>]]
  private let codes: [String]

  init(_ query: Query, _ catalog: Catalog) {
    let index = catalog.words
    self.index = index
    procedures = catalog.procedures
    let typed = query.positiveWords
    words = typed.map(index.numbers(for:))
    wholeWords = typed.map { index.numbers(for: QueryWord($0.typed, isPrefix: false)) }
    leadingWords = QueryWord.phrase("thủ tục", isOpen: false).map(index.numbers(for:))
    codes = query.positiveCodes + typed.compactMap(Ranking.codeDigits)
  }

  /// Whether a query has words to rank by; without any, the words of the catalog are not touched.
  static func isNeeded(for query: Query) -> Bool {
    !query.positiveWords.isEmpty || !query.positiveCodes.isEmpty
  }

  /// - Complexity: O(words of the name × words of the query).
  func band(of row: Int) -> RankBand {
    if let digits = procedures[row].code?.digits, codes.contains(digits) { return .code }
    guard !words.isEmpty else { return .elsewhere }
    let name = index.firstText(of: row)
    guard words.count <= name.count, let place = index.phrasePlace(words, in: name) else {
      return holdsAllWords(name) ? .name : .elsewhere
    }
    let lead = place == 2 && index.phrasePlace(leadingWords, in: name.prefix(2)) == 0 ? 2 : 0
    guard place == lead else { return .phrase }
    let isWhole =
      words.count == name.count - lead
      && index.phrasePlace(wholeWords, in: name.dropFirst(lead)) == 0
    return isWhole ? .wholeName : .beginning
  }

  private func holdsAllWords(_ name: ArraySlice<UInt32>) -> Bool {
    words.allSatisfy { word in name.contains { number in word.contains { $0.contains(number) } } }
  }

  /// A word of seven digits is a code without its dot.
  private static func codeDigits(_ word: QueryWord) -> String? {
    guard word.typed.count == 7 else { return nil }
    let digits = String(decoding: word.typed.bytes, as: UTF8.self)
    return digits.allSatisfy(\.isASCIIDigit) ? digits : nil
  }
}
