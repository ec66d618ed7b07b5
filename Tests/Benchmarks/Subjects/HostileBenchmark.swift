/// The worst that somebody can type.
enum HostileBenchmark {
  private static let search = "worst query, search"
  private static let keys = "worst query, key press to screen"

  static let table = Benchmark(
    name: "hostile",
    about: """
      queries made to be slow: each whole query inside the process (median of the rounds), then the \
      three slowest typed key by key
      """,
    goals: [
      Goal(
        what: "worst query at 1,000,000 rows, key press to screen",
        of: Subject(keys, "tthc", Benchmark.many),
        statistic: .max,
        atMost: 16
      )
    ],
    run: run
  )

  private static func run(_ workshop: Workshop) -> [Measurement] {
    guard let rows = workshop.options.rows.max() else { return [] }
    Progress.say("hostile, search at \(rows) rows")
    let image = workshop.files.image(rows)
    let questions = Queries.hostile.map { Question(text: $0) }
    let times = SearchTimes(image: image).times(questions, rounds: workshop.options.rounds(15))
    let slowest = zip(Queries.hostile, times).sorted { $0.1 > $1.1 }.prefix(3)
    for (query, time) in slowest { Progress.say("\(Table.number(time)) ms: \(query)") }
    return [
      Measurement(Subject(search, "tthc", rows), .milliseconds, times),
      Measurement(
        Subject(keys, "tthc", rows),
        .milliseconds,
        type(slowest.map(\.0), workshop.browser(rows), rows)
      ),
    ]
  }

  /// The shorter of two times of every key: what the machine does beside is no query.
  private static func type(_ queries: [String], _ browser: Command, _ rows: Int) -> [Double] {
    Progress.say("hostile, keys at \(rows) rows")
    let rounds = (0..<2).map { _ in
      let session = KeySession(browser, before: "/", rows: rows, quiet: 60)
      let times = session?.times(queries) ?? []
      session?.finish()
      return times
    }
    return zip(rounds[0], rounds[1]).map { min($0, $1) }
  }
}
