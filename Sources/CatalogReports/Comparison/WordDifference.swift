/// What of a text was replaced, word by word, so that a person sees the change at once.
public struct WordDifference: Hashable, Sendable {
  /// A piece of the text.
  public enum Piece: Hashable, Sendable {
    /// Words of both texts, as the new one has them.
    case same(String)
    case removed(String)
    case added(String)
  }

  /// The pieces in their order; between them stands a blank.
  public let pieces: [Piece]

  /// In longer texts what lies between the first and the last change counts as changed.
  private static let mostCells = 250_000

  /// Words that are only spelled otherwise are different where `isExact` says so.
  ///
  /// - Complexity: O(words of the one × words of the other) between the first and the last change, and
  ///   O(n) where that would be too much.
  public init(_ old: String, _ new: String, isExact: Bool = false) {
    let old = old.split(whereSeparator: \.isWhitespace).map(String.init)
    let new = new.split(whereSeparator: \.isWhitespace).map(String.init)
    let oldKeys = old.map { WordDifference.key($0, isExact) }
    let newKeys = new.map { WordDifference.key($0, isExact) }
    let first = zip(oldKeys, newKeys).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - first
    let last = zip(oldKeys.reversed(), newKeys.reversed()).prefix(rest).prefix { $0 == $1 }.count
    var pieces = Pieces()
    pieces.append(new[..<first].map { .same($0) })
    let oldRange = first..<old.count - last
    let newRange = first..<new.count - last
    if oldRange.count * newRange.count > WordDifference.mostCells {
      pieces.append(old[oldRange].map { .removed($0) })
      pieces.append(new[newRange].map { .added($0) })
    } else {
      let steps = WordDifference.steps(oldKeys[oldRange], newKeys[newRange])
      pieces.append(
        steps.map { step in
          switch step {
          case .same(_, let place): .same(new[place])
          case .removed(let place): .removed(old[place])
          case .added(let place): .added(new[place])
          }
        }
      )
    }
    pieces.append(new[newRange.upperBound...].map { .same($0) })
    self.pieces = pieces.joined
  }

  private enum Step {
    case same(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private static func key(_ word: String, _ isExact: Bool) -> Key {
    isExact ? .exact(word) : .meaning(ComparedText(word))
  }

  private enum Key: Hashable {
    case exact(String)
    case meaning(ComparedText)
  }

  /// The fewest words to take out and put in: the longest common subsequence, by its table.
  private static func steps(_ old: ArraySlice<Key>, _ new: ArraySlice<Key>) -> [Step] {
    let width = new.count + 1
    var table = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in (0..<old.count).reversed() {
      for column in (0..<new.count).reversed() {
        let isSame = old[old.startIndex + row] == new[new.startIndex + column]
        table[row * width + column] =
          isSame
          ? table[(row + 1) * width + column + 1] + 1
          : max(table[(row + 1) * width + column], table[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    var steps: [Step] = []
    while row < old.count || column < new.count {
      let (left, right) = (old.startIndex + row, new.startIndex + column)
      if row < old.count, column < new.count, old[left] == new[right] {
        steps.append(.same(left, right))
        (row, column) = (row + 1, column + 1)
      } else if row < old.count,
        column == new.count || table[(row + 1) * width + column] >= table[row * width + column + 1]
      {
        steps.append(.removed(left))
        row += 1
      } else {
        steps.append(.added(right))
        column += 1
      }
    }
    return steps
  }
}

/// Pieces of one kind that follow each other become one.
private struct Pieces {
  private(set) var joined: [WordDifference.Piece] = []

  mutating func append(_ pieces: [WordDifference.Piece]) {
    for piece in pieces {
      switch (joined.last, piece) {
      case (.same(let before), .same(let text)): replace(.same(before + " " + text))
      case (.removed(let before), .removed(let text)): replace(.removed(before + " " + text))
      case (.added(let before), .added(let text)): replace(.added(before + " " + text))
      default: joined.append(piece)
      }
    }
  }

  private mutating func replace(_ piece: WordDifference.Piece) {
    joined[joined.count - 1] = piece
  }
}
