/// Why no terminal could be taken over.
nonisolated public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input is not a terminal, and `/dev/tty` was not allowed in its place.
  case inputNotTerminal
  /// Standard output is not a terminal, and `/dev/tty` was not allowed in its place.
  case outputNotTerminal
  /// `/dev/tty` was allowed, but the process has none, as under cron.
  case noControllingTerminal
  /// `TERM` is unset or empty.
  case typeNotSet
  /// `TERM` says that the terminal can only print lines.
  case typeDumb(String)
  /// No description of the terminal that `TERM` names is installed.
  case typeUnknown(String)
  /// The terminal cannot move its cursor.
  case tooPoor(String)
  /// No locale on this machine writes UTF-8.
  case noUTF8Locale
}
