import CatalogIndex

/// Looks for rows that may have to do with each other: names that are alike, and what may have been
/// split or merged.
struct CandidateSearch {
  /// Rows that may belong together.
  private struct Edge: Hashable {
    let old: Int
    let new: Int
    let score: Int
  }

  private let old: Catalog
  private let new: Catalog
  private let matching: RowMatching
  private let weights: WordWeights
  /// The rows that have a partner of another name, with it.
  private let newOfRenamed: [Int: Int]
  private let oldOfRenamed: [Int: Int]

  /// So many candidates a row has at most.
  private static let mostOfRow = 3

  init(
    _ old: Catalog,
    _ new: Catalog,
    _ matching: RowMatching,
    renamed: [RecordDifference],
    _ weights: WordWeights
  ) {
    self.old = old
    self.new = new
    self.matching = matching
    self.weights = weights
    var newOfRenamed: [Int: Int] = [:]
    var oldOfRenamed: [Int: Int] = [:]
    for record in renamed where record.changes.contains(where: { $0.kind == .renamed }) {
      guard let oldRow = record.oldRow, let newRow = record.newRow else { continue }
      newOfRenamed[oldRow] = newRow
      oldOfRenamed[newRow] = oldRow
    }
    self.newOfRenamed = newOfRenamed
    self.oldOfRenamed = oldOfRenamed
  }

  /// The candidates, the most alike first.
  var candidates: [ReviewCandidate] {
    let edges = best(of: alike + ambiguous)
    let kinds = CandidateKinds(edges.map { ($0.old, $0.new) }, matching, old, new)
    return edges.map { edge in
      ReviewCandidate(
        oldRow: edge.old,
        newRow: edge.new,
        score: edge.score,
        kind: kinds.kind(edge.old, edge.new)
      )
    }
  }

  /// Rows that share a code or a name and could not be told apart.
  private var ambiguous: [Edge] {
    guard !matching.ambiguous.isEmpty else { return [] }
    return Set(matching.ambiguous).map { pair in
      let names = (SimilarNames.names([pair.old], of: old), SimilarNames.names([pair.new], of: new))
      return Edge(
        old: pair.old,
        new: pair.new,
        score: SimilarNames.score(names.0[0], names.1[0], weights)
      )
    }
  }

  /// Rows without a partner whose names are alike, and rows that are like what another one became.
  private var alike: [Edge] {
    guard !matching.oldRest.isEmpty || !matching.newRest.isEmpty else { return [] }
    let oldNames = SimilarNames.names(matching.oldRest, of: old)
    let newNames = SimilarNames.names(matching.newRest, of: new)
    let oldRenamed = SimilarNames.names(newOfRenamed.keys.sorted(), of: old)
    let newRenamed = SimilarNames.names(oldOfRenamed.keys.sorted(), of: new)
    return edges(oldNames, newNames)
      + edges(oldNames, newRenamed).filter { isCloser($0, toNew: true) }
      + edges(oldRenamed, newNames).filter { isCloser($0, toNew: false) }
  }

  private func edges(_ old: [SimilarNames.Name], _ new: [SimilarNames.Name]) -> [Edge] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    return SimilarNames(old, new, weights).matches().map {
      Edge(old: old[$0.old].row, new: new[$0.new].row, score: $0.score)
    }
  }

  /// Whether a row without a partner is more like one name of a renamed procedure than like the other:
  /// procedures of one family are always alike, those that were merged only afterwards.
  private func isCloser(_ edge: Edge, toNew: Bool) -> Bool {
    let before = toNew ? oldOfRenamed[edge.new] : newOfRenamed[edge.old]
    guard let before else { return false }
    let catalog = toNew ? old : new
    let names = SimilarNames.names([toNew ? edge.old : edge.new, before], of: catalog)
    return SimilarNames.score(names[0], names[1], weights) < edge.score
  }

  /// The edges that are among the best of both their rows, the best first.
  private func best(of edges: [Edge]) -> [Edge] {
    let edges = Set(edges).sorted {
      ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new)
    }
    let ofNew = Dictionary(grouping: edges, by: \.new).mapValues {
      Set($0.sorted { ($1.score, $0.old) < ($0.score, $1.old) }.prefix(CandidateSearch.mostOfRow))
    }
    var taken: [Int: Int] = [:]
    return edges.filter { edge in
      taken[edge.old, default: 0] += 1
      return taken[edge.old, default: 0] <= CandidateSearch.mostOfRow
        && ofNew[edge.new]?.contains(edge) == true
    }
  }
}

extension SimilarNames {
  /// The words of the names of some rows.
  static func names(_ rows: [Int], of catalog: Catalog) -> [Name] {
    var reader = NameWords()
    return rows.map { row in
      var words: [UInt64] = []
      catalog.withName(row) { reader.words($0, to: &words) }
      return Name(row: row, words: words)
    }
  }
}
