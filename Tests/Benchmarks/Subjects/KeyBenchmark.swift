/// How long it takes from a key press until the screen shows what it did.
enum KeyBenchmark {
  private static let what = "key press to screen"
  private static let settled = "key press to settled screen"

  /// The silence, in milliseconds, that ends what a key did: the goals are judged by the first.
  private static let silences: [(what: String, quiet: CInt)] = [(what, 60), (settled, 400)]

  static let table = Benchmark(
    name: "keys",
    about: """
      a letter of a query written to the terminal until the last byte before 60 ms of silence, which \
      the goals are about; settled: before 400 ms, because peers that answer late are cut off by 60; \
      peers search the same lines and count nothing
      """,
    goals: [
      goal(Benchmark.few, "fzy", 0.6), goal(Benchmark.few, "fzf -e", 0.2),
      goal(Benchmark.many, "fzf -e", 1.0 / 40), goal(Benchmark.many, "fzy", 1.0 / 100),
    ],
    run: run
  )

  private static func goal(_ rows: Int, _ peer: String, _ atMost: Double) -> Goal {
    Goal(
      what: "key press to screen at \(Table.grouped(rows)) rows, p50 / \(peer)",
      of: Subject(what, "tthc", rows),
      to: Subject(what, peer, rows),
      atMost: atMost
    )
  }

  private static func run(_ workshop: Workshop) -> [Measurement] {
    workshop.options.rows.flatMap { rows in
      programs(workshop, rows).flatMap { who, command, before in
        silences.filter { $0.what == what || rows > CatalogFiles.bundledRows }.map { what, quiet in
          Progress.say("keys, \(who) at \(rows) rows, \(quiet) ms of silence")
          let session = KeySession(command, before: before, rows: rows, quiet: quiet)
          let queries = workshop.options.isQuick ? Array(Queries.typed.prefix(1)) : Queries.typed
          let values = session?.times(queries) ?? []
          session?.finish()
          return Measurement(Subject(what, who, rows), .milliseconds, values)
        }
      }
    }
  }

  /// The programs with the keys that lead to where a query is typed.
  static func programs(
    _ workshop: Workshop,
    _ rows: Int
  ) -> [(who: String, command: Command, before: String)] {
    var programs = [("tthc", workshop.browser(rows), "/")]
    let lines = workshop.files.lines(rows)
    if let fzy = workshop.peers.fzy { programs.append(("fzy", Command([fzy], input: lines), "")) }
    if let fzf = workshop.peers.fzf {
      programs.append(("fzf -e", Command([fzf, "-e"], input: lines), ""))
    }
    return programs
  }
}

/// A program in which queries are typed.
struct KeySession {
  private let program: TerminalProgram
  private let quiet: CInt

  /// Starts it and waits until it has read what it searches.
  init?(_ command: Command, before: String, rows: Int, quiet: CInt) {
    guard let program = TerminalProgram(command) else { return nil }
    self.program = program
    self.quiet = quiet
    _ = program.output(quiet: rows > 10_000 ? 2000 : 300, patience: 60_000)
    guard !before.isEmpty else { return }
    program.send(before)
    _ = program.output(quiet: quiet)
  }

  /// Types queries, each letter after the screen has come to rest and each query in an empty line.
  ///
  /// - Returns: The time of each letter that drew something.
  func times(_ queries: [String]) -> [Double] {
    queries.flatMap { query in
      let times = query.compactMap { time(String($0)) }
      _ = time("\u{15}")
      return times
    }
  }

  func time(_ keys: String) -> Double? {
    let pressed = now()
    program.send(keys)
    return program.output(quiet: quiet, patience: 3000).map { $0 - pressed }
  }

  var peakMegabytes: Double? { program.peakMegabytes }

  func finish() { program.finish() }
}
