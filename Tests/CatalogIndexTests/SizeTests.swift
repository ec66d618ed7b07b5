import CatalogIndex
import ProcedureModel
import Testing

/// Catalogs around the number from which on words and classes take four bytes instead of two.
@Suite struct `A catalog of so many` {
  private static let sizes = [1, 65_534, 65_535, 65_536, 65_537]

  /// Each row has 512 words of its own and, where they are enough, a field of its own.
  private static func text(_ number: Int) -> String {
    let digits = String(number)
    return "w" + String(repeating: "0", count: 5 - digits.count) + digits
  }

  @Test(arguments: sizes)
  func `words finds each of them`(size: Int) {
    let perRow = 512
    let rows = stride(from: 0, to: size, by: perRow).map { start in
      Procedure(
        name: (start..<min(size, start + perRow)).map { Self.text($0) }.joined(separator: " ")
      )
    }
    let catalog = Catalog(Snapshot(procedures: rows))
    #expect(catalog.procedures.map(\.name) == rows.map(\.name))
    for number in Set([0, size / 2, size - 2, size - 1]) where number >= 0 {
      let found = catalog.search(Query("\"\(Self.text(number))\""), understanding: .literal)
      #expect(Array(found.matches) == [number / perRow], "\(number)")
      guard number % perRow > 0 else { continue }
      let pair = Query("\"\(Self.text(number - 1)) \(Self.text(number))\"")
      #expect(Array(catalog.search(pair, understanding: .literal).matches) == [number / perRow])
    }
    #expect(catalog.search(Query("\"w99999\""), understanding: .literal).matches.isEmpty)
  }

  @Test(arguments: sizes)
  func `classes counts and finds each of them`(size: Int) {
    let catalog = Catalog(
      Snapshot(procedures: (0..<size).map { Procedure(name: "A", field: Self.text($0)) })
    )
    #expect(catalog.count == size)
    #expect(catalog.facets.values(of: .field).count == size + 1)
    let counts = catalog.search(Query("a"), understanding: .literal).counts[.field]
    #expect(counts.dropLast().allSatisfy { $0 == 1 } && counts.last == 0)
    for row in Set([0, size / 2, size - 1]) {
      #expect(catalog.procedures[row].field == Self.text(row))
      let found = catalog.search(Query("linhvuc:\(Self.text(row))"), understanding: .literal)
      #expect(Array(found.matches) == [row])
    }
  }

  @Test func `no procedures has an image that opens`() throws {
    let catalog = try Catalog(imageBytes: ImageAssembly(Snapshot(procedures: [])).fileBytes)
    #expect(catalog.count == 0)
    #expect(catalog.procedures.isEmpty)
    #expect(catalog.damagedSections.isEmpty)
    let made = Catalog(Snapshot(procedures: []))
    #expect(EverythingReader(catalog).total == EverythingReader(made).total)
  }
}
