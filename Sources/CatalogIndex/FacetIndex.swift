import ProcedureModel
import VietnameseText

/// The facet values of a catalog, and which rows have them.
///
/// Rows with equal values of every facet form a class. There are few classes, so filters and counts
/// work on classes, and rows only have to know theirs.
public struct FacetIndex: Sendable {
  let image: CatalogImage
  private let valuesByFacet: [[FacetValue]]
  /// The place of each level among the values; -1 where the catalog's schemes do not have it.
  let levelPlaces: [Int]
  /// The counts of the whole catalog.
  let wholeCounts: FacetCounts

  /// - Complexity: O(classes + values).
  init(_ image: CatalogImage) {
    self.image = image
    let used = (0..<image.classes.count).reduce(into: LevelSet()) {
      $0.formUnion(image.classes.levels($1))
    }
    let schemes = Set(used.levels.map(\.scheme))
    let levels = LevelScheme.allCases.filter(schemes.contains).flatMap(\.levels)
    levelPlaces = ServiceLevel.allCases.map { levels.firstIndex(of: $0) ?? -1 }
    let values: [[FacetValue]] = [
      Tier.allCases.map { .tier($0) }, levels.map { .level($0) },
      (0..<image.fields.count).map { .text(image.fields[$0]) },
      (0..<image.agencies.count).map { .text(image.agencies[$0]) },
    ]
    valuesByFacet = values.map { $0 + [.none] }
    var counter = FacetCounter(image.classes, levelPlaces, valuesByFacet.map(\.count))
    counter.add(image.histogram.buffer)
    wholeCounts = counter.counts
  }

  /// The levels' schemes, usually one.
  var levelSchemes: Set<LevelScheme> {
    Set(
      values(of: .level).compactMap { value in
        guard case .level(let level) = value else { return nil }
        return level.scheme
      }
    )
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
    wholeCounts[facet].dropLast().contains { $0 > 0 }
  }

  /// Whether any row has the value.
  public func isUsed(_ value: Int, of facet: Facet) -> Bool {
    wholeCounts[facet][value] > 0
  }

  /// The values that a criterion means, and whether that took a conversion between level schemes.
  func numbers(_ criterion: FacetCriterion, of facet: Facet) -> (values: Set<Int>, converted: Bool)
  {
    switch criterion {
    case .none, .tier(nil), .level(nil):
      return ([values(of: facet).count - 1], false)
    case .tier(let tier?):
      return (Set([number(of: .tier(tier), in: facet)].compactMap(\.self)), false)
    case .level(let level?):
      let exact = number(of: .level(level), in: facet)
      let converted = level.converted.levels.compactMap { number(of: .level($0), in: facet) }
      return (Set(converted + [exact].compactMap(\.self)), !converted.isEmpty)
    case .words(let words):
      return (Set(values(of: facet, matching: words)), false)
    }
  }

  /// The values of a facet that hold all the words.
  ///
  /// - Complexity: O(words × log distinct words + values).
  public func values(of facet: Facet, matching words: [QueryWord]) -> [Int] {
    guard let index = index(of: facet) else { return [] }
    return Array(
      words.reduce(into: RowSet.all(index.rowCount)) { values, word in
        values.formIntersection(index.rows(index.choice(for: word)))
      }
    )
  }

  /// The words of the values of a facet that are texts.
  func index(of facet: Facet) -> TextIndex? {
    switch facet {
    case .tier, .level: nil
    case .field: image.fieldWords
    case .agency: image.agencyWords
    }
  }

  /// Whether a class has one of the values.
  func has(_ values: Set<Int>, _ facet: Facet, _ number: Int) -> Bool {
    let classes = image.classes
    switch facet {
    case .tier:
      let tiers = classes.tiers(number)
      return tiers.isEmpty
        ? values.contains(Tier.allCases.count)
        : tiers.tiers.contains { values.contains(Int($0.rawValue)) }
    case .level:
      let levels = classes.levels(number)
      return levels.isEmpty
        ? values.contains(valuesByFacet[Int(facet.rawValue)].count - 1)
        : levels.levels.contains { values.contains(levelPlaces[Int($0.rawValue)]) }
    case .field: return values.contains(classes.field(number) ?? image.fields.count)
    case .agency:
      let agencies = classes.agencies(number)
      return agencies.isEmpty
        ? values.contains(image.agencies.count) : agencies.contains { values.contains(Int($0)) }
    }
  }

  /// The rows whose class meets a condition.
  ///
  /// - Complexity: O(classes + rows).
  func rows(where condition: (Int) -> Bool) -> RowSet {
    let isMeant = (0..<image.classes.count).map(condition)
    return RowSet(capacity: image.rowCount) { row in
      let number = image.classOfRow[row]
      return number < isMeant.count && isMeant[number]
    }
  }
}
