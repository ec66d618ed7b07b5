import ArgumentParser
import Glibc
import Strings

/// A command line: which command it calls, with what.
struct Invocation {
  let command: CommandName
  /// The arguments without the command's own name.
  let arguments: [String]

  /// Finds the command, wherever the common options stand.
  ///
  /// The first word that is neither an option nor an option's value is the command; a word that
  /// names no command is a catalog to browse.
  ///
  /// - Throws: `unknownCommand` for a word that is no file but nearly a command.
  init(_ arguments: [String]) throws(Failure) {
    guard let index = Invocation.firstWord(arguments) else {
      self.init(.browse, arguments)
      return
    }
    let word = arguments[index]
    if let command = CommandName(rawValue: word) {
      var rest = arguments
      rest.remove(at: index)
      self.init(command, rest)
      return
    }
    if word != "-", access(word, F_OK) != 0, let near = CommandName.near(word) {
      throw .usage(.unknownCommand(word, near: near.rawValue))
    }
    self.init(.browse, arguments)
  }

  private init(_ command: CommandName, _ arguments: [String]) {
    self.command = command
    self.arguments = arguments
  }

  /// Parses the arguments and carries the command out.
  ///
  /// - Returns: The exit status.
  @MainActor
  func run(_ strings: Strings) throws(Failure) -> Int32 {
    let parsed: any ParsableCommand
    do {
      parsed = try Tthc.parseAsRoot([command.rawValue] + arguments)
    } catch {
      return try ParserComplaint(error).answer()
    }
    guard let action = parsed as? any Action else {
      try Output.write(Tthc.helpMessage() + "\n")
      return 0
    }
    return try action.perform(strings)
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

/// A parsed command that can be carried out.
protocol Action: ParsableCommand {
  /// - Returns: The exit status.
  @MainActor
  func perform(_ strings: Strings) throws(Failure) -> Int32
}

/// The root of the option parser.
struct Tthc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tthc",
    abstract: "Browse, search and export a catalog of administrative procedures.",
    discussion: """
      Without a command the full-screen browser opens: on the bundled catalog, on TTHC_CATALOG, or \
      on the file that is named.
      """,
    version: ProgramVersion.text,
    subcommands: [
      BrowseCommand.self, SearchCommand.self, ShowCommand.self, ExportCommand.self,
      StatsCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )
}

/// The version of the program.
enum ProgramVersion {
  static let text = "tthc 0.1.0"
}
