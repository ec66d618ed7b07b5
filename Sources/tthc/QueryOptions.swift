import ArgumentParser
import CatalogIndex
import VietnameseText

/// Options that stand for terms of a query.
struct QueryOptions: ParsableArguments {
  @Option(help: "Tier: tinh huyen xa bo khac, or province district commune ministry other, none.")
  var tier: [String] = []

  @Option(help: "Level: 1-4, ranges such as 3..4, toantrinh motphan thongtin, none.")
  var level: [String] = []

  @Option(help: "Words of the field.")
  var field: [String] = []

  @Option(help: "Words of the agency.")
  var agency: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Sort by relevance, name, code, tier, level, field or agency; - before it reverses."
  )
  var sort: String?

  var isEmpty: Bool { (tier + level + field + agency).isEmpty && sort == nil }

  /// The query of the words and of these options together.
  func query(_ words: [String]) throws(Failure) -> Query {
    var query = Query(words.joined(separator: " "))
    try add("--tier", "cap", tier, to: &query)
    try add("--level", "muc", level, to: &query)
    try add("--field", "linhvuc", field, to: &query)
    try add("--agency", "coquan", agency, to: &query)
    return query
  }

  func order() throws(Failure) -> SortOrder {
    guard let sort else { return SortOrder() }
    guard let order = SortOrder(sort) else {
      throw OptionNames.badValue("--sort", sort)
    }
    return order
  }

  /// Adds an option as the term that it stands for; a closed vocabulary refuses strange values.
  private func add(
    _ option: String,
    _ term: String,
    _ values: [String],
    to query: inout Query
  ) throws(Failure) {
    for value in values {
      let isWords = OptionNames.values(of: option).isEmpty && value.foldedLetters != "none"
      let text = isWords ? "\"\(value.filter { $0 != "\"" })\"" : value
      let added = Query("\(term):\(text)")
      let isUnderstood = added.groups.count == 1 && added.groups[0].selectedFacet != nil
      guard isUnderstood, !value.isEmpty, !text.contains(where: \.isWhitespace) || isWords else {
        throw OptionNames.badValue(option, value)
      }
      query = query.and(added)
    }
  }
}
