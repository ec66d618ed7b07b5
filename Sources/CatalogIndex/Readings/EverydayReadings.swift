import VietnameseText

/// The ways to say a query in official words.
///
/// A query is cut where names stand in it, the longest name first. A single everyday word is left
/// alone where it makes a word of the official language with its neighbour: "nhận" in "công nhận" is
/// no word around a question.
struct EverydayReadings {
  /// A stretch of the query and what may stand in its place, likeliest first.
  private struct Slot {
    var words: Range<Int>
    var names: [EverydayNames.Entry]

    var isTelling: Bool { names.contains(where: \.isTelling) }
    var isLeftOut: Bool { names.contains { $0.meaning.isEmpty } }
  }

  /// So many ways of one query are tried.
  static let tries = 16
  /// So many words of a query are looked at.
  private static let words = 24

  private let plain: PlainWords
  private let compounds: Compounds
  private let tellingSlots: [Slot]
  /// The telling names cut from left to right instead, as they are read.
  private let readSlots: [Slot]
  /// All names that stand in the query, single everyday words too.
  private let names: [Slot]

  init(_ plain: PlainWords, _ catalog: Catalog) {
    self.plain = plain
    compounds = Compounds(plain, catalog)
    names = EverydayReadings.names(plain, catalog.everydayNames)
    let telling = names.filter(\.isTelling)
    // Most queries hold none, at every key.
    tellingSlots = telling.isEmpty ? [] : EverydayReadings.slots(plain, telling)
    readSlots =
      telling.isEmpty
      ? [] : EverydayReadings.slots(plain, telling.stablySorted { $0.words.lowerBound })
  }

  /// The query cut at all names, but at no single word that makes one with its neighbour; looked up
  /// only when a query finds nothing, because that takes a look at rows.
  private var allSlots: [Slot] {
    let kept = names.filter { slot in
      slot.words.count > 1 || slot.isTelling || !compounds.hold(slot.words.lowerBound)
    }
    return EverydayReadings.slots(plain, kept)
  }

  /// Whether the query holds any telling name.
  var hasTelling: Bool { tellingSlots.contains { !$0.names.isEmpty } }

  /// The queries in which telling names stand for what they mean, and all else stays.
  var telling: [Query] {
    guard hasTelling else { return [] }
    let isSame = tellingSlots.map(\.words) == readSlots.map(\.words)
    return queries(tellingSlots) + (isSame ? [] : queries(readSlots))
  }

  /// The queries in which single everyday words too stand for something, or nothing.
  var all: [Query] { queries(allSlots) }

  /// The words of the query that are not left out of a question, as typed.
  var withoutStopWords: [String] {
    allSlots.filter { !$0.isLeftOut }.flatMap { plain.texts[$0.words] }
  }

  /// The words that belong to telling names.
  var namedWords: Set<FoldedWord> { Set(namedPlaces.map { plain.words[$0].word.typed }) }

  /// The places of the words that belong to a telling name.
  var namedPlaces: Set<Int> {
    Set(tellingSlots.filter { !$0.names.isEmpty }.flatMap(\.words))
  }

  /// The parts of the query that are not left out of a question.
  ///
  /// For each what may stand for it, and whether it is a telling name. Words of the official language
  /// stay together.
  var parts: [(texts: [String], isTelling: Bool)] {
    var parts: [(texts: [String], isTelling: Bool)] = []
    var lastTyped: Int?
    for slot in allSlots where !slot.isLeftOut {
      if slot.names.isEmpty, let last = lastTyped, last + 1 == slot.words.lowerBound,
        compounds.join(last, slot.words.lowerBound)
      {
        parts[parts.count - 1].texts[0] += " " + plain.texts[slot.words.lowerBound]
      } else {
        parts.append((texts(slot), slot.isTelling))
      }
      lastTyped = slot.names.isEmpty ? slot.words.lowerBound : nil
    }
    return parts
  }

  /// All stretches of the query that are names, the longest first, telling ones before others.
  private static func names(_ plain: PlainWords, _ names: EverydayNames) -> [Slot] {
    let found = plain.words.indices.prefix(words).flatMap { place -> [Slot] in
      let known = plain.entries(names, at: place)
      return Set(known.map(\.words.count)).map { length in
        Slot(words: place..<place + length, names: known.filter { $0.words.count == length })
      }
    }
    return found.sorted {
      ($1.words.count, $1.isTelling ? 1 : 0, $0.words.lowerBound)
        < ($0.words.count, $0.isTelling ? 1 : 0, $1.words.lowerBound)
    }
  }

  /// Cuts the query at names, those that come first, and at the words between them.
  private static func slots(_ plain: PlainWords, _ names: [Slot]) -> [Slot] {
    var slots: [Slot] = []
    for slot in names where !slots.contains(where: { $0.words.overlaps(slot.words) }) {
      slots.append(slot)
    }
    let covered = Set(slots.flatMap(\.words))
    slots += plain.words.indices.filter { !covered.contains($0) }
      .map { Slot(words: $0..<$0 + 1, names: []) }
    return slots.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// What may stand in a place: what the name means, and last what it says.
  ///
  /// What it says has to stand together in a text; abbreviations say nothing.
  private func texts(_ slot: Slot) -> [String] {
    let typed = plain.texts[slot.words].joined(separator: " ")
    let meanings = slot.names.map(\.meaning)
    guard slot.words.count == 1 else { return meanings + ["\"\(typed)\""] }
    return slot.isTelling ? meanings : meanings + [typed]
  }

  /// The combinations of what may stand in each place, likelier ones first.
  private func queries(_ slots: [Slot]) -> [Query] {
    var combinations: [[String]] = [[]]
    for slot in slots {
      let texts = texts(slot).prefix(max(1, EverydayReadings.tries / combinations.count))
      combinations = combinations.flatMap { before in texts.map { before + [$0] } }
    }
    let typed = plain.query(plain.texts)
    var seen: Set<Query> = [typed]
    return combinations.map(plain.query).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension EverydayNames.Group {
  /// The places of the names that are one word, or may go on with a word of a query; its last word
  /// may only be the beginning of one.
  fileprivate func places(before next: QueryWord?, isLast: Bool) -> [Range<Int>] {
    guard let next else { return [single] }
    let exact = places(second: next.standard...next.standard)
    guard isLast else { return [single, exact] }
    let open = places(second: next.typed.completions)
    return exact.isEmpty || open.overlaps(exact) ? [single, open] : [single, open, exact]
  }

  /// Whether any telling name at a place fits the letters of a stretch of a query, if its last word
  /// were completed.
  fileprivate func mayTell(_ places: Range<Int>, _ rest: ArraySlice<QueryWord>) -> Bool {
    places.contains { place in
      let words = entries[place].words
      guard entries[place].isTelling, words.count <= rest.count else { return false }
      return words.indices.dropFirst().allSatisfy { offset in
        let typed = rest[rest.startIndex + offset]
        return typed.standard == words[offset].letters
          || offset == rest.count - 1 && typed.isBeginning(of: words[offset].letters)
      }
    }
  }
}

extension Catalog {
  /// Whether a query may hold a telling name: never false where it does.
  ///
  /// Asked at every key, and mostly answered by the first two words of each stretch.
  func mayTell(_ words: [QueryWord]) -> Bool {
    words.indices.contains { place in
      let rest = words[place...]
      guard let group = everydayNames.group(words[place].standard), group.isTelling else {
        return false
      }
      if group.mayTell(group.single, rest) { return true }
      guard rest.count > 1 else { return false }
      let next = words[place + 1]
      if group.mayTell(group.places(second: next.standard...next.standard), rest) { return true }
      return rest.count == 2 && group.mayTell(group.places(second: next.typed.completions), rest)
    }
  }
}

extension PlainWords {
  /// The names that stand at a place of the query.
  ///
  /// The last word may still be typed: where it only begins a word, it is completed if just one name
  /// of several words fits.
  fileprivate func entries(_ names: EverydayNames, at place: Int) -> [EverydayNames.Entry] {
    let rest = words[place...]
    let known = possible(names, rest)
    guard !known.isEmpty else { return [] }
    let isMarked = isMarked
    let fitting = known.filter { entry in
      entry.words.count <= rest.count
        && zip(entry.words, rest).allSatisfy { $1.isName($0, isMarked: isMarked) }
    }
    guard rest.count > 1, !fitting.contains(where: { $0.words.count == rest.count }) else {
      return fitting
    }
    return fitting + completed(known, rest, isMarked: isMarked)
  }

  /// The names whose first two words may be those of a stretch of the query.
  private func possible(
    _ names: EverydayNames,
    _ rest: ArraySlice<Word>
  ) -> [EverydayNames.Entry] {
    guard let group = names.group(rest[rest.startIndex].word.standard) else { return [] }
    let next = rest.count > 1 ? rest[rest.startIndex + 1].word : nil
    return group.places(before: next, isLast: rest.count == 2).flatMap { group.entries[$0] }
  }

  private func completed(
    _ known: [EverydayNames.Entry],
    _ rest: ArraySlice<Word>,
    isMarked: Bool
  ) -> [EverydayNames.Entry] {
    guard let last = rest.last, last.word.typed.count > 1 else { return [] }
    let open = known.filter { entry in
      entry.words.count == rest.count && !entry.meaning.isEmpty
        && last.word.typed.completions.contains(entry.words[rest.count - 1].letters)
        && zip(entry.words, rest).dropLast().allSatisfy { $1.isName($0, isMarked: isMarked) }
    }
    return Set(open.map(\.words)).count == 1 ? open : []
  }

  /// Whether as many words carry marks as in any Vietnamese text: one without any is meant so, then.
  private var isMarked: Bool { words.count { $0.word.marks != .none } * 5 >= words.count * 2 }
}

extension PlainWords.Word {
  /// Whether a word of a name is meant.
  fileprivate func isName(_ known: MarkedWord, isMarked: Bool) -> Bool {
    guard known.letters == word.standard else { return false }
    if isMarked, word.marks == .none { return known.marks == .none }
    return word.marks.agreement(with: known.marks, letters: FoldedWord.capacity) < .conflict
  }
}
