import ProcedureModel

/// JSON lines: one record a line, each a document of its own.
struct JSONLinesFormat: FormatWriter, TableWriter {
  let fileEndings = ["jsonl", "ndjson"]
  let isLossless = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    for procedure in procedures {
      var text = JSONText()
      text.append(procedure, columns: context.options.columns)
      text.append(raw: "\n")
      try sink.write(text.bytes)
    }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    for row in rows {
      var text = JSONText()
      text.append(zip(headings, row))
      text.append(raw: "\n")
      try sink.write(text.bytes)
    }
  }
}
