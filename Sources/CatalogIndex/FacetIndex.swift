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
  private let levelPlaces: [Int]
  let counter: FacetCounter
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
    // A set of levels has eight bits, of which one is no level.
    levelPlaces = ServiceLevel.allCases.map { levels.firstIndex(of: $0) ?? -1 } + [-1]
    let values: [[FacetValue]] = [
      Tier.allCases.map { .tier($0) }, levels.map { .level($0) },
      (0..<image.fields.count).map { .text(image.fields[$0]) },
      (0..<image.agencies.count).map { .text(image.agencies[$0]) },
    ]
    valuesByFacet = values.map { $0 + [.none] }
    counter = FacetCounter(image.classes, levelPlaces, valuesByFacet.map(\.count))
    wholeCounts = counter.counts(image.histogram.buffer)
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

  /// Some values of a facet as a set that `has` looks in.
  func set(_ values: Set<Int>, of facet: Facet) -> RowSet {
    let count = self.values(of: facet).count
    return RowSet(values.filter((0..<count).contains), capacity: count)
  }

  /// Whether a class has one of the values, of which "none stated" is the last.
  func has(_ values: RowSet, _ facet: Facet, _ number: Int) -> Bool {
    let classes = image.classes
    let none = valuesByFacet[Int(facet.rawValue)].count - 1
    switch facet {
    case .tier: return has(values, bits: classes.tiers(number).rawValue, none) { $0 }
    case .level:
      return has(values, bits: classes.levels(number).rawValue, none) { bit in
        bit < levelPlaces.count ? levelPlaces[bit] : -1
      }
    case .field: return values.has(classes.field(number) ?? none)
    case .agency:
      let agencies = classes.agencies(number)
      return agencies.isEmpty
        ? values.has(none) : agencies.contains { values.has(Int($0)) }
    }
  }

  @inline(__always)
  private func has(_ values: RowSet, bits: UInt8, _ none: Int, _ place: (Int) -> Int) -> Bool {
    var rest = bits
    if rest == 0 { return values.has(none) }
    while rest != 0 {
      if values.has(place(rest.trailingZeroBitCount)) { return true }
      rest &= rest - 1
    }
    return false
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
