/// The largest memory of a session of browsing.
enum MemoryBenchmark {
  private static let what = "peak resident memory"

  static let table = Benchmark(
    name: "memory",
    about: "start, queries typed key by key, moves through the list; VmHWM, mapped files included",
    goals: [
      Goal(
        what: "peak resident memory at 1,000,000 rows / fzf",
        of: Subject(what, "tthc", Benchmark.many),
        to: Subject(what, "fzf -e", Benchmark.many),
        atMost: 1.0 / 3
      )
    ],
    run: run
  )

  private static let moves = ["\u{1B}[B", "\u{1B}[B", "\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~"]

  private static func run(_ workshop: Workshop) -> [Measurement] {
    guard let rows = workshop.options.rows.max() else { return [] }
    return KeyBenchmark.programs(workshop, rows).map { who, command, before in
      Progress.say("memory, \(who) at \(rows) rows")
      let session = KeySession(command, before: before, rows: rows, quiet: 400)
      _ = session?.times(["dang ky ket hon", "d"])
      for key in moves { _ = session?.time(key) }
      let peak = session?.peakMegabytes
      session?.finish()
      return Measurement(Subject(what, who, rows), .megabytes, [peak].compactMap(\.self))
    }
  }
}
