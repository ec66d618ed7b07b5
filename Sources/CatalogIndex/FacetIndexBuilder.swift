import ProcedureModel
import VietnameseText

/// Collects the values and classes of a list.
///
/// Texts are numbered as they come and put in alphabetical order at the end, so that what is done
/// for every row stays small.
struct FacetIndexBuilder {
  /// What decides the class of a row.
  private struct Stated: Hashable {
    let tiers: TierSet
    let alsoAt: TierSet
    let levels: LevelSet
    /// The number of the field; nil where none is stated.
    let field: Int?
    let agencies: [Int]
  }

  private var fields = TextNumbers()
  private var agencies = TextNumbers()
  private var stated: [Stated] = []
  private var classNumbers: [Stated: Int32] = [:]

  mutating func classNumber(of procedure: Procedure) -> Int32 {
    let stated = Stated(
      tiers: procedure.tiers,
      alsoAt: procedure.alsoAt,
      levels: procedure.levels,
      field: procedure.field.map { fields.number(of: $0) },
      agencies: agencies.numbers(of: procedure.agencies)
    )
    if let known = classNumbers[stated] { return known }
    let number = Int32(self.stated.count)
    classNumbers[stated] = number
    self.stated.append(stated)
    return number
  }

  /// The values of each facet in their order, and the classes that have them.
  func valuesAndClasses() -> (values: [[FacetValue]], classes: [FacetIndex.RowClass]) {
    let (fields, fieldPlaces) = fields.alphabetical()
    let (agencies, agencyPlaces) = agencies.alphabetical()
    let levels = self.levels
    let classes = stated.map { stated in
      FacetIndex.RowClass(
        tiers: stated.tiers,
        alsoAt: stated.alsoAt,
        values: [
          places(stated.tiers.tiers, in: Tier.allCases),
          places(stated.levels.levels, in: levels),
          stated.field.map { [fieldPlaces[$0]] } ?? [fields.count],
          stated.agencies.isEmpty ? [agencies.count] : stated.agencies.map { agencyPlaces[$0] },
        ]
      )
    }
    let values: [[FacetValue]] = [
      Tier.allCases.map { .tier($0) }, levels.map { .level($0) },
      fields.map { .text($0) }, agencies.map { .text($0) },
    ]
    return (values.map { $0 + [.none] }, classes)
  }

  /// The levels of the schemes in use.
  private var levels: [ServiceLevel] {
    let used = stated.reduce(into: LevelSet()) { $0.formUnion($1.levels) }
    let schemes = Set(used.levels.map(\.scheme))
    return LevelScheme.allCases.filter(schemes.contains).flatMap(\.levels)
  }

  /// Where the values of a row stand among all; "none stated" stands behind them.
  private func places<Value: Equatable>(_ stated: [Value], in all: [Value]) -> [Int] {
    stated.isEmpty ? [all.count] : stated.compactMap { all.firstIndex(of: $0) }
  }
}

/// Numbers texts in the order in which they first appear.
private struct TextNumbers {
  /// A text in NFC, which its bytes tell apart; the hash of a string would normalize it again.
  private struct Key: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var known: [Key: Int] = [:]
  private var texts: [String] = []

  mutating func number(of text: String) -> Int {
    if let number = known[Key(text: text)] { return number }
    known[Key(text: text)] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The numbers of several texts, each once.
  mutating func numbers(of texts: [String]) -> [Int] {
    var numbers: [Int] = []
    for text in texts {
      let number = number(of: text)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// The texts in alphabetical order, and the place of each number among them.
  func alphabetical() -> (texts: [String], places: [Int]) {
    let keys = texts.map { CollationKey($0) }
    let order = texts.indices.sorted { (keys[$0], texts[$0]) < (keys[$1], texts[$1]) }
    var places = [Int](repeating: 0, count: texts.count)
    for (place, number) in order.enumerated() { places[number] = place }
    return (order.map { texts[$0] }, places)
  }
}
