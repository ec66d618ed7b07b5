/// How long it takes from the start of a program until its first screen stands.
enum StartBenchmark {
  private static let what = "start to full screen"

  static let table = Benchmark(
    name: "start",
    about: """
      start to the last byte before 200 ms of silence, round robin, image in the cache; \
      floor: a C program that draws one full ncurses frame and waits for a key
      """,
    goals: [
      Goal(
        what: "start to first full screen, bundled catalog / C floor",
        of: Subject(what, "tthc", Benchmark.few),
        to: Subject(what, "floor", Benchmark.few),
        atMost: 1.25
      ),
      Goal(
        what: "start at 1,000,000 rows / start at 1,674",
        of: Subject(what, "tthc", Benchmark.many),
        to: Subject(what, "tthc", Benchmark.few),
        atMost: 1.2
      ),
    ],
    run: run
  )

  private static func run(_ workshop: Workshop) -> [Measurement] {
    var programs: [(subject: Subject, command: Command)] = workshop.options.rows.map {
      (Subject(what, "tthc", $0), workshop.browser($0))
    }
    if let floor = Floor.build(workshop) {
      programs.append((Subject(what, "floor", Benchmark.few), floor))
    } else {
      Progress.say("no floor: it takes cc and libncurses-dev")
    }
    var values: [Subject: [Double]] = [:]
    // The first round fills caches, the image of the bundled catalog among them.
    for round in 0...workshop.options.rounds(50) {
      if round % 10 == 0 { Progress.say("start, round \(round)") }
      for (subject, command) in programs {
        guard let time = time(command), round > 0 else { continue }
        values[subject, default: []].append(time)
      }
    }
    return programs.map { Measurement($0.subject, .milliseconds, values[$0.subject] ?? []) }
  }

  private static func time(_ command: Command) -> Double? {
    guard let program = TerminalProgram(command) else { return nil }
    defer { program.finish() }
    return program.output(quiet: 200, patience: 60_000).map { $0 - program.start }
  }
}
