import Interchange
import ProcedureModel
import Testing

@Suite struct `An SQLite database` {
  private func database(
    _ procedures: [Procedure],
    context: ExportContext = ExportContext()
  ) throws -> SQLiteReader {
    try SQLiteReader(bytes(procedures, as: .sqlite, context: context))
  }

  @Test func `is whole, and says whose it is`() throws {
    let database = try database(samples + hostileTextProcedures)
    #expect(try database.rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try database.rows("PRAGMA application_id") == [["\(0x7474_6863)"]])
    #expect(try database.rows("PRAGMA user_version") == [["1"]])
    let tables = try database.rows("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
    for table in tables.compactMap(\.first).compactMap(\.self) {
      #expect(throws: Never.self) { try database.rows("SELECT * FROM \"\(table)\" LIMIT 1") }
    }
  }

  @Test(arguments: Array<UInt64>(1...5))
  func `holds every attribute of whatever procedures, to the letter`(seed: UInt64) throws {
    let all = hostileProcedures(seed: seed) + hostileTextProcedures
    let database = try database(all)
    try expectCells(database, "id", of: all) { [$0.id] }
    let single: [Column] = [
      .code, .name, .field, .levelScheme, .timeLimit, .fee, .result, .certainty, .codeCheck,
    ]
    for column in single {
      try expectCells(database, column.rawValue, of: all) { column.values(of: $0) }
    }
    let several: [(Column, String, String)] = [
      (.tier, "procedure_tier", "tier"), (.alsoAt, "procedure_also_at", "tier"),
      (.level, "procedure_level", "level"), (.agency, "procedure_agency", "agency"),
      (.dossier, "procedure_paper", "paper"), (.legalBasis, "procedure_law", "law"),
      (.audience, "procedure_audience", "audience"), (.more, "procedure_more", "name, text"),
      (.asGiven, "procedure_as_given", "name, text"),
    ]
    for (column, table, cells) in several {
      let query = "SELECT procedure, position, \(cells) FROM \(table) ORDER BY procedure, position"
      try expectRows(database, query, all.enumerated().flatMap { rows(of: column, $1, $0 + 1) })
    }
  }

  private func expectCells(
    _ database: SQLiteReader,
    _ column: String,
    of all: [Procedure],
    _ values: (Procedure) -> [String]
  ) throws {
    let query = "SELECT \(column) FROM procedure ORDER BY number"
    try expectRows(database, query, all.map { [values($0).first] })
  }

  private func expectRows(
    _ database: SQLiteReader,
    _ query: String,
    _ expected: [[String?]]
  ) throws {
    let rows = try database.rows(query)
    #expect(rows.map { $0.map(scalars) } == expected.map { $0.map(scalars) }, "\(query)")
  }

  /// The exact characters: `==` on strings takes canonically equal ones for the same.
  private func scalars(_ text: String?) -> [Unicode.Scalar]? {
    text.map { Array($0.unicodeScalars) }
  }

  private func rows(of column: Column, _ procedure: Procedure, _ number: Int) -> [[String?]] {
    let named: [Column: [NamedText]] = [.more: procedure.more, .asGiven: procedure.asGiven]
    let cells = named[column].map { $0.map { [$0.name, $0.text] } }
    return (cells ?? column.values(of: procedure).map { [$0] }).enumerated().map { place, cells in
      ["\(number)", "\(place + 1)"] + cells
    }
  }

  @Test func `counts the bundled catalog as the published report does`() throws {
    let database = try database(try bundledProcedures())
    let table = try database.rows("SELECT tier, level_1, total FROM tier_by_level")
    #expect(table == publishedTable)
    let sums =
      "SELECT level_2, level_3, level_4, none_stated FROM tier_by_level WHERE tier = 'total'"
    #expect(try database.rows(sums) == [["612", "407", "655", "0"]])
    #expect(
      try database.rows("SELECT tier, procedures FROM facet_tier")
        == [["province", "1377"], ["district", "195"], ["commune", "102"]]
    )
    let fields = try database.rows("SELECT sum(procedures), max(procedures) FROM facet_field")
    #expect(fields[0][0] == "1674")
    #expect(try database.rows("SELECT field FROM facet_field LIMIT 1").count == 1)
    #expect(try database.rows("SELECT count(*) FROM facet_agency")[0][0] != "0")
  }

  @Test func `counts a procedure of several tiers and levels under each and once in sums`() throws {
    let both = Procedure(
      name: "A",
      tiers: [TierSet(.province), TierSet(.ministry)],
      levels: [LevelSet(.partial), LevelSet(.full)]
    )
    let database = try database([both, Procedure(name: "B")])
    #expect(
      try database.rows("SELECT * FROM tier_by_level") == [
        ["province", "0", "1", "1", "0", "1"], ["district", "0", "0", "0", "0", "0"],
        ["commune", "0", "0", "0", "0", "0"], ["ministry", "0", "1", "1", "0", "1"],
        ["none", "0", "0", "0", "1", "1"], ["total", "0", "1", "1", "1", "2"],
      ]
    )
    #expect(
      try database.rows("SELECT level, procedures FROM facet_level ORDER BY level")
        == [[nil, "1"], ["full", "1"], ["partial", "1"]]
    )
  }

  @Test func `finds by words without accents`() throws {
    let database = try database(try bundledProcedures())
    let search = """
      SELECT id FROM procedure JOIN procedure_search ON procedure_search.rowid = number
      WHERE procedure_search MATCH 'name_folded:("dang ky" ket hon)'
      ORDER BY rank
      """
    let found = try database.rows(search).compactMap { $0[0] }
    #expect(found.count == 6)
    #expect(found.contains("1.000894"))
    let law = "SELECT count(*) FROM procedure_search WHERE procedure_search MATCH 'ho tich'"
    #expect(try database.rows(law)[0][0] != "0")
  }

  @Test func `has numbers where texts certainly are one`() throws {
    let sure = Procedure(name: "A", timeLimit: "03 ngày làm việc", fee: "8.000 đồng")
    let database = try database([sure, Procedure(name: "B", timeLimit: "1", fee: "0")])
    let numbers = """
      SELECT time_limit_amount + 1, time_limit_unit, fee_amount + 1, fee_currency FROM procedure
      """
    #expect(
      try database.rows(numbers) == [["4", "workingDay", "8001", "VND"], [nil, nil, nil, nil]]
    )
  }

  @Test func `has only the columns that were chosen, and what can be made of them`() throws {
    let options = ExportOptions(columns: [.attribute(.name), .attribute(.agency), .id])
    let database = try database(samples, context: ExportContext(options: options))
    let columns = try database.rows("SELECT name FROM pragma_table_info('procedure')")
    #expect(columns == [["number"], ["name"], ["id"], ["name_folded"], ["rest_folded"]])
    let tables = try database.rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT GLOB 'procedure_search_*' ORDER BY name
      """
    )
    #expect(
      tables.compactMap { $0[0] } == [
        "facet_agency", "level", "procedure", "procedure_agency", "procedure_search", "provenance",
        "tier",
      ]
    )
  }

  @Test func `tells where it comes from, in a table as to a replay`() throws {
    let origin = provenance(.sqlite)
    let context = ExportContext(title: "Đắk Lắk", provenance: origin)
    let file = try bytes(samples, as: .sqlite, context: context)
    #expect(Provenance(file: file) == origin)
    let rows = try SQLiteReader(file).rows("SELECT key, value FROM provenance WHERE key <> 'json'")
    #expect(rows.contains(["title", "Đắk Lắk"]))
    #expect(rows.contains(["query", origin.request.query]))
    #expect(rows.contains(["catalog.hash", "12ab"]))
    #expect(rows.contains(["count", "2000"]))
  }

  @Test func `that is damaged or another's tells nothing`() throws {
    var file = try bytes(samples, as: .sqlite)
    #expect(Provenance(file: file) == nil)
    file = try bytes(samples, as: .sqlite, context: ExportContext(provenance: provenance(.csv)))
    #expect(Provenance(file: Array(file.prefix(5000))) == nil)
    #expect(Provenance(file: Array(file.prefix(16))) == nil)
    for place in stride(from: 16, to: 4096, by: 7) { file[place] = 0xFF }
    #expect(Provenance(file: file)?.count != 1)
  }

  @Test func `is the same to the byte when made again`() throws {
    #expect(try bytes(samples, as: .sqlite) == bytes(samples, as: .sqlite))
  }
}
