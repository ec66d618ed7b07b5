import Glibc

/// Measures the program beside its peers, with the goals that it was given.
///
/// `swift build -c release && swift run -c release benchmarks`: the program is not built by running
/// the benchmarks alone. Machines are noisy: compare within one run, quote ratios.
@main
@MainActor
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--subject" { exit(subject(arguments.dropFirst().map(\.self))) }
    guard let options = Options(arguments) else {
      let names = Benchmark.all.map { "  \($0.name): \($0.about)" }.joined(separator: "\n")
      Progress.say(Options.usage + names)
      exit(2)
    }
    guard access(Program.browser, X_OK) == 0 else {
      Progress.say("\(Program.browser) is missing; first: swift build -c release")
      exit(2)
    }
    guard let workshop = Workshop(options) else {
      Progress.say("there is no folder for the files of the benchmarks")
      exit(2)
    }
    let status = options.isGate ? gate(workshop) : measure(workshop)
    workshop.close()
    exit(status)
  }

  /// What runs as a process of its own.
  private static func subject(_ arguments: [String]) -> Int32 {
    switch (arguments.first, arguments.count) {
    case ("image", 3): ImageSubject.run(list: arguments[1], image: arguments[2])
    case ("query", 2): KeyPressSubject.query(image: arguments[1])
    case ("drawing", 2): KeyPressSubject.drawing(image: arguments[1])
    default: 2
    }
  }

  private static func gate(_ workshop: Workshop) -> Int32 {
    Gate.run(workshop) ? 0 : 1
  }

  private static func measure(_ workshop: Workshop) -> Int32 {
    for name in workshop.peers.missing { Progress.say("\(name) is not installed, and left out") }
    let names = workshop.options.names
    let results = Benchmark.all.filter { names.isEmpty || names.contains($0.name) }.map {
      Results(benchmark: $0, measurements: $0.run(workshop))
    }
    print(Table.text(results), terminator: "")
    if let path = workshop.options.json { FileText.write(JSONReport.text(results), to: path) }
    return 0
  }
}
