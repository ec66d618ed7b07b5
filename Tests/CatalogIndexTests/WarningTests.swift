import CatalogIndex
import ProcedureModel
import Testing

@Suite struct `Queries for warnings` {
  /// Five procedures: the first has an error, the second two troubles, the third a mere note.
  private let catalog = Catalog(
    Snapshot(procedures: ["A", "B", "C", "D", "E"].map { Procedure(name: $0) })
  ).warned { _ in
    RowWarnings([
      RowWarnings.Kind(names: ["trungma"], rows: RowSet([0, 1], capacity: 5), isWarning: true),
      RowWarnings.Kind(names: ["thieuma"], rows: RowSet([1], capacity: 5), isWarning: true),
      RowWarnings.Kind(names: ["thieuphi"], rows: RowSet([2], capacity: 5), isWarning: false),
    ])
  }

  @Test(
    arguments: [
      ("canhbao:", [0, 1]), ("warning:", [0, 1]), ("-canhbao:", [2, 3, 4]),
      ("canhbao:none", [2, 3, 4]), ("canhbao:trungma", [0, 1]), ("canhbao:thieu", [1, 2]),
      ("cảnhbáo:thiếu-phí", [2]), ("canhbao:thieuma,thieuphi", [1, 2]),
      ("canhbao:thieuma canhbao:thieuphi", [1, 2]), ("canhbao:trungma -canhbao:thieuma", [0]),
      ("canhbao:trungma | D", [0, 1, 3]), ("canhbao:xyz", []), ("canhbao:co", [0, 1]),
      ("cảnhbáo:Có", [0, 1]), ("warning:yes", [0, 1]), ("canhbao:khong", [2, 3, 4]),
      ("canhbao:Không", [2, 3, 4]), ("warning:no", [2, 3, 4]), ("canhbao:thieuma A", []),
    ]
  )
  func `find what was handed in`(query: String, rows: [Int]) {
    #expect(Array(catalog.search(Query(query)).matches) == rows)
  }

  @Test func `find nothing where nobody knows of any`() {
    #expect(catalog.warned(by: nil).search(Query("canhbao:")).rows.isEmpty)
    #expect(catalog.warned(by: nil).search(Query("canhbao:none")).rows.count == 5)
  }

  @Test func `ask nobody without the term`() {
    let silent = catalog.warned { _ in
      Issue.record("a query without the term asks for warnings")
      return RowWarnings([])
    }
    #expect(silent.search(Query("A")).rows.count == 1)
    #expect(silent.search().rows.count == 5)
  }
}
