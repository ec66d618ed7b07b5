public import ProcedureModel
import Synchronization
import VietnameseText

/// A snapshot ready to be searched: its procedures in Vietnamese alphabetical order, and their index.
///
/// Rows are numbered in that order, so a set of rows is already sorted by name. Words are indexed
/// when the first query needs them or `prepare` is called: the first screen comes without.
public struct Catalog: Sendable {
  public let about: SnapshotDescription
  /// The procedures by row.
  public let procedures: [Procedure]
  public let facets: FacetIndex
  /// The levels' schemes, usually one.
  public let levelSchemes: Set<LevelScheme>
  private let indexes = LazyIndexes()

  /// Sorts a snapshot and counts its facets.
  ///
  /// - Complexity: O(names × log of them).
  public init(_ snapshot: Snapshot) {
    about = snapshot.about
    let keys = snapshot.procedures.map { CollationKey($0.name) }
    procedures = keys.indices.sorted { keys[$0] < keys[$1] }.map { snapshot.procedures[$0] }
    facets = FacetIndex(procedures)
    levelSchemes = snapshot.levelSchemes
  }

  public var count: Int { procedures.count }

  /// Indexes the words that plain queries look at, so that the first query need not wait for it.
  ///
  /// - Complexity: O(text of names, codes, fields and agencies).
  public func prepare() {
    _ = words
  }

  /// The words of names, codes, fields and agencies.
  var words: WordIndex {
    indexes.index(.plain) { Catalog.index(procedures, facets) }
  }

  /// The words of one column of the details.
  func words(of column: Column) -> WordIndex {
    indexes.index(.column(column)) {
      WordIndex(rowCount: count) { column.values(of: procedures[$0]).map(\.foldedWords) }
    }
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

/// Word indexes that are made when they are first asked for.
private final class LazyIndexes: Sendable {
  enum Name: Hashable {
    case plain
    case column(Column)
  }

  private let known = Mutex<[Name: WordIndex]>([:])

  func index(_ name: Name, _ make: () -> WordIndex) -> WordIndex {
    known.withLock { known in
      if let index = known[name] { return index }
      let index = make()
      known[name] = index
      return index
    }
  }
}
