/// Finds for each procedure of one catalog the same one of the other: by its code, then by its name.
///
/// Nothing depends on which catalog is the old one, so that a comparison the other way round gives
/// the same pairs.
struct RowMatching {
  /// Rows of both catalogs that are one procedure.
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private(set) var pairs: [Pair] = []
  /// Rows that share a code or a name with others but cannot be told apart.
  private(set) var ambiguous: [Pair] = []
  /// The rows without a partner, in their order.
  private(set) var oldRest: [Int]
  private(set) var newRest: [Int]

  private let old: RowKeys
  private let new: RowKeys

  /// So many rows of one code or name are noted as perhaps the same, at most, with each other.
  private static let noted = 3

  /// - Complexity: O(rows × log rows).
  init(_ old: RowKeys, _ new: RowKeys) {
    self.old = old
    self.new = new
    oldRest = Array(0..<old.count)
    newRest = Array(0..<new.count)
    match(by: \.codes, pairsAny: true) { keys, row in
      [
        NameWords.mixed(keys.names[row], keys.tiers[row]), keys.names[row], keys.tiers[row],
      ]
    }
    match(by: \.names, pairsAny: false) { keys, row in
      let (field, agencies) = keys.fieldAndAgencies(row)
      let atTiers = NameWords.mixed(field, keys.tiers[row])
      return [NameWords.mixed(atTiers, agencies), atTiers, keys.tiers[row], field]
    }
  }

  /// Pairs the rows of equal keys; where a key has several, those that agree in more come first.
  ///
  /// Rows that agree in nothing more are paired in their order where `pairsAny` says so, as one code
  /// is one procedure whatever else changed; else they are left to a person.
  private mutating func match(
    by key: KeyPath<RowKeys, [UInt64]>,
    pairsAny: Bool,
    then finer: (RowKeys, Int) -> [UInt64]
  ) {
    let oldKeys = old[keyPath: key]
    let newKeys = new[keyPath: key]
    let groups = RowMatching.groups(
      oldRest.map { (oldKeys[$0], $0) },
      newRest.map { (newKeys[$0], $0) }
    )
    var found: [Pair] = []
    for group in groups {
      if group.old.count == 1, group.new.count == 1 {
        found.append(Pair(old: group.old[0], new: group.new[0]))
      } else {
        found += pairs(of: group, pairsAny: pairsAny, finer)
      }
    }
    pairs += found
    let oldFound = Set(found.map(\.old))
    let newFound = Set(found.map(\.new))
    oldRest.removeAll(where: oldFound.contains)
    newRest.removeAll(where: newFound.contains)
  }

  /// The pairs within rows of one code or name.
  private mutating func pairs(
    of group: (old: [Int], new: [Int]),
    pairsAny: Bool,
    _ finer: (RowKeys, Int) -> [UInt64]
  ) -> [Pair] {
    var left = group.old.map { (keys: finer(old, $0), row: $0) }
    var right = group.new.map { (keys: finer(new, $0), row: $0) }
    var found: [Pair] = []
    func take(_ pairs: [Pair]) {
      let (oldRows, newRows) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
      left.removeAll { oldRows.contains($0.row) }
      right.removeAll { newRows.contains($0.row) }
      found += pairs
    }
    for place in left[0].keys.indices {
      let same = RowMatching.groups(
        left.map { ($0.keys[place], $0.row) },
        right.map { ($0.keys[place], $0.row) }
      )
      take(same.flatMap { zip($0.old, $0.new).map { Pair(old: $0, new: $1) } })
    }
    if pairsAny || left.count == right.count {
      take(zip(left, right).map { Pair(old: $0.row, new: $1.row) })
    }
    note(left.map(\.row), group.new)
    note(right.map(\.row), in: group.old)
    return found
  }

  private mutating func note(_ rows: [Int], _ others: [Int]) {
    for row in rows {
      ambiguous += others.prefix(RowMatching.noted).map { Pair(old: row, new: $0) }
    }
  }

  private mutating func note(_ rows: [Int], in others: [Int]) {
    for row in rows {
      ambiguous += others.prefix(RowMatching.noted).map { Pair(old: $0, new: row) }
    }
  }

  /// The rows of both sides that have a key in common, in their order.
  ///
  /// - Complexity: O(n × log n).
  private static func groups(
    _ old: [(key: UInt64, row: Int)],
    _ new: [(key: UInt64, row: Int)]
  ) -> [(old: [Int], new: [Int])] {
    let old = old.filter { $0.key != 0 }.sorted { ($0.key, $0.row) < ($1.key, $1.row) }
    let new = new.filter { $0.key != 0 }.sorted { ($0.key, $0.row) < ($1.key, $1.row) }
    var groups: [(old: [Int], new: [Int])] = []
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      let key = old[left].key
      guard key == new[right].key else {
        if key < new[right].key { left += 1 } else { right += 1 }
        continue
      }
      let oldRows = old[left...].prefix { $0.key == key }.map(\.row)
      let newRows = new[right...].prefix { $0.key == key }.map(\.row)
      groups.append((oldRows, newRows))
      left += oldRows.count
      right += newRows.count
    }
    return groups
  }
}
