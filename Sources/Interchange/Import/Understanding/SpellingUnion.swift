import ProcedureModel

extension ImportCollector {
  /// Gives fields and agencies that differ in case, blanks or the place of a tone one spelling, and
  /// keeps what each procedure had.
  ///
  /// - Complexity: O(values).
  mutating func uniteSpellings() -> [UnitedSpelling] {
    var fields = SpellingGroups()
    var agencies = SpellingGroups()
    for index in procedures.indices {
      if let field = procedures[index].field { fields.add(field) }
      for agency in procedures[index].agencies { agencies.add(agency) }
    }
    return unite(.field, by: fields.chosen()) + unite(.agency, by: agencies.chosen())
  }

  private mutating func unite(
    _ column: Column,
    by chosen: SpellingGroups.Chosen
  ) -> [UnitedSpelling] {
    guard chosen.count > 0 else { return [] }
    var counts: [String: Int] = [:]
    for index in procedures.indices {
      for given in column.values(of: procedures[index]) {
        guard let better = chosen.other(than: given) else { continue }
        counts[given, default: 0] += 1
        rewrite(given, as: better, column, of: index)
      }
    }
    return counts.sorted { $0.key < $1.key }.map {
      UnitedSpelling(column: column, given: $0.key, chosen: chosen($0.key), count: $0.value)
    }
  }
}

extension SpellingGroups.Chosen {
  /// The spelling that stands for another; nil where it stands for itself.
  fileprivate func other(than spelling: String) -> String? {
    let better = self(spelling)
    return better.utf8.elementsEqual(spelling.utf8) ? nil : better
  }
}
