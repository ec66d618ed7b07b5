import ProcedureModel

/// A script that makes a schema `tthc` in a PostgreSQL database and fills it, all of it or nothing.
///
///     psql -v ON_ERROR_STOP=1 -d DATABASE -f x.sql
///     SELECT * FROM tthc.tier_by_level;
///     SELECT id, name FROM tthc.procedure WHERE search @@ plainto_tsquery('simple', 'dang ky ket hon');
///
/// It needs no extension. A schema of that name is never replaced: `DROP SCHEMA tthc CASCADE` or
/// `ALTER SCHEMA tthc RENAME TO …` is for whoever knows what is in it.
struct PostgresFormat: FormatWriter {
  let fileEndings = ["sql"]
  let holdsProvenance = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let schema = PostgresSchema(fields: RecordFields(columns: context.options.columns))
    if let provenance = context.provenance {
      try write(line: Array("-- ".utf8) + provenance.bytes, to: &sink)
    }
    try write(head(schema, context), to: &sink)
    try write(line: Array("\(schema.copy);".utf8), to: &sink)
    var levels: LevelSet = []
    for (place, procedure) in procedures.enumerated() {
      var line = CopyLine()
      line.append(place + 1)
      for field in schema.fields.all { line.append(field, of: procedure) }
      line.end()
      try sink.write(line.bytes)
      levels.formUnion(procedure.levels)
    }
    try write(line: Array("\\.".utf8), to: &sink)
    let views = ReportViews(fields: schema.fields, levels: levels).statements
    try write(schema.completion + views + ["COMMIT"], to: &sink)
  }

  private func head(_ schema: PostgresSchema, _ context: ExportContext) -> [String] {
    let about = [context.title, context.notice ?? ""].filter { !$0.isEmpty }
    let comment = about.joined(separator: " · ").sqlLiteral
    return [
      "SET client_encoding = 'UTF8'", "SET standard_conforming_strings = on", "BEGIN",
      "CREATE SCHEMA tthc", "COMMENT ON SCHEMA tthc IS \(comment)",
      "SET LOCAL search_path TO tthc",
    ] + RecordVocabulary.allCases.flatMap { $0.statements(context) }
      + ProvenanceTable(context: context).statements + [schema.procedure]
  }

  /// Writes statements line by line: no piece of the script has to be held whole.
  private func write<Sink: ByteSink & ~Copyable>(
    _ statements: [String],
    to sink: inout Sink
  ) throws(FileError) {
    for statement in statements {
      for line in "\(statement);".utf8.split(
        separator: Byte.lineFeed,
        omittingEmptySubsequences: false
      ) {
        try write(line: Array(line), to: &sink)
      }
    }
  }

  private func write<Sink: ByteSink & ~Copyable>(
    line: [UInt8],
    to sink: inout Sink
  ) throws(FileError) {
    try sink.write(line + [Byte.lineFeed])
  }
}
