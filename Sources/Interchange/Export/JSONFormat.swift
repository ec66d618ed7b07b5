import ProcedureModel

/// A JSON array with one record a line.
///
///     [
///     {"id":"1.000894","code":"1.000894","name":"Đăng ký kết hôn","tiers":["commune"]},
///     {"id":"2.000815","code":"2.000815","name":"Chứng thực bản sao","tiers":["commune"]}
///     ]
struct JSONFormat: FormatWriter, TableWriter {
  let fileEndings = ["json"]
  let isLossless = true

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    let columns = context.options.columns
    try write(procedures, to: &sink) { $0.append($1, columns: columns) }
  }

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    try write(rows, to: &sink) { $0.append(zip(headings, $1)) }
  }

  private func write<Sink: ByteSink & ~Copyable, Items: Sequence>(
    _ items: Items,
    to sink: inout Sink,
    _ append: (inout JSONText, Items.Element) -> Void
  ) throws(FileError) {
    try sink.write(Array("[".utf8))
    var isFirst = true
    for item in items {
      var text = JSONText()
      text.append(raw: isFirst ? "\n" : ",\n")
      append(&text, item)
      try sink.write(text.bytes)
      isFirst = false
    }
    try sink.write(Array("\n]\n".utf8))
  }
}
