import ProcedureModel
import VietnameseText

/// Gathers the procedures of all sheets and makes one of those that are one.
struct ImportCollector {
  /// What became of a row.
  enum Outcome {
    case added
    case merged
    /// It has the code or name of an earlier one, but says something else under this heading.
    case addedBeside(ImportPlace, heading: String)
  }

  /// With how many rows of its code a row is compared: a list may have one code in every row.
  private static let mostCompared = 16

  private(set) var procedures: [Procedure] = []
  private(set) var places: [ImportPlace] = []
  private var byNumber: [UInt32: Int] = [:]
  private var byKey: [String: Int] = [:]
  /// For each first procedure of a code or a name, the others that could not be united with it.
  private var others: [Int: [Int]] = [:]
  /// The procedure that the last row became, or a part of.
  private var last: Int?

  /// Adds the procedure of a row, or what it says more of one that was there.
  mutating func add(_ procedure: Procedure, at place: ImportPlace) -> Outcome {
    let key = Key(procedure)
    guard let first = index(of: key) else {
      append(procedure, at: place)
      setIndex(of: key)
      return .added
    }
    var difference = ""
    for index in [first] + (others[first] ?? []).prefix(ImportCollector.mostCompared) {
      let union = ProcedureUnion(procedures[index], procedure)
      guard let heading = union.difference else {
        procedures[index] = union.procedure
        last = index
        return .merged
      }
      if difference.isEmpty { difference = heading }
    }
    append(procedure, at: place)
    others[first, default: []].append(procedures.count - 1)
    return .addedBeside(places[first], heading: difference)
  }

  /// Adds what a row says more of the procedure of the row before; false where there was none.
  mutating func extendLast(with more: Procedure) -> Bool {
    guard let last else { return false }
    procedures[last].append(more)
    return true
  }

  /// Forgets the last row, so that nothing of another sheet is added to it.
  mutating func beginSheet() {
    last = nil
  }

  /// Puts another spelling in the place of one that a procedure has, which is kept as given.
  mutating func rewrite(_ given: String, as better: String, _ column: Column, of index: Int) {
    if column == .field {
      procedures[index].field = better
    } else if procedures[index].agencies.contains(better) {
      procedures[index].agencies.removeAll { $0 == given }
    } else if let place = procedures[index].agencies.firstIndex(of: given) {
      procedures[index].agencies[place] = better
    }
    let raw = NamedText(name: column.rawValue, text: RawText.escaped(given))
    procedures[index].asGiven.append(raw)
  }

  /// Procedures that share a code and are several.
  var sameCodes: [Duplicate] {
    others.keys.sorted().compactMap { first in
      guard let code = procedures[first].code else { return nil }
      let all = [first] + (others[first] ?? [])
      return Duplicate(shared: code.key, places: all.map { places[$0] })
    }
  }

  /// Procedures that share a name and have not one code.
  ///
  /// - Complexity: O(n), one look at the words of every name.
  var sameNames: [Duplicate] {
    var groups: [Int: [Int]] = [:]
    var reader = WordReader()
    for index in procedures.indices {
      groups[NameHash(procedures[index].name, &reader).value, default: []].append(index)
    }
    let shared = groups.values.filter { $0.count > 1 }.flatMap(split)
    return shared.sorted { $0.places[0] < $1.places[0] }
  }

  /// The groups of equal names among those of one hash, without those of one code.
  private func split(_ indices: [Int]) -> [Duplicate] {
    var groups: [[FoldedWord]: [Int]] = [:]
    for index in indices {
      groups[NameComparison.words(procedures[index].name), default: []].append(index)
    }
    return groups.values.compactMap { group in
      let codes = Set(group.map { procedures[$0].code?.key })
      guard group.count > 1, codes.count > 1 || codes.contains(nil) else { return nil }
      return Duplicate(shared: procedures[group[0]].name, places: group.map { places[$0] })
    }
  }

  private mutating func append(_ procedure: Procedure, at place: ImportPlace) {
    last = procedures.count
    procedures.append(procedure)
    places.append(place)
  }

  private func index(of key: Key) -> Int? {
    switch key {
    case .number(let number): byNumber[number]
    case .text(let text): byKey[text]
    }
  }

  private mutating func setIndex(of key: Key) {
    switch key {
    case .number(let number): byNumber[number] = procedures.count - 1
    case .text(let text): byKey[text] = procedures.count - 1
    }
  }

  /// By what rows of one procedure are found: the number of the code, else the code as given, else
  /// the letters of the name behind a sign that no code has.
  private enum Key {
    case number(UInt32)
    case text(String)

    init(_ procedure: Procedure) {
      if let number = procedure.code?.number {
        self = .number(number)
      } else {
        self = .text(procedure.code?.key ?? "\u{0}" + procedure.name.foldedLetters)
      }
    }
  }
}

/// A number of the words of a name without a leading "Thủ tục", for names to be compared by first.
private struct NameHash {
  private(set) var value = 0

  init(_ name: String, _ reader: inout WordReader) {
    let thu = FoldedWord("thu".utf8)
    let tuc = FoldedWord("tuc".utf8)
    var hash: UInt64 = 0
    var count = 0
    var name = name
    name.withUTF8 { bytes in
      reader.forEachMarkedWord(in: bytes) { word, _ in
        let word = word.standardSpelling
        count += 1
        if count == 1, word == thu { return }
        if count == 2, word == tuc { return }
        hash = (hash ^ UInt64(truncatingIfNeeded: word.bits >> 64)) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt64(truncatingIfNeeded: word.bits)) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 31
      }
    }
    value = Int(truncatingIfNeeded: hash)
  }
}
