import Interchange
import ProcedureModel
import Testing

@Suite struct `The bundled catalog` {
  private static let path = "Resources/dak-lak-2022.tsv"

  @Test func `has every column that no catalog may do without, in the order of the model`() throws {
    let headings = try Repository.text(Self.path).prefix { $0 != "\n" }.split(separator: "\t")
    let columns = Column.allCases.filter { $0 != .levelScheme && !$0.isOptional }.map(\.rawValue)
    #expect(headings.map(String.init) == columns)
  }

  @Test func `has as many procedures as were published`() throws {
    let reading = try CatalogReader.read(Repository.bytes(Self.path))
    let procedures = reading.snapshot.procedures
    #expect(reading.problems.isEmpty)
    #expect(procedures.count == 1674)
    let tiers: [(Tier, Int)] = [(.province, 1377), (.district, 195), (.commune, 102)]
    for (tier, count) in tiers {
      #expect(procedures.count { $0.tiers.contains(TierSet(tier)) } == count, "\(tier)")
    }
    for (level, count) in ["1": 0, "2": 612, "3": 407, "4": 655] {
      let found = procedures.count { $0.levels.levels.map(\.name) == [level] }
      #expect(found == count, "level \(level)")
    }
    #expect(procedures.count { $0.code == nil } == 307)
    #expect(Set(procedures.map(\.id)).count == 1674)
  }
}
