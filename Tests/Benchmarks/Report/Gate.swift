/// What must not get worse: counts that repeat to the instruction, and ratios that cannot be noise.
///
/// Where the goal is met with 3 % to spare, it is the limit; else the figure of now and 3 % more, until
/// it gets better.
struct Gate {
  let goal: Goal
  /// What was measured when the limit was set.
  let now: Double
  /// What the issue asks, where that is not yet the limit.
  let wanted: Double?

  static let all = [
    Gate("instructions of a query at 1,674 rows", InstructionBenchmark.query, 66_109, 50_000),
    Gate(
      "instructions of drawing at 1,674 rows",
      InstructionBenchmark.drawing,
      1_458_751,
      1_500_000
    ),
    Gate(
      goal: Goal(
        what: "search at 100,000 rows / sqlite3 FTS5",
        of: Subject(SearchBenchmark.what, "tthc", rows),
        to: Subject(SearchBenchmark.what, "sqlite3 FTS5", rows),
        atMost: 1.0 / 20
      ),
      now: 0.0079
    ),
  ]

  private init(goal: Goal, now: Double, wanted: Double? = nil) {
    self.goal = goal
    self.now = now
    self.wanted = wanted
  }

  /// A count that repeats, now and as it is wanted.
  private init(_ what: String, _ of: Subject, _ now: Double, _ wanted: Double) {
    let isMet = now <= wanted
    self.init(
      goal: Goal(what: what, of: of, atMost: max(wanted, now * 1.03)),
      now: now,
      wanted: isMet ? nil : wanted
    )
  }

  private static let rows = 100_000

  /// Measures what the table needs.
  ///
  /// - Returns: Whether every limit holds; what could not be measured does not.
  @MainActor
  static func run(_ workshop: Workshop) -> Bool {
    let measured = InstructionBenchmark.run(workshop) + SearchBenchmark.measure(workshop, rows)
    let measurements = Dictionary(measured.map { ($0.subject, $0) }) { first, _ in first }
    return all.map { $0.holds(measurements) }.allSatisfy(\.self)
  }

  private func holds(_ measurements: [Subject: Measurement]) -> Bool {
    let reached = goal.reached(measurements)
    let holds = reached.map { $0 <= goal.atMost } ?? false
    let figures = [
      "\(reached.map(Table.number) ?? "not measured"), at most \(Table.number(goal.atMost))",
      "\(Table.number(now)) when it was set",
    ]
    let aim = wanted.map { ["wanted \(Table.number($0))"] } ?? []
    print("\(holds ? "holds" : "FAILS"): \(goal.what): " + (figures + aim).joined(separator: "; "))
    return holds
  }
}
