import ArgumentParser
import Glibc
import Strings

/// A command line with its command found, ready for the option parser.
struct Invocation {
  /// What the option parser reads: the command first, wherever it stood.
  private let arguments: [String]

  /// Finds the command, wherever the common options stand.
  ///
  /// The first word that is neither an option nor an option's value is the command; a word that
  /// names no command is a catalog to browse.
  ///
  /// - Throws: `unknownCommand` for a word that is no file but nearly a command, `noSuchWord` for
  ///   one that is neither and does not look like a file.
  init(_ arguments: [String]) throws(Failure) {
    guard let index = Invocation.firstWord(arguments) else {
      let wantsHelp = arguments.contains { $0 == "--help" || $0 == "-h" }
      self.arguments = wantsHelp ? [CommandName.help] : Invocation.browse(arguments)
      return
    }
    let word = arguments[index]
    if CommandName.isCommand(word) {
      self.arguments = [word] + arguments[..<index] + arguments[(index + 1)...]
      return
    }
    if word != "-", access(word, F_OK) != 0, let near = CommandName.near(word) {
      throw .usage(.unknownCommand(word, near: near.rawValue))
    }
    // A bare word that names nothing is more likely a query, or a command of another version.
    let isBare = !word.isEmpty && !word.contains { "./".contains($0) }
    if isBare, word != "-", access(word, F_OK) != 0 {
      throw .usage(.noSuchWord(word))
    }
    self.arguments = Invocation.browse(arguments)
  }

  /// Parses the arguments and carries the command out.
  ///
  /// - Returns: The exit status.
  @MainActor
  func run(_ strings: Strings) throws(Failure) -> Int32 {
    let action: any Action
    do {
      action = try parsed()
    } catch {
      return try ParserComplaint(error).answer()
    }
    return try action.perform(strings)
  }

  /// - Throws: What the option parser complains of; help and version too come as errors.
  private func parsed() throws -> any Action {
    var command = try Tthc.parseAsRoot(arguments)
    if let action = command as? any Action { return action }
    // The parser's own help command throws its text when it runs.
    try command.run()
    throw CleanExit.helpRequest(Tthc.self)
  }

  private static func browse(_ arguments: [String]) -> [String] {
    [CommandName.browse.rawValue] + arguments
  }

  private static func firstWord(_ arguments: [String]) -> Int? {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if argument == "--" { return nil }
      guard argument.hasPrefix("-"), argument != "-" else { return index }
      index += OptionNames.withValue.contains(argument) ? 2 : 1
    }
    return nil
  }
}
