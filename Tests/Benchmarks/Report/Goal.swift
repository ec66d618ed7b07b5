/// A row of the table of goals: one figure, alone or as a part of another.
struct Goal {
  let what: String
  let of: Subject
  /// What it is compared with in the same run; nil for a goal in its own unit.
  var to: Subject?
  var statistic = Statistic.p50
  /// The most that it may be.
  let atMost: Double

  /// - Returns: nil where what it needs was not measured.
  func reached(_ measurements: [Subject: Measurement]) -> Double? {
    guard let value = measurements[of]?.value(statistic) else { return nil }
    guard let to else { return value }
    return measurements[to]?.value(statistic).map { value / $0 }
  }

  /// The limit as the issue writes it.
  func limit(_ unit: Unit) -> String {
    let divisor = (1 / atMost).rounded()
    if to != nil {
      return abs(divisor * atMost - 1) < 1e-9 && divisor > 1 ? "1/\(Int(divisor))" : "\(atMost)"
    }
    return Table.number(atMost) + " " + unit.rawValue
  }
}
