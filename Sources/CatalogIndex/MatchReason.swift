public import ProcedureModel
import VietnameseText

/// Why a row is among the answers to a query.
public struct MatchReason: Hashable, Sendable {
  /// What stands in the row for typed words.
  public struct Place: Hashable, Sendable {
    public let column: Column
    /// The words in the row's own spelling, `…` where they stand apart.
    public let text: String
  }

  /// The reading that found the row; nil where the query as it stands did.
  public let reading: Reading?
  /// How well the words are answered; nil where the query has none.
  public let band: RankBand?
  /// Where the words stand, column by column.
  public let places: [Place]
  /// Whether no typed mark is missing or different in the row.
  public let marksAgree: Bool
}

extension Catalog {
  /// Why a row is among the answers to a query.
  ///
  /// - Parameters:
  ///   - row: A row of the result.
  ///   - query: The query that was asked.
  ///   - result: What it found.
  /// - Returns: The reason; without a band and places for a row that was only filtered.
  /// - Complexity: O(bytes of the row × words of the query + log words).
  public func reason(of row: Int, for query: Query, in result: SearchResult) -> MatchReason {
    let literal = rank(of: row, for: query)
    let isLiteral = result.literal.contains(row)
    let stands = isLiteral && literal.marksAgree && literal.band < .divided
    // In the order in which rows take their places; see `RankedReadings`.
    let found =
      stands
      ? nil
      : result.found.first { found in
        found.rows.contains(row) && (found.place == .afterStanding || !isLiteral)
      }
    let meant = found?.reading.query ?? query
    let rank = found == nil ? literal : self.rank(of: row, for: meant)
    return MatchReason(
      reading: found?.reading,
      band: meant.positiveWords.isEmpty && rank.band != .code ? nil : rank.band,
      places: MatchPlaces(procedures[row]).places(of: meant),
      marksAgree: rank.marksAgree
    )
  }

  private func rank(of row: Int, for query: Query) -> (band: RankBand, marksAgree: Bool) {
    Ranker(query, RowSet(capacity: 0), image).band(of: row)
  }
}

/// Which letters each row of a result was found by.
public struct Highlights: Sendable {
  private let typed: Highlight
  private let literal: RowSet
  private let found: [(rows: RowSet, highlight: Highlight)]

  init(_ query: Query, _ result: SearchResult) {
    typed = Highlight(query)
    literal = result.literal
    found = result.found.map { ($0.rows, Highlight($0.reading.query)) }
  }

  /// Of the query as it stands where that finds the row, else of the reading that does.
  public subscript(row: Int) -> Highlight {
    guard !found.isEmpty, !literal.contains(row) else { return typed }
    return found.first { $0.rows.contains(row) }?.highlight ?? typed
  }
}

extension SearchResult {
  /// Which letters each row was found by.
  ///
  /// - Complexity: O(words of the query and its readings).
  public func highlights(for query: Query) -> Highlights { Highlights(query, self) }
}
