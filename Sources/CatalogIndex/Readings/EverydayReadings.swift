import VietnameseText

/// The ways to say a query in official words.
struct EverydayReadings {
  /// A stretch of the query and what may stand in its place, likeliest first.
  private struct Slot {
    var texts: [String]
    var isTelling = false
  }

  /// So many ways of one query are tried.
  static let tries = 40

  private let plain: PlainWords
  private let names: EverydayNames

  init(_ plain: PlainWords, _ names: EverydayNames) {
    self.plain = plain
    self.names = names
  }

  /// The queries in which telling names stand for what they mean, and all else stays.
  var telling: [Query] {
    queries(slots { $0.filter(\.isTelling) })
  }

  /// The queries in which single everyday words too stand for something, or nothing.
  var all: [Query] {
    queries(slots { $0 })
  }

  /// The words of the query that are not left out of a question, as typed.
  var withoutStopWords: [String] {
    slots { $0.filter { $0.meaning.isEmpty } }.compactMap(\.texts.first).filter { !$0.isEmpty }
  }

  /// The parts of the query that are not left out of a question: what may stand for each, and whether
  /// it is a telling name.
  var parts: [(texts: [String], isTelling: Bool)] {
    slots { $0 }.filter { !$0.texts.contains("") }.map { ($0.texts, $0.isTelling) }
  }

  /// Cuts the query in stretches, the longest known name first at each place.
  private func slots(_ choose: ([EverydayNames.Entry]) -> [EverydayNames.Entry]) -> [Slot] {
    var slots: [Slot] = []
    var place = 0
    while place < plain.words.count {
      let known = choose(entries(at: place))
      let length = known.map(\.words.count).max() ?? 1
      let meanings = known.filter { $0.words.count == length }.map(\.meaning)
      let typed = plain.words[place].text
      // A single word may mean what it says; several that are a name together do not.
      let texts = length == 1 && !known.contains(where: \.isTelling) ? meanings + [typed] : meanings
      let isTelling = known.contains { $0.words.count == length && $0.isTelling }
      slots.append(Slot(texts: known.isEmpty ? [typed] : texts, isTelling: isTelling))
      place += length
    }
    return slots
  }

  /// The names that stand at a place of the query.
  private func entries(at place: Int) -> [EverydayNames.Entry] {
    let rest = plain.words[place...]
    return names.entries(beginning: rest[place].word.standard).filter { entry in
      entry.words.count <= rest.count
        && zip(entry.words, rest).allSatisfy { known, typed in
          known.letters == typed.word.standard
            && typed.word.marks.agreement(with: known.marks, letters: FoldedWord.capacity)
              < .conflict
        }
    }
  }

  /// The combinations of what may stand in each place, likelier ones first.
  private func queries(_ slots: [Slot]) -> [Query] {
    var combinations: [[String]] = [[]]
    for slot in slots {
      let texts = slot.texts.prefix(max(1, EverydayReadings.tries / combinations.count))
      combinations = combinations.flatMap { before in texts.map { before + [$0] } }
    }
    let typed = plain.texts
    var seen: Set<Query> = []
    return combinations.filter { $0 != typed }.map(plain.query)
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
