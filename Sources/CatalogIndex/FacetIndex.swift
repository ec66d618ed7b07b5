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
  /// The values that any row has.
  private let usedByFacet: [Set<Int>]
  let classes: [RowClass]
  /// The class of each row.
  let classOfRow: [Int32]

  /// - Complexity: O(rows).
  init(_ procedures: [Procedure]) {
    var builder = FacetIndexBuilder()
    classOfRow = procedures.map { builder.classNumber(of: $0) }
    let (values, classes) = builder.valuesAndClasses()
    valuesByFacet = values
    self.classes = classes
    usedByFacet = values.indices.map { facet in Set(classes.flatMap { $0.values[facet] }) }
    foldedByFacet = valuesByFacet.map { values in
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

  /// The folded words of each value of a facet; none where the value is no text.
  func foldedValues(of facet: Facet) -> [[FoldedWord]] {
    foldedByFacet[Int(facet.rawValue)]
  }

  /// The values that a row has.
  func values(of facet: Facet, row: Int) -> [Int] {
    classes[Int(classOfRow[row])].values[Int(facet.rawValue)]
  }

  /// Whether any row states a value of the facet.
  public func isStated(_ facet: Facet) -> Bool {
    let none = number(of: .none, in: facet)
    return usedByFacet[Int(facet.rawValue)].contains { $0 != none }
  }

  /// Whether any row has the value.
  public func isUsed(_ value: Int, of facet: Facet) -> Bool {
    usedByFacet[Int(facet.rawValue)].contains(value)
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
