public import ProcedureModel

/// The table of file formats; its raw value is the format's name on the command line.
///
/// A further format is a case here and a file with its `FormatWriter`. Help, prompts and tests walk
/// `allCases`.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case csv, tsv, json, jsonl, md, txt, html, xlsx, jsonld
  case sqlite, postgres, opensearch

  private var writer: any FormatWriter {
    switch self {
    case .csv: DelimitedFormat.csv
    case .tsv: DelimitedFormat.tsv
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .md: MarkdownFormat()
    case .txt: TextFormat()
    case .html: HTMLFormat()
    case .xlsx: XLSXFormat()
    case .jsonld: LinkedDataFormat()
    case .sqlite: SQLiteFormat()
    case .postgres: PostgresFormat()
    case .opensearch: OpenSearchFormat()
    }
  }

  /// The endings of files in this format, without the dot, the usual one first.
  public var fileEndings: [String] { writer.fileEndings }

  /// The layouts that it can have, the usual one first.
  public var layouts: [ExportLayout] { writer.layouts }

  /// Whether an import of a file gives the same procedures back.
  public var isLossless: Bool { writer.isLossless }

  /// Whether a file is text that a terminal may show.
  public var isText: Bool { writer.isText }

  /// Whether a file itself says where it comes from; else one beside it does.
  public var holdsProvenance: Bool { writer.holdsProvenance }

  /// Whether it can hold a table that is no list of procedures, such as a report.
  public var writesTables: Bool { writer is any TableWriter }

  /// The format that the ending of a file's name asks for, in upper or lower case; nil where the
  /// ending is none of the table's.
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = ExportFormat.allCases.first(where: { $0.fileEndings.contains(ending) })
    else { return nil }
    self = format
  }

  /// Writes the procedures as one document.
  ///
  /// Every text format asks for each procedure in order and keeps none, so a lazy collection of a
  /// million takes the memory of one. Formats for people walk them twice, and so do formats with
  /// fixed columns unless `context` tells their columns.
  ///
  /// - Throws: What the sink throws, or what stopped the library that makes the format.
  public func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext = ExportContext(),
    to sink: inout Sink
  ) throws(FileError) {
    try writer.write(procedures, context: context, to: &sink)
  }

  /// The first lines of what `write` writes, for a person to look at; for a format that is no text,
  /// the same as text.
  ///
  /// - Complexity: O(lines).
  public func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String {
    try writer.preview(procedures, context: context)
  }

  /// The files that belong beside a file of this format: how their names go on, and what they hold.
  ///
  /// Where the format has no place for the provenance it is one of them.
  public func companions(_ context: ExportContext) -> [(ending: String, bytes: [UInt8])] {
    let provenance = writer.holdsProvenance ? nil : context.provenance
    let sidecar = provenance.map { (Provenance.sidecarEnding, $0.bytes + [Byte.lineFeed]) }
    return writer.companions(context) + (sidecar.map { [$0] } ?? [])
  }

  /// Writes a table of text, such as a report; in JSON each row is an object of strings by heading.
  ///
  /// A format of which `writesTables` is false writes nothing.
  public func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError) {
    try (writer as? any TableWriter)?.write(headings: headings, rows: rows, to: &sink)
  }
}
