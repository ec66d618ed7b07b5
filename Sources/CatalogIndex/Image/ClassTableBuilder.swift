import ProcedureModel
import VietnameseText

/// Collects the values of facets and the classes of rows of a list.
///
/// Texts are numbered as they come and put in alphabetical order at the end, so that what is done
/// for every row stays small.
struct ClassTableBuilder {
  /// What decides the class of a row.
  private struct Stated: Hashable {
    let tiers: TierSet
    let alsoAt: TierSet
    let levels: LevelSet
    /// The number of the field plus one; 0 where none is stated.
    let field: Int
    /// The number of the list of agencies.
    let agencies: Int
  }

  private var fields = TextNumbers()
  private var agencies = TextNumbers()
  private var agencyLists: [[Int]] = []
  private var agencyListNumbers: [[Int]: Int] = [:]
  /// The list of a single agency, by the number of the agency; the usual case.
  private var singleAgencyLists: [Int] = []
  private var stated: [Stated] = []
  private var numbers: [Stated: UInt32] = [:]
  private(set) var classOfRow: [UInt32] = []
  private var histogram: [UInt32] = []

  init(rowCount: Int) {
    classOfRow.reserveCapacity(rowCount)
  }

  mutating func append(_ row: Int, of procedures: OrderedProcedures) {
    let stated = Stated(
      tiers: procedures.tiers(row),
      alsoAt: procedures.alsoAt(row),
      levels: procedures.levels(row),
      field: procedures.field(row).map { fields.number(of: $0) + 1 } ?? 0,
      agencies: agencyList(procedures.agencies(row))
    )
    let number = number(of: stated)
    classOfRow.append(number)
    histogram[Int(number)] += 1
  }

  private mutating func agencyList(_ texts: [String]) -> Int {
    guard texts.count == 1 else { return agencyList(numbers: agencies.numbers(of: texts)) }
    let number = agencies.number(of: texts[0])
    while singleAgencyLists.count <= number {
      singleAgencyLists.append(agencyList(numbers: [singleAgencyLists.count]))
    }
    return singleAgencyLists[number]
  }

  private mutating func agencyList(numbers: [Int]) -> Int {
    if let known = agencyListNumbers[numbers] { return known }
    agencyListNumbers[numbers] = agencyLists.count
    agencyLists.append(numbers)
    return agencyLists.count - 1
  }

  private mutating func number(of stated: Stated) -> UInt32 {
    if let known = numbers[stated] { return known }
    let number = UInt32(self.stated.count)
    numbers[stated] = number
    self.stated.append(stated)
    histogram.append(0)
    return number
  }

  /// The field and agencies of each class, as texts in alphabetical order and as numbers of them.
  struct Values {
    let fields: [String]
    let agencies: [String]
    let fieldOfClass: [Int?]
    let agenciesOfClass: [[Int]]
  }

  var values: Values {
    let (fields, fieldPlaces) = fields.alphabetical()
    let (agencies, agencyPlaces) = agencies.alphabetical()
    return Values(
      fields: fields,
      agencies: agencies,
      fieldOfClass: stated.map { $0.field == 0 ? nil : fieldPlaces[$0.field - 1] },
      agenciesOfClass: stated.map { agencyLists[$0.agencies].map { agencyPlaces[$0] } }
    )
  }

  func add(_ values: Values, to assembly: inout ImageAssembly) {
    assembly.add(
      ImageSection.classOfRow.rawValue,
      classOfRow,
      below: stated.count
    )
    assembly.add(.classTiers, stated.map(\.tiers.rawValue))
    assembly.add(.classAlsoAt, stated.map(\.alsoAt.rawValue))
    assembly.add(.classLevels, stated.map(\.levels.rawValue))
    assembly.add(.classFields, values.fieldOfClass.map { UInt32($0.map { $0 + 1 } ?? 0) })
    var starts: [UInt32] = [0]
    for agencies in values.agenciesOfClass {
      starts.append(starts[starts.count - 1] + UInt32(agencies.count))
    }
    assembly.add(.classAgencyStarts, starts)
    assembly.add(.classAgencies, values.agenciesOfClass.joined().map { UInt32($0) })
    assembly.add(.histogram, histogram)
  }
}

/// Numbers texts in the order in which they first appear.
private struct TextNumbers {
  /// Texts are in NFC, so their bytes tell them apart.
  private var known: [ExactText: Int] = [:]
  private var texts: [String] = []

  mutating func number(of text: String) -> Int {
    if let number = known[ExactText(text)] { return number }
    known[ExactText(text)] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The numbers of several texts, each once.
  mutating func numbers(of texts: [String]) -> [Int] {
    guard texts.count > 1 else { return texts.map { number(of: $0) } }
    var numbers: [Int] = []
    var seen: Set<Int> = []
    for text in texts {
      let number = number(of: text)
      if seen.insert(number).inserted { numbers.append(number) }
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
