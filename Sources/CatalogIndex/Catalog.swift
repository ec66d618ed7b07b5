public import ProcedureModel
import Synchronization
import VietnameseText

/// A snapshot ready to be searched: its procedures in Vietnamese alphabetical order, and their index.
///
/// Rows are numbered in that order, so a set of rows is already sorted by name.
public struct Catalog: Sendable {
  public let about: SnapshotDescription
  /// The procedures by row.
  public let procedures: [Procedure]
  public let facets: FacetIndex
  /// The levels' schemes, usually one.
  public let levelSchemes: Set<LevelScheme>
  let words: WordIndex
  private let details: DetailIndexes

  /// Sorts and indexes a snapshot.
  ///
  /// - Complexity: O(text); about 5 ms for 1,674 procedures.
  public init(_ snapshot: Snapshot) {
    about = snapshot.about
    let keys = snapshot.procedures.map { CollationKey($0.name) }
    procedures = keys.indices.sorted { keys[$0] < keys[$1] }.map { snapshot.procedures[$0] }
    facets = FacetIndex(procedures)
    levelSchemes = snapshot.levelSchemes
    words = Catalog.index(procedures, facets)
    details = DetailIndexes()
  }

  public var count: Int { procedures.count }

  /// The words of one column of the details, indexed when they are first asked for.
  func words(of column: Column) -> WordIndex {
    details.index(of: column, procedures)
  }

  /// Indexes what plain words look at.
  ///
  /// Fields and agencies repeat, so each is looked up once.
  private static func index(_ procedures: [Procedure], _ facets: FacetIndex) -> WordIndex {
    var builder = WordIndexBuilder(rowCount: procedures.count)
    let repeated = [Facet.field, .agency].map { facet in
      (facet, facets.foldedValues(of: facet).map { builder.numbers(of: $0) })
    }
    for (row, procedure) in procedures.enumerated() {
      builder.append(builder.numbers(of: procedure.name.foldedWords))
      // A code is one word, its seven digits; what is no such code is taken word by word.
      if let code = procedure.code {
        builder.append(builder.numbers(of: (code.digits ?? code.raw).foldedWords))
      }
      for (facet, texts) in repeated {
        for value in facets.values(of: facet, row: row) { builder.append(texts[value]) }
      }
      builder.endRow()
    }
    return WordIndex(builder)
  }
}

/// The indexes of the detail columns, made on demand.
private final class DetailIndexes: Sendable {
  private let known = Mutex<[Column: WordIndex]>([:])

  func index(of column: Column, _ procedures: [Procedure]) -> WordIndex {
    known.withLock { known in
      if let index = known[column] { return index }
      let index = WordIndex(rowCount: procedures.count) { row in
        column.values(of: procedures[row]).map(\.foldedWords)
      }
      known[column] = index
      return index
    }
  }
}
