import CNcurses
import Glibc

/// The name in `TERM`, once it is known to describe a terminal that can show screens.
struct TerminalType {
  let name: String

  /// Looks the name up, before anything is changed on the terminal.
  ///
  /// `newterm` would change the line's modes first and fail after, and tells the reasons less well.
  init(descriptor: CInt) throws(TerminalError) {
    guard let value = unsafe getenv("TERM"), case let name = unsafe String(cString: value),
      !name.isEmpty
    else { throw .typeNotSet }
    guard name != "dumb", !name.hasPrefix("dumb-") else { throw .typeDumb(name) }
    try Self.lookUp(name, descriptor)
    self.name = name
  }

  private static func lookUp(_ name: String, _ descriptor: CInt) throws(TerminalError) {
    var reason: CInt = 0
    let found = unsafe setupterm(name, descriptor, &reason) == OK
    defer { if found { unsafe del_curterm(set_curterm(nil)) } }
    // 1 is a terminal that prints on paper, 0 and -1 are one without a description.
    guard found else { throw reason == 1 ? .tooPoor(name) : .typeUnknown(name) }
    guard canMoveCursor() else { throw .tooPoor(name) }
  }

  private static func canMoveCursor() -> Bool {
    guard let sequence = unsafe tigetstr("cup") else { return false }
    // (char *)-1 says that there is no string capability of this name.
    return Int(bitPattern: sequence) != -1
  }
}
