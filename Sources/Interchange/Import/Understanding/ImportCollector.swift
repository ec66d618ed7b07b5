import ProcedureModel
import VietnameseText

/// Gathers the procedures of all sheets and makes one of those that are one.
struct ImportCollector {
  /// What became of a row.
  enum Outcome {
    case added
    /// It says more of the procedure of an earlier row.
    case merged(ImportPlace)
    /// It was merged, and has another level than the earlier one at the same tier.
    case mergedWithOtherLevel(ImportPlace)
    /// It has the code or name of an earlier one, but says something else under this heading.
    case addedBeside(ImportPlace, heading: String)
  }

  /// With how many rows of its code a row is compared: a list may have one code in every row.
  private static let mostCompared = 16

  private(set) var procedures: [Procedure] = []
  private(set) var places: [ImportPlace] = []
  private var byNumber: [UInt32: Int] = [:]
  private var byKey: [String: Int] = [:]
  private var byName: [Spelled: Int] = [:]
  /// What the procedures have that others were compared with.
  private var unions: [Int: ProcedureUnion] = [:]
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
      guard let heading = self.difference(of: procedure, from: index) else {
        return unite(procedure, with: index)
      }
      if difference.isEmpty { difference = heading }
    }
    append(procedure, at: place)
    others[first, default: []].append(procedures.count - 1)
    return .addedBeside(places[first], heading: difference)
  }

  /// Adds what a row says more of the procedure of the row before.
  ///
  /// - Returns: Where that procedure stands; nil where there was none.
  mutating func extendLast(with more: Procedure) -> ImportPlace? {
    guard let last else { return nil }
    var union = unions.removeValue(forKey: last) ?? ProcedureUnion(procedures[last])
    union.append(more, to: &procedures[last])
    unions[last] = union
    return places[last]
  }

  private mutating func difference(of procedure: Procedure, from index: Int) -> String? {
    if unions[index] == nil { unions[index] = ProcedureUnion(procedures[index]) }
    return unions[index]?.difference(procedures[index], procedure)
  }

  /// Everything is changed in place: a copy for each row of a procedure that has many would cost
  /// their number squared.
  private mutating func unite(_ procedure: Procedure, with index: Int) -> Outcome {
    let (tiers, levels) = (procedures[index].tiers, procedures[index].levels)
    let isSameTier = tiers == procedure.tiers || !tiers.isDisjoint(with: procedure.tiers)
    let isOther = isSameTier && !levels.isEmpty && !levels.isSuperset(of: procedure.levels)
    var union = unions.removeValue(forKey: index) ?? ProcedureUnion(procedures[index])
    union.unite(procedure, into: &procedures[index])
    unions[index] = union
    last = index
    return isOther ? .mergedWithOtherLevel(places[index]) : .merged(places[index])
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
    var firsts: [NameHash: Int] = [:]
    firsts.reserveCapacity(procedures.count)
    // Most names stand there once.
    var groups: [NameHash: [Int]] = [:]
    var reader = WordReader()
    var last: (name: String, hash: NameHash)?
    for index in procedures.indices {
      let name = procedures[index].name
      // A long name may be merged over many rows.
      let hash = last?.name == name ? last?.hash : nil
      let known = hash ?? NameHash(name, &reader)
      last = (name, known)
      if let first = firsts[known] {
        groups[known, default: [first]].append(index)
      } else {
        firsts[known] = index
      }
    }
    let shared = groups.values.flatMap(split)
    return shared.sorted { $0.places[0] < $1.places[0] }
  }

  /// The groups of equal names among those of one hash, without those of one code.
  private func split(_ indices: [Int]) -> [Duplicate] {
    var groups: [[Int]] = []
    var groupOfWords: [[FoldedWord]: Int] = [:]
    var last: (name: String, group: Int)?
    for index in indices {
      let name = procedures[index].name
      guard let last, last.name == name else {
        let words = NameComparison.words(name)
        let group = groupOfWords[words] ?? groups.count
        if group == groups.count { groups.append([]) }
        groupOfWords[words] = group
        groups[group].append(index)
        last = (name, group)
        continue
      }
      groups[last.group].append(index)
    }
    return groups.compactMap { group in
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
    case .name(let name): byName[name]
    }
  }

  private mutating func setIndex(of key: Key) {
    switch key {
    case .number(let number): byNumber[number] = procedures.count - 1
    case .text(let text): byKey[text] = procedures.count - 1
    case .name(let name): byName[name] = procedures.count - 1
    }
  }

  /// By what rows of one procedure are found: the number of the code, else the code as given, else
  /// the words of the name.
  private enum Key {
    case number(UInt32)
    case text(String)
    case name(Spelled)

    init(_ procedure: Procedure) {
      if let number = procedure.code?.number {
        self = .number(number)
      } else if let key = procedure.code?.key {
        self = .text(key)
      } else {
        self = .name(Spelled(procedure.name))
      }
    }
  }
}

extension NameHash {
  /// Of a name as a list has it, for names to be compared by first.
  fileprivate init(_ name: String, _ reader: inout WordReader) {
    let thu = FoldedWord("thu".utf8)
    let tuc = FoldedWord("tuc".utf8)
    var hash = NameHash()
    var count = 0
    var name = name
    name.withUTF8 { bytes in
      reader.forEachMarkedWord(in: bytes) { word, _ in
        let word = word.standardSpelling
        count += 1
        if count == 1, word == thu { return }
        if count == 2, word == tuc { return }
        hash.add(word)
      }
    }
    self = hash
  }
}
