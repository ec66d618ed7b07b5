/// The group rows that a row stands under.
struct GroupStack {
  private struct Level {
    let style: GroupMark.Style
    let effects: GroupEffects
  }

  private var levels: [Level] = []
  private var lastLetter: GroupMark?
  private var last: GroupMark?

  /// What all of them say together, the nearest first.
  private(set) var effects = GroupEffects()

  /// Goes below a further group row.
  ///
  /// Ranks are as the list uses them: a style of number that was met before has the rank it had, and
  /// ends what stands below it; a new one stands below the last. Rows without numbers end the group
  /// that says the same kind of thing.
  mutating func enter(_ mark: GroupMark, _ given: GroupEffects) {
    let mark = mark.asRoman(after: last).asLetter(after: lastLetter)
    last = mark
    if mark.style == .letter { lastLetter = mark }
    if let rank = rank(of: mark.style, given) { levels.removeSubrange(rank...) }
    levels.append(Level(style: mark.style, effects: given))
    effects = levels.reduce(into: GroupEffects()) { $0.add($1.effects) }
  }

  private func rank(of style: GroupMark.Style, _ given: GroupEffects) -> Int? {
    let same = levels.firstIndex { $0.style == style && style != .none }
    return same
      ?? levels.firstIndex { $0.effects.isReplaced(by: given, sameStyle: $0.style == style) }
  }
}

extension GroupEffects {
  /// Takes over what a nearer row says.
  fileprivate mutating func add(_ nearer: GroupEffects) {
    if !nearer.tiers.isEmpty || nearer.sharedTiers != nil {
      (tiers, sharedTiers) = (nearer.tiers, nearer.sharedTiers)
    }
    if !nearer.levels.isEmpty { levels = nearer.levels }
    field = nearer.field ?? field
    agency = nearer.agency ?? agency
    part = nearer.part ?? part
  }

  /// Whether a row that says something else of the same kind ends this one.
  fileprivate func isReplaced(by other: GroupEffects, sameStyle: Bool) -> Bool {
    guard sameStyle || kinds.count == other.kinds.count else { return false }
    return !kinds.isDisjoint(with: other.kinds)
  }

  private var kinds: Set<Int> {
    var kinds: Set<Int> = []
    if !tiers.isEmpty || sharedTiers != nil { kinds.insert(0) }
    if !levels.isEmpty { kinds.insert(1) }
    if field != nil { kinds.insert(2) }
    if agency != nil { kinds.insert(3) }
    if part != nil { kinds.insert(4) }
    return kinds
  }
}
