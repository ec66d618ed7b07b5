public import CatalogIndex
public import ProcedureModel
import VietnameseText

/// How many procedures there are, by tier, level, field and agency.
///
/// A procedure under several values of a facet counts under each, and once in the total.
public struct Statistics: Hashable, Sendable {
  /// A count of the table tier × level; nil is "none stated".
  public struct TableCount: Hashable, Sendable {
    public let tier: Tier?
    public let level: ServiceLevel?
    public let count: Int
  }

  /// The procedures of a tier; nil is "none stated".
  public struct TierCount: Hashable, Sendable {
    public let tier: Tier?
    public let count: Int
  }

  /// The procedures of a level; nil is "none stated".
  public struct LevelCount: Hashable, Sendable {
    public let level: ServiceLevel?
    public let count: Int
  }

  /// A value of a facet with its count; nil is "none stated".
  public struct ValueCount: Hashable, Sendable {
    public let name: String?
    public let count: Int
  }

  public let total: Int
  /// Every tier of the table and its count; nil, for "none stated", only where there are such rows.
  public let tiers: [TierCount]
  /// Every level of the catalog's schemes, and "none stated".
  public let levels: [LevelCount]
  public let table: [TableCount]
  /// Fields with their counts, most procedures first.
  public let fields: [ValueCount]
  /// Agencies with their counts, most procedures first.
  public let agencies: [ValueCount]

  /// Counts some rows of a catalog.
  ///
  /// - Complexity: O(rows).
  public init(_ catalog: Catalog, rows: some Collection<Int>) {
    var counter = StatisticsCounter()
    for row in rows { counter.add(catalog.procedures[row]) }
    total = rows.count
    let tiers = StatisticsCounter.tiers(usedBy: counter)
    let levels = StatisticsCounter.levels(catalog.levelSchemes)
    self.tiers = tiers.map { TierCount(tier: $0, count: counter.tiers[$0, default: 0]) }
    self.levels = levels.map { LevelCount(level: $0, count: counter.levels[$0, default: 0]) }
    table = tiers.flatMap { tier in
      levels.map { level in
        let cell = StatisticsCounter.Cell(tier: tier, level: level)
        return TableCount(tier: tier, level: level, count: counter.table[cell, default: 0])
      }
    }
    fields = StatisticsCounter.sorted(counter.fields)
    agencies = StatisticsCounter.sorted(counter.agencies)
  }

  /// The count of one cell of the table.
  public func count(_ tier: Tier?, _ level: ServiceLevel?) -> Int {
    table.first { $0.tier == tier && $0.level == level }?.count ?? 0
  }
}

/// Counts procedures one by one.
private struct StatisticsCounter {
  struct Cell: Hashable {
    let tier: Tier?
    let level: ServiceLevel?
  }

  private(set) var tiers: [Tier?: Int] = [:]
  private(set) var levels: [ServiceLevel?: Int] = [:]
  private(set) var table: [Cell: Int] = [:]
  private(set) var fields: [String?: Int] = [:]
  private(set) var agencies: [String?: Int] = [:]

  mutating func add(_ procedure: Procedure) {
    let tiers = stated(procedure.tiers.tiers)
    let levels = stated(procedure.levels.levels)
    for tier in tiers { self.tiers[tier, default: 0] += 1 }
    for level in levels { self.levels[level, default: 0] += 1 }
    for tier in tiers {
      for level in levels { table[Cell(tier: tier, level: level), default: 0] += 1 }
    }
    fields[procedure.field, default: 0] += 1
    for agency in stated(Array(Set(procedure.agencies))) { agencies[agency, default: 0] += 1 }
  }

  private func stated<Value>(_ values: [Value]) -> [Value?] {
    values.isEmpty ? [nil] : values
  }

  /// The three tiers of a province always, the others where they occur.
  static func tiers(usedBy counter: StatisticsCounter) -> [Tier?] {
    let usual: Set<Tier> = [.province, .district, .commune]
    return Tier.allCases.filter { usual.contains($0) || counter.tiers[$0] != nil }
      + (counter.tiers[nil] == nil ? [] : [nil])
  }

  /// The levels of the catalog's schemes, those of the older one where it states none.
  static func levels(_ schemes: Set<LevelScheme>) -> [ServiceLevel?] {
    let shown = schemes.isEmpty ? [.fourLevels] : LevelScheme.allCases.filter(schemes.contains)
    return shown.flatMap(\.levels) + [nil]
  }

  /// Most first, then in alphabetical order; "none stated" last.
  static func sorted(_ counts: [String?: Int]) -> [Statistics.ValueCount] {
    let keyed = counts.map { name, count in
      (key: CollationKey(name ?? ""), value: Statistics.ValueCount(name: name, count: count))
    }
    return keyed.sorted { left, right in
      guard left.value.name != nil, right.value.name != nil else { return left.value.name != nil }
      return (right.value.count, left.key) < (left.value.count, right.key)
    }
    .map(\.value)
  }
}
