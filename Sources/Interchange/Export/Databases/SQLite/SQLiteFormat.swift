import ProcedureModel

/// A database for analysts: typed tables, facets with counts, full-text search and the table of
/// reports, for sqlite3 and the tools above it.
///
///     sqlite3 x.sqlite 'SELECT * FROM tier_by_level'
///     sqlite3 x.sqlite "SELECT id, name FROM procedure JOIN procedure_search ON rowid = number
///       WHERE procedure_search MATCH 'dang ky ket hon'"
///
/// It is made in a temporary file, in one transaction, and then copied out: SQLite writes here and
/// there in it, and a stream cannot.
struct SQLiteFormat: FormatWriter {
  let fileEndings = ["sqlite", "db", "sqlite3"]
  let isText = false
  let holdsProvenance = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    var file = try TemporaryFile()
    let database = try SQLiteDatabase(path: file.path)
    file.removeName()
    try build(procedures, context, in: database)
    try file.copy(to: &sink)
  }

  /// The first table and its rows as the SQL that would make them.
  func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String {
    let schema = SQLiteSchema(fields: RecordFields(columns: context.options.columns))
    let text = SQLiteInsertText.Lines()
    let writer = try SQLiteWriter(schema) { SQLiteInsertText($0, to: text) }
    for (place, procedure) in procedures.enumerated() {
      try writer.write(procedure, number: place + 1)
    }
    return ([schema.procedure + ";"] + text.lines).map { $0 + "\n" }.joined()
  }

  private func build(
    _ procedures: some Collection<Procedure>,
    _ context: ExportContext,
    in database: SQLiteDatabase
  ) throws(FileError) {
    let schema = SQLiteSchema(fields: RecordFields(columns: context.options.columns))
    // Whatever goes wrong, the file is thrown away: nothing has to be put back or be safe on disk.
    try database.run(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -32000; BEGIN; PRAGMA user_version = \(SQLiteSchema.version);
      PRAGMA application_id = \(SQLiteSchema.applicationID)
      """
    )
    try runAll(RecordVocabulary.allCases.flatMap { $0.statements(context) }, in: database)
    try runAll(ProvenanceTable(context: context).statements, in: database)
    let levels = try fill(schema, procedures, in: database)
    try runAll(schema.completion, in: database)
    try runAll(ReportViews(fields: schema.fields, levels: levels).statements, in: database)
    try database.run("COMMIT")
  }

  private func runAll(_ statements: [String], in database: SQLiteDatabase) throws(FileError) {
    for statement in statements { try database.run(statement) }
  }

  /// Makes the tables of procedures and fills them.
  ///
  /// - Returns: The levels that occur.
  private func fill(
    _ schema: SQLiteSchema,
    _ procedures: some Collection<Procedure>,
    in database: SQLiteDatabase
  ) throws(FileError) -> LevelSet {
    try runAll(schema.tables, in: database)
    let writer = try SQLiteWriter(schema) { statement throws(FileError) in
      try database.prepare(statement)
    }
    var levels: LevelSet = []
    var number = 0
    for procedure in procedures {
      number += 1
      try writer.write(procedure, number: number)
      levels.formUnion(procedure.levels)
    }
    return levels
  }
}
