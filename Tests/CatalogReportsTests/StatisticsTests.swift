import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Testing

/// The bundled catalog.
private let bundled: Catalog = {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let bytes = try? FileReading.bytes(of: "/\(folder)/Resources/dak-lak-2022.tsv")
  let reading = try? CatalogReader.read(bytes ?? [])
  return Catalog(reading?.snapshot ?? Snapshot(procedures: []))
}()

private func statistics(_ procedures: Procedure...) -> Statistics {
  let catalog = Catalog(Snapshot(procedures: procedures))
  return Statistics(catalog, rows: Array(procedures.indices))
}

@Suite struct `The statistics of the bundled catalog` {
  private let all = Statistics(bundled, rows: bundled.search().rows)

  @Test func `are the published figures`() {
    #expect(all.total == 1674)
    #expect(all.tiers.map(\.tier) == [.province, .district, .commune])
    #expect(all.tiers.map(\.count) == [1377, 195, 102])
    #expect(all.levels.map(\.level) == [.one, .two, .three, .four, nil])
    #expect(all.levels.map(\.count) == [0, 612, 407, 655, 0])
    #expect(all.count(.district, .three) == 18)
    #expect(all.count(.province, .four) == 601)
    #expect(all.count(.commune, .four) == 12)
    #expect(all.count(.ministry, .one) == 0)
  }

  @Test func `add up in every direction`() {
    for row in all.tiers {
      #expect(all.levels.reduce(0) { $0 + all.count(row.tier, $1.level) } == row.count)
    }
    for column in all.levels {
      #expect(all.tiers.reduce(0) { $0 + all.count($1.tier, column.level) } == column.count)
    }
    #expect(all.tiers.reduce(0) { $0 + $1.count } == all.total)
    #expect(all.fields.reduce(0) { $0 + $1.count } == all.total)
  }

  @Test func `are what searches count`() {
    for cell in all.table {
      let query = Query("cap:\(cell.tier?.slug ?? "none") muc:\(cell.level?.slug ?? "none")")
      #expect(bundled.search(query).rows.count == cell.count)
    }
    let counts = bundled.search().counts
    for (facet, values) in [(Facet.field, all.fields), (.agency, all.agencies)] {
      for value in values {
        let number = bundled.facets.number(of: value.name.map { .text($0) } ?? .none, in: facet)
        #expect(number.map { counts[facet][$0] } == value.count)
      }
    }
  }

  @Test func `make a table with its sums`() {
    let table = all.tierByLevel
    #expect(table.headings.count == 7)
    #expect(
      table.rows.last == [
        .label(.total), .count(0), .count(612), .count(407), .count(655), .count(0), .count(1674),
      ]
    )
    #expect(table.rows.allSatisfy { $0.count == table.headings.count })
    #expect(all.byField.rows.count == all.fields.count)
    #expect(all.byAgency.rows.first?.count == 2)
  }
}

@Suite struct `Statistics of any list` {
  @Test func `count a procedure under each of its values, and once in the total`() {
    let all = statistics(
      Procedure(
        name: "A",
        tiers: [TierSet(.commune), TierSet(.ministry)],
        agencies: ["B", "B", "A"],
        levels: [LevelSet(.full), LevelSet(.partial)]
      ),
      Procedure(name: "B")
    )
    #expect(all.total == 2)
    #expect(all.tiers.map(\.tier) == [.province, .district, .commune, .ministry, nil])
    #expect(all.tiers.map(\.count) == [0, 0, 1, 1, 1])
    #expect(all.levels.map(\.level) == [.information, .partial, .full, nil])
    #expect(all.count(.ministry, .full) == 1)
    #expect(all.count(nil, nil) == 1)
    #expect(all.agencies.map(\.name) == ["A", "B", nil])
    #expect(all.agencies.map(\.count) == [1, 1, 1])
    #expect(all.fields.map(\.name) == [nil])
  }

  @Test func `put most first, equal ones in alphabetical order, what is not stated last`() {
    let fields = ["Y tế", "Đất đai", "Dân tộc", "Ă", "Ân", "Y tế", nil, nil, nil]
    let procedures = fields.map { Procedure(name: "A", field: $0) }
    let catalog = Catalog(Snapshot(procedures: procedures))
    let all = Statistics(catalog, rows: Array(procedures.indices))
    #expect(all.fields.map(\.name) == ["Y tế", "Ă", "Ân", "Dân tộc", "Đất đai", nil])
  }

  @Test func `of nothing are noughts`() {
    let none = statistics()
    #expect(none.total == 0)
    #expect(none.table.allSatisfy { $0.count == 0 })
    #expect(none.fields.isEmpty)
    #expect(none.levels.count == 5)
  }
}
