/// Reads comma-separated values by the letter of RFC 4180, knowing nothing of the program.
func commaSeparated(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true) where scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
    case ("\"", _): isQuoted.toggle()
    case (",", false):
      row.append(cell)
      cell = ""
    case ("\r", false) where scalars.first == "\n": break
    case ("\n", false):
      rows.append(row + [cell])
      (row, cell) = ([], "")
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return rows
}
