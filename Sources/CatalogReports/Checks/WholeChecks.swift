import CatalogIndex
import ProcedureModel

/// Looks at what the catalog says as a whole.
enum WholeChecks {
  static func findings(_ catalog: Catalog) -> [Finding] {
    schemes(catalog) + district(catalog) + figures(catalog)
  }

  /// The rows of the rarer scheme of levels, where the catalog has both.
  private static func schemes(_ catalog: Catalog) -> [Finding] {
    guard catalog.levelSchemes.count > 1 else { return [] }
    var rows = LevelScheme.allCases.map { ($0, RowSet(capacity: catalog.count)) }
    for row in 0..<catalog.count {
      let levels = catalog.tiersAndLevels(row).levels.levels
      for place in rows.indices where levels.contains(where: { $0.scheme == rows[place].0 }) {
        rows[place].1.insert(row)
      }
    }
    // Of two that are equally common the older is the odd one.
    let sorted = rows.filter { !$0.1.isEmpty }.sorted { $0.1.count < $1.1.count }
    guard sorted.count == 2 else { return [] }
    let detail = Finding.Detail.scheme(sorted[0].0, others: sorted[1].0)
    return [Finding(.mixedLevels, Array(sorted[0].1), detail)]
  }

  /// The rows of the district tier, and those that name it, in a snapshot of a time without it.
  private static func district(_ catalog: Catalog) -> [Finding] {
    guard let date = catalog.about.date, Tier.district.hasEnded(by: date) else { return [] }
    let tier = literally("noi:huyen", catalog)
    var named = literally("\"cấp huyện\"", catalog)
    named.subtract(tier)
    return [(Check.districtTier, tier), (.districtNamed, named)].filter { !$0.1.isEmpty }
      .map { Finding($0, Array($1), .endedTier) }
  }

  /// The published figures that the catalog counts otherwise.
  private static func figures(_ catalog: Catalog) -> [Finding] {
    catalog.about.publishedFigures.compactMap { figure in
      guard let query = figure.query else { return nil }
      let counted = literally(query, catalog).count
      return counted == figure.value
        ? nil : Finding(.publishedFigure, [], .figure(figure, counted: counted))
    }
  }

  private static func literally(_ query: String, _ catalog: Catalog) -> RowSet {
    catalog.search(Query(query), understanding: .literal).matches
  }
}

extension Tier {
  /// Whether there was no such tier any more on a day, in a month or a year in ISO 8601; false where
  /// the date does not tell.
  func hasEnded(by date: String) -> Bool {
    // The district tier ended with law 72/2025/QH15, in force from this day on.
    let end = "2025-07-01"
    guard self == .district, date.utf8.first.map({ (0x30...0x39).contains($0) }) == true else {
      return false
    }
    let length = min(date.utf8.count, end.utf8.count)
    let (day, last) = (date.prefix(length), end.prefix(length))
    return day > last || (day == last && length >= "2025-07".utf8.count)
  }
}
