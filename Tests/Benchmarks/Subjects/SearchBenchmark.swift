import CatalogIndex
import ProcedureModel

/// How long a query takes inside the process.
enum SearchBenchmark {
  static let what = "query, facet counts, 50 rows"

  static let table = Benchmark(
    name: "search",
    about: """
      queries typed key by key, as they stand and with a tier, and a tier and a field, picked: the \
      median of each beginning over the rounds; SQLite: FTS5 prefix query, four GROUP BY, LIMIT 50, \
      its own processor time
      """,
    goals: [
      goal(.p50, 1.0 / 300), goal(.max, 1.0 / 1000), absolute(.p50, 0.25), absolute(.p99, 1),
    ],
    run: run
  )

  private static func goal(_ statistic: Statistic, _ atMost: Double) -> Goal {
    Goal(
      what: "\(what) at 1,000,000, \(statistic.rawValue) / FTS5 + GROUP BY",
      of: Subject(what, "tthc", Benchmark.many),
      to: Subject(what, "sqlite3 FTS5", Benchmark.many),
      statistic: statistic,
      atMost: atMost
    )
  }

  private static func absolute(_ statistic: Statistic, _ atMost: Double) -> Goal {
    Goal(
      what: "\(what) at 1,000,000, \(statistic.rawValue)",
      of: Subject(what, "tthc", Benchmark.many),
      statistic: statistic,
      atMost: atMost
    )
  }

  private static func run(_ workshop: Workshop) -> [Measurement] {
    workshop.options.rows.flatMap { measure(workshop, $0) }
  }

  /// Both programs at one size.
  static func measure(_ workshop: Workshop, _ rows: Int) -> [Measurement] {
    let questions = questions(workshop.options.isQuick)
    Progress.say("search, tthc at \(rows) rows")
    let rounds = workshop.options.rounds(15)
    let own = SearchTimes(image: workshop.files.image(rows)).times(questions, rounds: rounds)
    var measurements = [Measurement(Subject(what, "tthc", rows), .milliseconds, own)]
    if let sqlite = workshop.peers.sqlite {
      Progress.say("search, sqlite3 at \(rows) rows")
      let database = workshop.files.database(rows, sqlite)
      let values = SQLiteIndex(program: sqlite).times(questions, database: database)
      measurements.append(Measurement(Subject(what, "sqlite3 FTS5", rows), .milliseconds, values))
    }
    return measurements
  }

  private static func questions(_ isQuick: Bool) -> [Question] {
    let queries = isQuick ? Array(Queries.realistic.prefix(2)) : Queries.realistic
    let plain = Queries.prefixes(queries).map { Question(text: $0) }
    let narrowed = Queries.prefixes(Array(queries.prefix(2))).flatMap { text in
      [
        Question(text: text, isProvince: true),
        Question(text: text, isProvince: true, field: "Đất đai"),
      ]
    }
    return plain + narrowed
  }
}

/// What is asked: a query as it is being typed, and what is picked beside it.
struct Question {
  let text: String
  var isProvince = false
  var field: String?

  /// What is picked, in the numbers of a catalog.
  func selection(_ catalog: Catalog) -> FacetSelection {
    var selection = FacetSelection()
    if isProvince, let number = catalog.facets.number(of: .tier(.province), in: .tier) {
      selection.toggle(number, of: .tier)
    }
    if let field, let number = catalog.facets.number(of: .text(field), in: .field) {
      selection.toggle(number, of: .field)
    }
    return selection
  }
}

/// Times of searches in one image.
struct SearchTimes {
  let image: String

  /// The median time of each question over some rounds; none where there is no image.
  ///
  /// The questions follow each other in one catalog, as in a session of typing. A catalog remembers
  /// the rows of a few recent words: by the next round they are forgotten over the other questions.
  func times(_ questions: [Question], rounds: Int) -> [Double] {
    guard let catalog = OpenCatalog.image(image) else { return [] }
    let rounds = (0...rounds).map { _ in questions.map { Self.time($0, catalog) } }
    return questions.indices.map { place in median(rounds.dropFirst().map { $0[place] }) }
  }

  private static func time(_ question: Question, _ catalog: Catalog) -> Double {
    let selection = question.selection(catalog)
    let start = now()
    let result = catalog.search(Query(question.text), selecting: selection)
    let sum = result.rows.prefix(50).reduce(result.counts[.tier].count, &+)
    let time = now() - start
    // The sum is looked at, so that nothing of the work can be left out.
    return sum < 0 ? .nan : time
  }
}
