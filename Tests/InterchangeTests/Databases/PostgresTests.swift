import Foundation
import Interchange
import ProcedureModel
import Testing

@Suite struct `A PostgreSQL script` {
  @Test func `begins with where it comes from, in a comment that nothing in it ends`() throws {
    let origin = provenance(.postgres)
    let context = ExportContext(title: "a'b\n\n\\.\nc", provenance: origin)
    let script = try export(samples, as: .postgres, context: context)
    #expect(script.hasPrefix("-- {\"tthc\":"))
    #expect(Provenance(file: Array(script.utf8)) == origin)
    #expect(script.contains("COMMENT ON SCHEMA tthc IS 'a''b\n\n\\.\nc';"))
  }

  @Test func `is one transaction that replaces nothing`() throws {
    let script = try export(samples, as: .postgres)
    #expect(script.contains("BEGIN;\nCREATE SCHEMA tthc;\n"))
    #expect(script.hasSuffix("COMMIT;\n"))
    #expect(!script.contains("DROP") && !script.contains("EXTENSION"))
  }

  @Test(arguments: Array<UInt64>(1...5))
  func `has a line for each procedure, whatever they hold`(seed: UInt64) throws {
    let all = hostileProcedures(seed: seed) + hostileTextProcedures
    let lines = try export(all, as: .postgres).utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    let start = try #require(lines.firstIndex { $0.starts(with: "COPY ".utf8) })
    let rows = lines[(start + 1)...].prefix { !$0.elementsEqual("\\.".utf8) }
    #expect(rows.count == all.count)
    #expect(Set(rows.map { $0.count { $0 == UInt8(ascii: "\t") } }).count == 1)
    #expect(rows.allSatisfy { !$0.contains(0) && !$0.contains(UInt8(ascii: "\r")) })
  }
}

@Suite(.enabled(if: PostgresServer.isInstalled), .serialized)
struct `A PostgreSQL server` {
  private static let columns = """
    number, id, code, name, tiers, also_at, levels, level_scheme, field, agencies, time_limit, fee, \
    dossier, result, legal_basis, audience, certainty, code_check, more, as_given
    """

  @Test func `takes whatever procedures hold, to the letter`() throws {
    let long = String(repeating: "Thủ tục rất dài ", count: 20_000)
    let longest = Procedure(name: long, field: long, agencies: [long], dossier: [long])
    let all = hostileProcedures(seed: 3) + hostileTextProcedures + [longest]
    let server = try PostgresServer()
    let origin = provenance(.postgres)
    let context = ExportContext(title: "a'b\n\\.\nc", provenance: origin)
    let complaint = try server.load(bytes(all, as: .postgres, context: context))
    try #require(complaint == "")
    let records = "SELECT \(Self.columns) FROM tthc.procedure ORDER BY number"
    let found = try server.json("SELECT json_agg(records) FROM (\(records)) AS records")
    let rows = try #require(found as? [[String: Any]])
    try #require(rows.count == all.count)
    for (row, procedure) in zip(rows, all) { try expect(row, procedure) }
    let names = "string_agg(name, chr(10) ORDER BY number)"
    let bytes = "SELECT to_json(encode(convert_to(\(names), 'UTF8'), 'hex')) FROM tthc.procedure"
    #expect(try server.json(bytes) as? String == hexadecimal(all.map(\.name)))
    let json = "SELECT to_json(value) FROM tthc.provenance WHERE key = 'json'"
    let told = try server.json(json) as? String ?? ""
    #expect(Provenance(file: Array(told.utf8)) == origin)
  }

  private func hexadecimal(_ lines: [String]) -> String {
    lines.joined(separator: "\n").utf8.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private func expect(_ row: [String: Any], _ procedure: Procedure) throws {
    #expect(scalars(row["id"]) == scalars(procedure.id))
    for column in Column.allCases {
      let name = column == .alsoAt || column.separator == nil ? column.rawValue : snake(column)
      if column == .more || column == .asGiven {
        let texts = column == .more ? procedure.more : procedure.asGiven
        let found = try #require(row[name] as? [[String: String]])
        #expect(found.map { scalars($0["name"]) } == texts.map { scalars($0.name) })
        #expect(found.map { scalars($0["text"]) } == texts.map { scalars($0.text) })
      } else if column.separator == nil {
        #expect(scalars(row[name]) == scalars(column.values(of: procedure).first), "\(name)")
      } else {
        let found = try #require(row[name] as? [String], "\(name)")
        #expect(found.map { scalars($0) } == column.values(of: procedure).map { scalars($0) })
      }
    }
  }

  private func snake(_ column: Column) -> String {
    switch column {
    case .tier, .level, .agency: column.jsonKey
    default: column.rawValue
    }
  }

  /// The exact characters: `==` on strings takes canonically equal ones for the same.
  ///
  /// But for U+10FFFF, which Foundation drops from JSON; the names are compared by their bytes too.
  private func scalars(_ text: Any?) -> [Unicode.Scalar]? {
    (text as? String).map { $0.unicodeScalars.filter { $0 != "\u{10FFFF}" } }
  }

  @Test func `counts and finds as the program does`() throws {
    let server = try PostgresServer()
    let script = try bytes(bundledProcedures(), as: .postgres)
    let complaint = try server.load(script)
    try #require(complaint == "")
    let table = "SELECT tier, level_1::text, total::text FROM tthc.tier_by_level"
    #expect(try rows(server, table) == publishedTable)
    let sums = """
      SELECT level_2::text, level_3::text, level_4::text, none_stated::text
      FROM tthc.tier_by_level WHERE tier = 'total'
      """
    #expect(try rows(server, sums) == [["612", "407", "655", "0"]])
    let search = """
      SELECT id FROM tthc.procedure
      WHERE search @@ plainto_tsquery('simple', 'dang ky ket hon') AND '{commune}' <@ tiers
      """
    #expect(try rows(server, search).contains(["1.000894"]))
    let items = "SELECT count(*)::text FROM tthc.procedure_tier WHERE tier = 'commune'"
    #expect(try rows(server, items) == [["102"]])
    let facets = "SELECT sum(procedures)::text FROM tthc.facet_field"
    #expect(try rows(server, facets) == [["1674"]])
    // What is there is not replaced.
    let refusal = try server.load(script)
    #expect(refusal.contains("\"tthc\" already exists"))
    #expect(try rows(server, table) == publishedTable)
  }

  private func rows(_ server: borrowing PostgresServer, _ query: String) throws -> [[String]] {
    let json = """
      SELECT json_agg(cells) FROM (
        SELECT (SELECT json_agg(value) FROM json_each_text(row_to_json(rows))) AS cells
        FROM (\(query)) AS rows
      ) AS all_rows
      """
    return try server.json(json) as? [[String]] ?? []
  }
}
