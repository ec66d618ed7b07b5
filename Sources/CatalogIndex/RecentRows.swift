import Synchronization
import VietnameseText

/// The rows of words and selections that were looked for last.
///
/// Who types a query asks for its earlier words again with every key; who toggles a filter asks for
/// the same words. Small, because a set of a million rows takes 125 KB.
final class RecentRows: Sendable {
  enum Question: Hashable {
    case phrase([QueryWord])
    case selection(FacetSelection)
  }

  /// A word, looked for in the name alone or everywhere.
  private struct WordQuestion: Equatable {
    let letters: UInt128
    let marks: UInt64
    let isPrefix: Bool
    let isInName: Bool
  }

  private let words = Mutex(Recent<WordQuestion>(capacity: 24))
  private let others = Mutex(Recent<Question>(capacity: 8))

  /// The rows that answer a question, found again or anew.
  func rows(_ question: Question, find: () -> RowSet) -> RowSet {
    if let again = others.withLock({ $0.rows(question) }) { return again }
    let rows = find()
    others.withLock { $0.add(question, rows) }
    return rows
  }

  /// The rows with a word in the name alone or everywhere, found again or anew.
  func rows(_ word: QueryWord, inName: Bool, find: () -> RowSet) -> RowSet {
    let question = WordQuestion(
      letters: word.typed.bits,
      marks: word.marks.bits,
      isPrefix: word.isPrefix,
      isInName: inName
    )
    if let again = words.withLock({ $0.rows(question) }) { return again }
    let rows = find()
    words.withLock { $0.add(question, rows) }
    return rows
  }
}

/// So many answers, of which the one that was asked for longest ago goes first.
private struct Recent<Question: Equatable> {
  private struct Known {
    let question: Question
    let rows: RowSet
    /// The number of the question that asked for it last.
    var asked: Int
  }

  private let capacity: Int
  private var known: [Known] = []
  private var asked = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func rows(_ question: Question) -> RowSet? {
    asked &+= 1
    for place in known.indices where known[place].question == question {
      known[place].asked = asked
      return known[place].rows
    }
    return nil
  }

  mutating func add(_ question: Question, _ rows: RowSet) {
    let new = Known(question: question, rows: rows, asked: asked)
    guard known.count == capacity else { return known.append(new) }
    var oldest = 0
    for place in known.indices where known[place].asked < known[oldest].asked { oldest = place }
    known[oldest] = new
  }
}
