import ProcedureModel

/// Lines for the `_bulk` request of OpenSearch: before each record the action that indexes it.
///
///     {"index":{"_id":"1.000894"}}
///     {"id":"1.000894","code":"1.000894","name":"Đăng ký kết hôn","tiers":["commune"]}
///
/// The definition of the index stands beside it in `FILE.index.json` and comes first:
///
///     curl -X PUT HOST/tthc -H 'Content-Type: application/json' --data-binary @x.bulk.index.json
///     curl HOST/tthc/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @x.bulk
///
/// A server takes 100 MB a request unless told otherwise; `split -l 100000` parts a larger file
/// without parting an action from its record.
struct OpenSearchFormat: FormatWriter {
  let fileEndings = ["bulk"]

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError) {
    var names = DocumentNames()
    for (place, procedure) in procedures.enumerated() {
      let name = names.name(of: procedure.id, number: place + 1)
      var text = JSONText()
      text.append(.object([("index", .object([("_id", .string(name))]))]))
      text.append(raw: "\n")
      text.append(procedure, columns: context.options.columns)
      text.append(raw: "\n")
      try sink.write(text.bytes)
    }
  }

  func companions(_ context: ExportContext) -> [(ending: String, bytes: [UInt8])] {
    [(".index.json", OpenSearchIndex(context).json.bytes + [Byte.lineFeed])]
  }
}

/// What documents are called: the IDs of their procedures, made short enough and each used once.
///
/// A name that came before would replace its document. Only hashes of names are kept, eight bytes a
/// procedure.
private struct DocumentNames {
  /// OpenSearch takes names of 512 bytes; some are left for what tells names apart.
  private static let longest = 450

  private var used: Set<UInt64> = []

  /// The name of the document of a procedure.
  ///
  /// - Parameters:
  ///   - id: Its ID.
  ///   - number: Its place in the export.
  /// - Returns: A name that came for none before.
  mutating func name(of id: String, number: Int) -> String {
    let name = DocumentNames.short(id)
    if used.insert(DocumentNames.hash(name)).inserted { return name }
    let numbered = "\(name)~\(number)"
    used.insert(DocumentNames.hash(numbered))
    return numbered
  }

  private static func short(_ id: String) -> String {
    guard id.utf8.count > longest else { return id }
    // A view of scalars ends before one that does not fit.
    let start = id.unicodeScalars[..<id.utf8.index(id.startIndex, offsetBy: longest)]
    return "\(String(start))~\(String(hash(id), radix: 16))"
  }

  /// FNV-1a: the same in every run, as the names of documents must be.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
