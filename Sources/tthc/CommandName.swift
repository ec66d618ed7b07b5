/// The commands by the words that call them; help, suggestions and tests derive from this list.
enum CommandName: String, CaseIterable {
  case browse, search, show, export, stats, `import`, check, diff

  /// The option parser's own command, which knows the others.
  static let help = "help"

  /// Whether a word calls a command, the parser's own included.
  static func isCommand(_ word: String) -> Bool {
    CommandName(rawValue: word) != nil || word == help
  }

  /// The command that somebody probably meant by a word; nil where none is near.
  static func near(_ word: String) -> CommandName? {
    let word = word.lowercased()
    let distances = allCases.map { ($0, distance($0.rawValue, word)) }
    return distances.filter { $0.1 <= 1 }.min { $0.1 < $1.1 }?.0
  }

  /// The letters to add, remove, change or swap with their neighbour to turn one word into the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 1...left.count {
      table[row][0] = row
      for column in right.indices.map({ $0 + 1 }) {
        let isSame = left[row - 1] == right[column - 1]
        table[row][column] = min(
          table[row - 1][column] + 1,
          table[row][column - 1] + 1,
          table[row - 1][column - 1] + (isSame ? 0 : 1)
        )
        guard row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        else { continue }
        table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
      }
    }
    return table[left.count][right.count]
  }
}
