import ProcedureModel

/// How the online level of a procedure changed.
struct LevelChange {
  /// `raised`, `lowered` or `level`; nil where it is the same.
  let kind: DifferenceKind?
  /// Whether the two are of different schemes and were compared through the conversion.
  let isConverted: Bool

  /// A level is raised where neither its lowest nor its highest value sank.
  init(_ old: LevelSet, _ new: LevelSet) {
    guard !old.isEmpty, !new.isEmpty, old != new else {
      (kind, isConverted) = (old == new ? nil : .level, false)
      return
    }
    let schemes = Set((old.levels + new.levels).map(\.scheme))
    isConverted = schemes.count > 1
    let oldDigits = LevelChange.digits(old, isConverted)
    let newDigits = LevelChange.digits(new, isConverted)
    kind = LevelChange.kind(oldDigits, newDigits)
  }

  /// The levels as digits, of the newer scheme where they have to be converted: one of four becomes one
  /// of three, but not the other way round.
  private static func digits(_ levels: LevelSet, _ isConverted: Bool) -> [Int] {
    let levels = levels.levels.flatMap { level in
      isConverted && level.scheme == .fourLevels ? level.converted.levels : [level]
    }
    return Set(levels.map(\.digit)).sorted()
  }

  private static func kind(_ old: [Int], _ new: [Int]) -> DifferenceKind? {
    guard old != new, let oldFirst = old.first, let oldLast = old.last, let newFirst = new.first,
      let newLast = new.last
    else { return nil }
    switch (newFirst - oldFirst, newLast - oldLast) {
    case (0, 0): return .level
    case (0..., 0...): return .raised
    case (...0, ...0): return .lowered
    default: return .level
    }
  }
}
