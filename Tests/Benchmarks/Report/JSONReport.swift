/// Results as JSON.
enum JSONReport {
  static func text(_ results: [Results]) -> String {
    let benchmarks = results.map { result in
      """
        {
          "name": \(quoted(result.benchmark.name)),
          "measurements": \(list(result.measurements.map(measurement))),
          "goals": \(list(result.goals.map { goal($0.goal, $0.reached, $0.unit) }))
        }
      """
    }
    return "[\n" + benchmarks.joined(separator: ",\n") + "\n]\n"
  }

  private static func measurement(_ measurement: Measurement) -> String {
    let subject = measurement.subject
    return object([
      ("what", quoted(subject.what)), ("who", quoted(subject.who)), ("rows", "\(subject.rows)"),
      ("unit", quoted(measurement.unit.rawValue)), ("p50", number(measurement.value(.p50))),
      ("p99", number(measurement.value(.p99))), ("max", number(measurement.value(.max))),
      ("count", "\(measurement.values.count)"),
    ])
  }

  private static func goal(_ goal: Goal, _ reached: Double?, _ unit: Unit) -> String {
    object([
      ("what", quoted(goal.what)), ("unit", quoted(unit.rawValue)),
      ("statistic", quoted(goal.statistic.rawValue)), ("at_most", number(goal.atMost)),
      ("measured", number(reached)),
      ("holds", reached.map { $0 <= goal.atMost ? "true" : "false" } ?? "null"),
    ])
  }

  private static func object(_ pairs: [(name: String, value: String)]) -> String {
    "{" + pairs.map { quoted($0.name) + ": " + $0.value }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n      " + items.joined(separator: ",\n      ") + "\n    ]"
  }

  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return "\(value)"
  }

  /// Names and headings have no letters that need more.
  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
