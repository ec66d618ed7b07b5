import Synchronization
import VietnameseText

/// The rows of words and selections that were looked for last.
///
/// Who types a query asks for its earlier words again with every key; who toggles a filter asks for
/// the same words. Small, because a set of a million rows takes 125 KB.
final class RecentRows: Sendable {
  enum Question: Hashable {
    case word(QueryWord)
    /// The rows with a word in the name alone.
    case nameWord(QueryWord)
    case phrase([QueryWord])
    case selection(FacetSelection)

    /// What tells most questions apart in one comparison.
    fileprivate var letters: UInt128 {
      switch self {
      case .word(let word): word.typed.bits
      case .nameWord(let word): ~word.typed.bits
      case .phrase(let words): words.reduce(1) { ($0 &* 31) ^ $1.typed.bits }
      case .selection: 0
      }
    }
  }

  private struct Known {
    let letters: UInt128
    let question: Question
    let rows: RowSet
    /// The number of the question that asked for it last.
    var asked: Int
  }

  private struct All {
    var known: [Known] = []
    var asked = 0

    mutating func rows(_ question: Question, _ letters: UInt128) -> RowSet? {
      asked &+= 1
      for place in known.indices
      where known[place].letters == letters && known[place].question == question {
        known[place].asked = asked
        return known[place].rows
      }
      return nil
    }

    mutating func add(_ new: Known) {
      guard known.count == RecentRows.capacity else { return known.append(new) }
      var oldest = 0
      for place in known.indices where known[place].asked < known[oldest].asked { oldest = place }
      known[oldest] = new
    }
  }

  private static let capacity = 32
  private let all = Mutex(All())

  /// The rows that answer a question, found again or anew.
  func rows(_ question: Question, find: () -> RowSet) -> RowSet {
    let letters = question.letters
    if let again = all.withLock({ $0.rows(question, letters) }) { return again }
    let rows = find()
    all.withLock {
      $0.add(Known(letters: letters, question: question, rows: rows, asked: $0.asked))
    }
    return rows
  }
}
