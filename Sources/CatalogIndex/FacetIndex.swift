import ProcedureModel
import VietnameseText

/// The facet values of a catalog, and which rows have them.
///
/// Rows with equal values of every facet form a class. There are few classes, so filters and counts
/// work on classes, and rows only have to know theirs.
public struct FacetIndex: Sendable {
  /// What the rows of a class have in common.
  struct RowClass: Hashable, Sendable {
    var tiers: TierSet
    var alsoAt: TierSet
    /// The value numbers of each facet, in the order of `Facet.allCases`.
    var values: [[Int]]
  }

  private let valuesByFacet: [[FacetValue]]
  private let foldedByFacet: [[[FoldedWord]]]
  let classes: [RowClass]
  /// The class of each row.
  let classOfRow: [Int32]

  /// - Complexity: O(rows).
  init(_ procedures: [Procedure]) {
    var builder = FacetIndexBuilder(procedures)
    classOfRow = procedures.map { builder.classNumber(of: $0) }
    classes = builder.classes
    valuesByFacet = builder.values
    foldedByFacet = builder.values.map { values in
      values.map { value in
        guard case .text(let text) = value else { return [] }
        return text.foldedWords
      }
    }
  }

  /// The values of a facet: tiers and levels in their own order, texts in alphabetical order, and
  /// "none stated" last.
  public func values(of facet: Facet) -> [FacetValue] {
    valuesByFacet[Int(facet.rawValue)]
  }

  /// The number of a value; nil when this catalog does not have it.
  public func number(of value: FacetValue, in facet: Facet) -> Int? {
    values(of: facet).firstIndex(of: value)
  }

  /// Whether any row states a value of the facet.
  public func isStated(_ facet: Facet) -> Bool {
    let none = number(of: .none, in: facet)
    return classes.contains { $0.values[Int(facet.rawValue)].contains { $0 != none } }
  }

  /// Whether any row has the value.
  public func isUsed(_ value: Int, of facet: Facet) -> Bool {
    classes.contains { $0.values[Int(facet.rawValue)].contains(value) }
  }

  /// The values that a criterion means, and whether that took a conversion between level schemes.
  func numbers(_ criterion: FacetCriterion, of facet: Facet) -> (values: Set<Int>, converted: Bool)
  {
    switch criterion {
    case .none, .tier(nil), .level(nil):
      return (Set([number(of: .none, in: facet)].compactMap(\.self)), false)
    case .tier(let tier?):
      return (Set([number(of: .tier(tier), in: facet)].compactMap(\.self)), false)
    case .level(let level?):
      let exact = number(of: .level(level), in: facet)
      let converted = level.converted.levels.compactMap { number(of: .level($0), in: facet) }
      return (Set(converted + [exact].compactMap(\.self)), !converted.isEmpty)
    case .words(let words):
      return (Set(values(of: facet).indices.filter { holds(words, $0, facet) }), false)
    }
  }

  /// The values of a facet that hold all the words.
  public func values(of facet: Facet, matching words: [QueryWord]) -> [Int] {
    values(of: facet).indices.filter { holds(words, $0, facet) }
  }

  /// Whether a class has one of the values.
  func has(_ values: Set<Int>, _ facet: Facet, _ rowClass: RowClass) -> Bool {
    rowClass.values[Int(facet.rawValue)].contains(where: values.contains)
  }

  /// The rows whose class meets a condition.
  func rows(where condition: (RowClass) -> Bool) -> RowSet {
    let isMeant = classes.map(condition)
    var rows = RowSet(capacity: classOfRow.count)
    for (row, number) in classOfRow.enumerated() where isMeant[Int(number)] { rows.insert(row) }
    return rows
  }

  private func holds(_ words: [QueryWord], _ value: Int, _ facet: Facet) -> Bool {
    let text = foldedByFacet[Int(facet.rawValue)][value]
    return !text.isEmpty && words.allSatisfy { word in text.contains(where: word.matches) }
  }
}

/// Collects the values and classes of a list.
private struct FacetIndexBuilder {
  private(set) var values: [[FacetValue]]
  private(set) var classes: [FacetIndex.RowClass] = []
  private var numbers: [[FacetValue: Int]]
  private var classNumbers: [FacetIndex.RowClass: Int32] = [:]

  init(_ procedures: [Procedure]) {
    let levels = procedures.reduce(into: LevelSet()) { $0.formUnion($1.levels) }
    let schemes = Set(levels.levels.map(\.scheme))
    let stated = LevelScheme.allCases.filter(schemes.contains).flatMap(\.levels)
    values = [
      Tier.allCases.map { .tier($0) },
      stated.map { .level($0) },
      FacetIndexBuilder.alphabetical(procedures.lazy.compactMap(\.field)),
      FacetIndexBuilder.alphabetical(procedures.lazy.flatMap(\.agencies)),
    ].map { $0 + [.none] }
    numbers = values.map { values in
      Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    }
  }

  mutating func classNumber(of procedure: Procedure) -> Int32 {
    let rowClass = FacetIndex.RowClass(
      tiers: procedure.tiers,
      alsoAt: procedure.alsoAt,
      values: [
        numbers(.tier, procedure.tiers.tiers.map { .tier($0) }),
        numbers(.level, procedure.levels.levels.map { .level($0) }),
        numbers(.field, procedure.field.map { [.text($0)] } ?? []),
        numbers(.agency, procedure.agencies.map { .text($0) }),
      ]
    )
    if let known = classNumbers[rowClass] { return known }
    let number = Int32(classes.count)
    classNumbers[rowClass] = number
    classes.append(rowClass)
    return number
  }

  private func numbers(_ facet: Facet, _ stated: [FacetValue]) -> [Int] {
    let numbers = numbers[Int(facet.rawValue)]
    return (stated.isEmpty ? [.none] : stated).compactMap { numbers[$0] }
  }

  private static func alphabetical(_ texts: some Sequence<String>) -> [FacetValue] {
    Set(texts).map { ($0, CollationKey($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map { .text($0.0) }
  }
}
