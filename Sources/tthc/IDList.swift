import ProcedureModel

/// IDs as a file lists them, one a line; blank lines count for nothing.
struct IDList {
  let ids: [String]

  init(_ text: String) {
    // Editors on Windows begin a file with a byte order mark.
    let text =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    ids = String(text).split(whereSeparator: \.isNewline).map(String.init)
      .filter { ProcedureCode($0) != nil }
  }
}
