/// A statement that adds a row, as text to look at.
final class SQLiteInsertText: SQLiteInsert {
  /// The statements of several in the order in which they were run.
  final class Lines {
    fileprivate(set) var lines: [String] = []
  }

  private let head: String
  private let log: Lines
  private var cells: [String] = []

  /// - Parameters:
  ///   - statement: `INSERT INTO table (columns) VALUES (places)`.
  ///   - log: Takes the statements that are run.
  init(_ statement: String, to log: Lines) {
    head = statement.split(separator: " ").prefix(3).joined(separator: " ")
    self.log = log
  }

  func bind(_ number: Int?) {
    cells.append(number.map(String.init) ?? "NULL")
  }

  func bind(_ text: String?) {
    cells.append(text?.sqlLiteral ?? "NULL")
  }

  func run() {
    log.lines.append("\(head) VALUES (\(cells.joined(separator: ", ")));")
    cells = []
  }
}
