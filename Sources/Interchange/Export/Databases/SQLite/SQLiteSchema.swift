import ProcedureModel

/// The tables of an exported SQLite database.
///
///     procedure            one row a procedure, in the order of the export
///     procedure_tier, …    one row for each of several values
///     tier, level          the closed vocabularies
///     procedure_search     full text over the folded columns of procedure (FTS5)
///     facet_tier, …        views: values with their counts
///     tier_by_level        view: the table of reports
///     provenance           where it all comes from
struct SQLiteSchema {
  /// `tthc` in ASCII, by which file(1) and others tell whose database it is.
  static let applicationID = 0x7474_6863
  /// The version of this layout, for programs that read it.
  static let version = 1

  let fields: RecordFields

  /// The table of procedures.
  var procedure: String {
    let columns = fields.single.map { "\($0.name) \(type($0))\($0.isRequired ? " NOT NULL" : "")" }
    return table("procedure", ["number INTEGER PRIMARY KEY"] + columns)
  }

  /// The tables of procedures.
  var tables: [String] {
    [procedure] + fields.several.compactMap { field in field.items.map { items(field, $0) } }
  }

  /// The table of a field of several values.
  private func items(_ field: RecordField, _ items: RecordField.Items) -> String {
    let values = columns(field, items).map { "\($0) TEXT NOT NULL\(reference(field))" }
    let head = [
      "procedure INTEGER NOT NULL REFERENCES procedure(number)", "position INTEGER NOT NULL",
    ]
    return table(items.table, head + values + ["PRIMARY KEY (procedure, position)"])
      + " WITHOUT ROWID"
  }

  /// What fills a row of the table of procedures.
  var insertProcedure: String {
    insert("procedure", ["number"] + fields.single.map(\.name))
  }

  /// What fills a row of the table of a field of several values.
  func insertItem(_ field: RecordField, _ items: RecordField.Items) -> String {
    insert(items.table, ["procedure", "position"] + columns(field, items))
  }

  /// What comes when all rows are there, as it is faster so.
  var completion: [String] {
    let single = ["id", "code", "field"].filter { fields[$0] != nil }
      .map { "CREATE INDEX procedure_by_\($0) ON procedure (\($0))" }
    let several = fields.several.filter { [.words].contains($0.kind) || isChoice($0) }
      .compactMap(\.items)
      .map { "CREATE INDEX \($0.table)_by_\($0.column) ON \($0.table) (\($0.column))" }
    return single + several + search
  }

  /// The full text; a query in it is folded as the columns are: without accents, đ as d.
  private var search: [String] {
    let columns = fields.folded.map(\.name)
    guard !columns.isEmpty else { return [] }
    return [
      """
      CREATE VIRTUAL TABLE procedure_search USING fts5(
        \(columns.joined(separator: ", ")),
        content='procedure', content_rowid='number', tokenize='unicode61 remove_diacritics 0'
      )
      """,
      "INSERT INTO procedure_search (procedure_search) VALUES ('rebuild')",
      // What `ORDER BY rank` goes by: a word of a name says more than one of the rest.
      "INSERT INTO procedure_search (procedure_search, rank) VALUES ('rank', 'bm25(10, 1)')",
    ]
  }

  /// The columns of a row of several values beside its place.
  private func columns(_ field: RecordField, _ items: RecordField.Items) -> [String] {
    field.kind == .namedTexts ? ["name", items.column] : [items.column]
  }

  private func isChoice(_ field: RecordField) -> Bool {
    if case .choices = field.kind { true } else { false }
  }

  private func type(_ field: RecordField) -> String {
    field.kind == .number ? "INTEGER" : "TEXT"
  }

  private func reference(_ field: RecordField) -> String {
    guard case .choices(let vocabulary) = field.kind else { return "" }
    return " REFERENCES \(vocabulary.rawValue)(\(vocabulary.rawValue))"
  }

  private func table(_ name: String, _ lines: [String]) -> String {
    "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n)"
  }

  private func insert(_ table: String, _ columns: [String]) -> String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
  }
}
