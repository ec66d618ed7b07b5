import Glibc

/// How many instructions a key press takes, as callgrind counts them: the same in every run.
enum InstructionBenchmark {
  private static let rows = CatalogFiles.bundledRows
  static let query = Subject("key press, query", "tthc", rows)
  static let drawing = Subject("key press, drawing", "tthc", rows)

  static let table = Benchmark(
    name: "instructions",
    about: """
      callgrind, each beginning of the typed queries; query: parse, search, count, first 50 rows; \
      drawing: view, difference, writing to a terminal
      """,
    goals: [
      Goal(what: "instructions a key press at 1,674 rows: query", of: query, atMost: 50_000),
      Goal(what: "instructions a key press at 1,674 rows: drawing", of: drawing, atMost: 1_500_000),
    ],
    run: run
  )

  static func run(_ workshop: Workshop) -> [Measurement] {
    guard let valgrind = workshop.peers.valgrind else { return [] }
    let image = workshop.files.image(rows)
    return [("query", query), ("drawing", drawing)].map { name, subject in
      Progress.say("instructions, \(name)")
      let values = Callgrind(program: valgrind, name: name).counts(image)
      return Measurement(subject, .instructions, values)
    }
  }
}

/// A run of this program under callgrind, which writes a file for every call that is counted.
private struct Callgrind {
  let program: String
  let name: String

  func counts(_ image: String) -> [Double] {
    let path = "\(Workshop.folder)/callgrind-\(name)"
    let counted = name == "query" ? "*countedQuery*" : "*countedDrawing*"
    // Switching the counting on and off does not go together with a file for every call: so there is
    // a file for what lies between, too.
    var command = Command([
      program, "--tool=callgrind", "--callgrind-out-file=\(path)", "--log-file=\(path).log",
      "--dump-before=\(counted)", "--dump-before=*betweenCounts*", Program.own, "--subject", name,
      image,
    ])
    // Sets would else be walked in another order by every process.
    command.variables = ["SWIFT_DETERMINISTIC_HASHING=1"]
    // Drawing needs a terminal; it is there for both.
    guard let run = TerminalProgram(command) else { return [] }
    run.waitForEnd(patience: 60_000)
    var counts: [Double] = []
    var number = 1
    while let text = FileText.read("\(path).\(number)") {
      unlink("\(path).\(number)")
      number += 1
      if Self.endsACall(text) { counts.append(Self.total(text)) }
    }
    return Array(counts.suffix(KeyPressSubject.count))
  }

  /// Whether a file was written where counting stops.
  private static func endsACall(_ text: String) -> Bool {
    text.split(separator: "\n").prefix(20).contains {
      $0.hasPrefix("desc: Trigger:") && $0.contains("betweenCounts")
    }
  }

  /// The instructions of all functions in a file.
  private static func total(_ text: String) -> Double {
    let line = text.split(separator: "\n").last {
      $0.hasPrefix("summary:") || $0.hasPrefix("totals:")
    }
    return line?.split(separator: " ").last.flatMap { Double($0) } ?? .nan
  }
}
