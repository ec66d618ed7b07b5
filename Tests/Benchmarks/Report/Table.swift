import Glibc

/// Results as text.
enum Table {
  /// Every measurement, then every goal.
  static func text(_ results: [Results]) -> String {
    var lines: [String] = []
    for result in results {
      lines += ["", "\(result.benchmark.name): \(result.benchmark.about)", ""]
      lines.append("| what | who | rows | p50 | p99 | max | n |")
      lines.append("|---|---|---:|---:|---:|---:|---:|")
      lines += result.measurements.map(line)
    }
    lines += ["", "| goal | at most | measured | holds |", "|---|---:|---:|---|"]
    lines += results.flatMap { result in result.goals.map { line($0.goal, $0.reached, $0.unit) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ measurement: Measurement) -> String {
    let subject = measurement.subject
    let values = [Statistic.p50, .p99, .max].map { statistic in
      measurement.value(statistic).map { number($0) + " " + measurement.unit.rawValue } ?? "-"
    }
    let cells = [subject.what, subject.who, grouped(subject.rows)] + values
    return "| " + (cells + ["\(measurement.values.count)"]).joined(separator: " | ") + " |"
  }

  private static func line(_ goal: Goal, _ reached: Double?, _ unit: Unit) -> String {
    guard let reached else { return "| \(goal.what) | \(goal.limit(unit)) | not measured | - |" }
    let measured =
      goal.to == nil
      ? number(reached) + " " + unit.rawValue
      : number(reached) + (reached < 0.1 && reached > 0 ? " (1/\(Int(1 / reached)))" : "")
    let holds = reached <= goal.atMost ? "yes" : "NO"
    return "| \(goal.what) | \(goal.limit(unit)) | \(measured) | \(holds) |"
  }

  /// A number with as many digits as say something.
  static func number(_ value: Double) -> String {
    if value >= 1000 { return grouped(Int(value.rounded())) }
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 5
    return decimal(value, digits)
  }

  /// A number with so many digits behind the point.
  static func decimal(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "-" }
    guard digits > 0 else { return "\(Int(value.rounded()))" }
    let scale = pow(10, Double(digits))
    let scaled = Int((value * scale).rounded())
    let rest = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// A whole number with a comma between thousands.
  static func grouped(_ value: Int) -> String {
    let digits = String(value)
    return digits.enumerated().reduce("") { text, digit in
      let left = digits.count - digit.offset
      return text + (digit.offset > 0 && left % 3 == 0 ? "," : "") + String(digit.element)
    }
  }
}

/// What a benchmark has measured, and which of its goals hold.
struct Results {
  let benchmark: Benchmark
  let measurements: [Measurement]

  var goals: [(goal: Goal, reached: Double?, unit: Unit)] {
    let bySubject = Dictionary(measurements.map { ($0.subject, $0) }) { first, _ in first }
    return benchmark.goals.map { goal in
      let unit = goal.to == nil ? bySubject[goal.of]?.unit ?? .milliseconds : .ratio
      return (goal, goal.reached(bySubject), unit)
    }
  }
}
