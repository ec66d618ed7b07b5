public import ProcedureModel

/// The table of file formats; its raw value is the format's name on the command line.
///
/// A further format is a case here and a file with its `FormatWriter`. Help, prompts and tests walk
/// `allCases`.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case csv, tsv, json, jsonl, md

  private var writer: any FormatWriter {
    switch self {
    case .csv: DelimitedFormat.csv
    case .tsv: DelimitedFormat.tsv
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .md: MarkdownFormat()
    }
  }

  /// The endings of files in this format, without the dot, the usual one first.
  public var fileEndings: [String] { writer.fileEndings }

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
  /// Every format asks for each procedure in order and keeps none, so a lazy collection of a million
  /// takes the memory of one. Markdown walks them twice, and so do formats with fixed columns unless
  /// `context` tells their columns.
  public func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext = ExportContext(),
    to sink: inout Sink
  ) throws(Sink.Failure) {
    try writer.write(procedures, context: context, to: &sink)
  }

  /// Writes a table of text, such as a report; in JSON each row is an object of strings by heading.
  public func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    try writer.write(headings: headings, rows: rows, to: &sink)
  }
}

/// What a format must be able to do.
protocol FormatWriter: Sendable {
  var fileEndings: [String] { get }

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(Sink.Failure)

  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(Sink.Failure)
}
