/// A key press, already decoded.
public enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case up, down, left, right
  case shiftUp, shiftDown
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  case backspace, delete, insert
  /// The marks that a terminal puts around pasted text.
  case pasteStart, pasteEnd
}

/// What a terminal reports.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resize(Size)
  /// Text that was pasted in one piece: nothing in it is a command.
  case paste(String)
  /// The terminal is gone, or a signal from outside asks the program to end.
  case hangup
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A key by its letter, for tables of keys.
  public init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}
