import ArgumentParser
import Strings

/// The root of the option parser.
struct Tthc: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tthc",
    abstract: "Browse, search and export a catalog of administrative procedures.",
    usage: "tthc [<options>] [<command>] [<options>] [<words>]",
    discussion: """
      Without a command the full-screen browser opens: on the bundled catalog, on TTHC_CATALOG, or \
      on the file that is named.

      Options may stand before or after the command. Every command takes --catalog, --lang, \
      --color, --verbose, --tier, --level, --field, --agency and --sort; all but browse take \
      --limit, --format, --output and --force. What means nothing to a command is refused.
      """,
    version: "tthc \(version)",
    subcommands: [
      BrowseCommand.self, SearchCommand.self, ShowCommand.self, ExportCommand.self,
      StatsCommand.self, ImportCommand.self, CheckCommand.self, DiffCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )
}

/// A parsed command that can be carried out.
protocol Action: ParsableCommand {
  /// - Returns: The exit status.
  @MainActor
  func perform(_ strings: Strings) throws(Failure) -> Int32
}
