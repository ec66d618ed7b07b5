/// What a person at the terminal waits for.
struct OutsideBenchmarks {
  let program: String

  private static let rounds = 20

  func rows() -> [Row] {
    let starts = (0..<Self.rounds).compactMap { _ in started() }
    return [
      Row(name: "start to first screen", values: starts.map(\.screen), goal: 30),
      Row(name: "largest memory", values: starts.map(\.megabytes), unit: "MB", goal: 60),
      Row(
        name: "key press to screen, typing a query",
        values: keys("/", "dang ky ket hon"),
        goal: 5
      ),
      Row(name: "key press to screen, moving down", values: keys("", "jjjjjjjjjjjjjjj"), goal: 5),
      Row(name: "key press to screen, facets on and off", values: keys("", "XX4433HHTT"), goal: 5),
      Row(
        name: "tthc search --count, start to end",
        values: commands(["search", "--count", "ket hon"])
      ),
    ]
  }

  /// Start to end of a program that does nothing, the least that any start can take.
  static func spawnFloor() -> Double {
    let times = (0..<rounds).compactMap { _ -> Double? in
      guard let process = TerminalProgram(["/bin/true"]) else { return nil }
      return process.finish().end - process.start
    }.sorted()
    return times.isEmpty ? .nan : times[times.count / 2]
  }

  private func started() -> (screen: Double, megabytes: Double)? {
    guard let browser = TerminalProgram([program]), let screen = browser.output(quiet: 60) else {
      return nil
    }
    browser.send("q")
    _ = browser.output(quiet: 60)
    return (screen.last - browser.start, browser.finish().megabytes)
  }

  /// Presses keys one by one, each after the screen has come to rest.
  private func keys(_ before: String, _ keys: String) -> [Double] {
    guard let browser = TerminalProgram([program]) else { return [] }
    _ = browser.output(quiet: 60)
    if !before.isEmpty {
      browser.send(before)
      _ = browser.output(quiet: 60)
    }
    let times = keys.compactMap { key -> Double? in
      let pressed = now()
      browser.send(String(key))
      return browser.output(quiet: 40).map { $0.last - pressed }
    }
    browser.send("\u{3}")
    _ = browser.output(quiet: 60)
    _ = browser.finish()
    return times
  }

  private func commands(_ arguments: [String]) -> [Double] {
    (0..<Self.rounds).compactMap { _ in
      guard let process = TerminalProgram([program] + arguments) else { return nil }
      _ = process.output(quiet: 60)
      return process.finish().end - process.start
    }
  }
}
