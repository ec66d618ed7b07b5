/// The table in which databases say where they come from, in SQL that SQLite and PostgreSQL share.
struct ProvenanceTable {
  /// The key of the whole object, from which `tthc export --replay` repeats the export.
  static let wholeKey = "json"

  let context: ExportContext

  /// The statements that make it.
  var statements: [String] {
    ["CREATE TABLE provenance (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"]
      + rows.map { "INSERT INTO provenance VALUES (\($0.sqlLiteral), \($1.sqlLiteral))" }
  }

  private var rows: [(key: String, value: String)] {
    var rows = [("title", context.title), ("notice", context.notice ?? "")].filter { !$1.isEmpty }
    guard let provenance = context.provenance else { return rows }
    rows += ProvenanceTable.rows(of: provenance.json, under: "")
    rows.append((ProvenanceTable.wholeKey, String(decoding: provenance.bytes, as: UTF8.self)))
    return rows
  }

  /// A row a member: those of inner objects have a dot in their keys.
  private static func rows(of value: JSONValue, under key: String) -> [(String, String)] {
    switch value {
    case .object(let members):
      members.flatMap { rows(of: $1, under: key.isEmpty ? $0 : "\(key).\($0)") }
    case .string(let text): [(key, text)]
    case .number(let number): [(key, String(number))]
    case .array, .null: [(key, String(decoding: value.bytes, as: UTF8.self))]
    }
  }
}
