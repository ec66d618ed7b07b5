import Glibc
import Strings

/// What the surroundings of the process say.
enum Environment {
  /// The value of a variable; nil when it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The language that the options ask for, else that of the locale.
  static func language(_ arguments: [String]) -> Language {
    let asked = arguments.indices.compactMap { index -> String? in
      if arguments[index].hasPrefix("--lang=") { return String(arguments[index].dropFirst(7)) }
      return arguments[index] == "--lang" && index + 1 < arguments.count
        ? arguments[index + 1] : nil
    }
    if let language = asked.last.flatMap(Language.init(rawValue:)) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first
    return Language(locale: locale ?? "")
  }

  /// The program's folder among those of the XDG rules: below a variable that holds an absolute path,
  /// else below the home folder; nil where neither is known.
  static func folder(_ variable: String, home place: String) -> String? {
    if let base = value(variable), base.hasPrefix("/") { return base + "/tthc" }
    guard let home = value("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/" + place + "/tthc"
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal on standard output; nil where it is none.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal(STDOUT_FILENO), ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
