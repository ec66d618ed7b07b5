/// What a program may take in place of its standard streams, and whether it wants colour.
nonisolated public struct TerminalOptions: Hashable, Sendable {
  /// Whether keys come from `/dev/tty` when standard input is not a terminal: it carries data.
  public var allowsOtherKeyboard: Bool
  /// Whether `/dev/tty` is drawn on when standard output is not a terminal: it takes the result.
  public var allowsOtherScreen: Bool
  /// Whether inks are shown where the terminal has colours.
  public var color: Bool

  public init(
    allowsOtherKeyboard: Bool = false,
    allowsOtherScreen: Bool = false,
    color: Bool = true
  ) {
    self.allowsOtherKeyboard = allowsOtherKeyboard
    self.allowsOtherScreen = allowsOtherScreen
    self.color = color
  }
}
