import Synchronization

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
  }

  private struct Known {
    let question: Question
    let rows: RowSet
  }

  private static let capacity = 32
  private let known = Mutex<[Known]>([])

  /// The rows that answer a question, found again or anew.
  func rows(_ question: Question, find: () -> RowSet) -> RowSet {
    let again = known.withLock { known -> RowSet? in
      guard let place = known.firstIndex(where: { $0.question == question }) else { return nil }
      let found = known.remove(at: place)
      known.append(found)
      return found.rows
    }
    if let again { return again }
    let rows = find()
    known.withLock { known in
      if known.count == RecentRows.capacity { known.removeFirst() }
      known.append(Known(question: question, rows: rows))
    }
    return rows
  }
}
