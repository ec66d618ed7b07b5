import ArgumentParser

/// Turns what the option parser throws into its help or into a typed failure.
///
/// The parser's own errors are internal to it, so they are told apart by the sentences that it makes
/// of them; one that is not recognised is passed on as it is.
struct ParserComplaint {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Prints help or version where that was asked for.
  ///
  /// - Returns: The exit status.
  /// - Throws: What is wrong with the usage.
  func answer() throws(Failure) -> Int32 {
    guard Tthc.exitCode(for: error) != .success else {
      try Output.write(Tthc.fullMessage(for: error) + "\n")
      return 0
    }
    throw .usage(problem)
  }

  private var problem: UsageProblem {
    let message = Tthc.message(for: error)
    let line = String(message.split(separator: "\n").first ?? "")
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count >= 3 else { return .other(line) }
    if line.hasPrefix("Unknown option") { return .unknownOption(quoted[1]) }
    if line.hasPrefix("Missing value for") { return .missingValue(option: option(quoted[1])) }
    if line.contains("nexpected argument") { return .unexpectedArgument(quoted[1]) }
    if line.hasPrefix("Missing expected argument") { return .missingArgument(quoted[1]) }
    if line.hasPrefix("The value '"), quoted.count >= 5 {
      let name = option(quoted[3])
      return .badValue(option: name, value: quoted[1], allowed: OptionNames.values(of: name))
    }
    return .other(line)
  }

  /// `--limit <limit>` without the placeholder.
  private func option(_ text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? text
  }
}
