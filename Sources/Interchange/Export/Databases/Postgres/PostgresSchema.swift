import ProcedureModel

/// The tables of an exported PostgreSQL schema.
///
/// Several values are arrays of `procedure`; views with the names and columns of the tables that
/// SQLite has show each of them as a row.
struct PostgresSchema {
  let fields: RecordFields

  /// The table of procedures.
  var procedure: String {
    let columns = fields.all.map { "\($0.name) \(type($0))\(condition($0))" }
    let lines = ["number INTEGER PRIMARY KEY"] + columns + search
    return "CREATE TABLE procedure (\n  \(lines.joined(separator: ",\n  "))\n)"
  }

  /// What comes before its rows: they have all columns but the generated one.
  let copy = "COPY procedure FROM stdin"

  /// What comes when all rows are there, as it is faster so.
  var completion: [String] { indexes + fields.several.compactMap(items) + ["ANALYZE procedure"] }

  /// Texts of any length are found by hash: a tree takes no keys beyond 2,704 bytes.
  private var indexes: [String] {
    let single = ["id", "code", "field"].filter { fields[$0] != nil }.map { ($0, "hash") }
    let choices = ["tiers", "also_at", "levels"].filter { fields[$0] != nil }.map { ($0, "gin") }
    let all = single + choices + (search.isEmpty ? [] : [("search", "gin")])
    return all.map { "CREATE INDEX procedure_by_\($0) ON procedure USING \($1) (\($0))" }
  }

  /// The full text; a query in it is folded as the columns are: without accents, đ as d.
  private var search: [String] {
    let weighted = zip(fields.folded, ["A", "B"]).map { field, weight in
      "setweight(to_tsvector('pg_catalog.simple', \(field.name)), '\(weight)')"
    }
    guard !weighted.isEmpty else { return [] }
    let words = weighted.joined(separator: " || ")
    return ["search TSVECTOR GENERATED ALWAYS AS (\n    \(words)\n  ) STORED"]
  }

  private func items(_ field: RecordField) -> String? {
    guard let items = field.items else { return nil }
    let isNamed = field.kind == .namedTexts
    let value =
      isNamed
      ? "item ->> 'name' AS name, item ->> 'text' AS \(items.column)"
      : "item AS \(items.column)"
    let rows = isNamed ? "jsonb_array_elements" : "unnest"
    return """
      CREATE VIEW \(items.table) AS
      SELECT number AS procedure, position, \(value)
      FROM procedure, \(rows)(\(field.name)) WITH ORDINALITY AS items (item, position)
      """
  }

  private func type(_ field: RecordField) -> String {
    switch field.kind {
    case .number: "BIGINT"
    case .word, .text, .folded: "TEXT"
    case .choices, .words, .texts: "TEXT[]"
    case .namedTexts: "JSONB"
    }
  }

  private func condition(_ field: RecordField) -> String {
    guard case .choices(let vocabulary) = field.kind else {
      return field.isRequired ? " NOT NULL" : ""
    }
    let values = vocabulary.values.map(\.sqlLiteral).joined(separator: ", ")
    return " NOT NULL CHECK (\(field.name) <@ ARRAY[\(values)])"
  }
}
