import Glibc

/// How long it takes to make a list ready to be searched.
enum ImageBenchmark {
  private static let what = "index from TSV"

  static let table = Benchmark(
    name: "image",
    about: """
      a list to an image on disk, wall time of a process; SQLite: the same list into a table and its \
      words into FTS5, nothing synced
      """,
    goals: [
      Goal(
        what: "image of 1,000,000 rows from TSV / building the FTS5 index",
        of: Subject(what, "tthc", Benchmark.many),
        to: Subject(what, "sqlite3 FTS5", Benchmark.many),
        atMost: 1.0 / 4
      )
    ],
    run: run
  )

  private static func run(_ workshop: Workshop) -> [Measurement] {
    workshop.options.rows.flatMap { measure(workshop, $0) }
  }

  private static func measure(_ workshop: Workshop, _ rows: Int) -> [Measurement] {
    let list = workshop.files.list(rows)
    let path = Workshop.folder + "/measured"
    var (own, sqlite): ([Double], [Double]) = ([], [])
    for _ in 0..<(workshop.options.isQuick ? 1 : 3) {
      Progress.say("image at \(rows) rows")
      let made = Command([Program.own, "--subject", "image", list, path]).run()
      if let made, made.status == 0 { own.append(made.milliseconds) }
      unlink(path)
      guard let program = workshop.peers.sqlite else { continue }
      Progress.say("image, sqlite3 at \(rows) rows")
      SQLiteIndex(program: program).build(list: list, database: path).map { sqlite.append($0) }
      unlink(path)
    }
    return [
      Measurement(Subject(what, "tthc", rows), .milliseconds, own),
      Measurement(Subject(what, "sqlite3 FTS5", rows), .milliseconds, sqlite),
    ].filter { !$0.values.isEmpty }
  }
}
