import VietnameseText

/// Which neighbours in a query are one word of the official language, written in two syllables.
///
/// They are where names that hold both hold them side by side, as typed, mostly.
final class Compounds {
  /// So many names that hold both are looked at, and at least so many have to be there.
  private static let looks = 48
  private static let few = 2

  private let plain: PlainWords
  private let catalog: Catalog
  private var known: [Int: Bool] = [:]

  init(_ plain: PlainWords, _ catalog: Catalog) {
    self.plain = plain
    self.catalog = catalog
  }

  /// Whether a word of the query makes one with its neighbour.
  func hold(_ place: Int) -> Bool {
    join(place - 1, place) || join(place, place + 1)
  }

  func join(_ left: Int, _ right: Int) -> Bool {
    guard left >= 0, right < plain.words.count else { return false }
    if let known = known[left] { return known }
    let isOne = areOne(plain.words[left].word.whole, plain.words[right].word.whole)
    known[left] = isOne
    return isOne
  }

  private func areOne(_ left: QueryWord, _ right: QueryWord) -> Bool {
    let index = catalog.image.nameWords
    let choices = [left, right].map { word in
      let choice = index.choice(for: word)
      return WordChoice(ranges: choice.agreeing ?? choice.ranges)
    }
    var rows = index.rows(choices[0])
    rows.formIntersection(index.rows(choices[1]))
    var (together, looks) = (0, 0)
    rows.forEachRow { row in
      looks += 1
      if index.phrasePlace(choices, in: index.firstText(of: row)) != nil { together += 1 }
      return looks < Compounds.looks
    }
    return together >= Compounds.few && together * 3 > looks * 2
  }
}
