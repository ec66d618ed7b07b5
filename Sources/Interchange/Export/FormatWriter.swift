import ProcedureModel

/// What a format must be able to do.
protocol FormatWriter: Sendable {
  var fileEndings: [String] { get }
  var layouts: [ExportLayout] { get }
  var isLossless: Bool { get }
  var isText: Bool { get }
  /// Whether `ExportContext.provenance` stands in what it writes.
  var holdsProvenance: Bool { get }

  func write<Sink: ByteSink & ~Copyable>(
    _ procedures: some Collection<Procedure>,
    context: ExportContext,
    to sink: inout Sink
  ) throws(FileError)

  func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String

  func companions(_ context: ExportContext) -> [(ending: String, bytes: [UInt8])]
}

/// A format that can hold a table of text.
protocol TableWriter {
  func write<Sink: ByteSink & ~Copyable>(
    headings: [String],
    rows: some Sequence<[String]>,
    to sink: inout Sink
  ) throws(FileError)
}

extension FormatWriter {
  var layouts: [ExportLayout] { [.table] }
  var isLossless: Bool { false }
  var isText: Bool { true }
  var holdsProvenance: Bool { false }

  func preview(
    _ procedures: some Collection<Procedure>,
    context: ExportContext
  ) throws(FileError) -> String {
    var bytes: [UInt8] = []
    try write(procedures, context: context, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func companions(_ context: ExportContext) -> [(ending: String, bytes: [UInt8])] { [] }
}

extension Provenance {
  /// How the name of the file beside an export goes on behind the export's.
  public static let sidecarEnding = ".about.json"
}
