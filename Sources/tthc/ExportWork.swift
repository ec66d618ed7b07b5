import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings

/// What is written of a catalog, and how.
struct ExportWork {
  var catalog: Catalog
  /// The rows in the order of the file, but for their groups.
  var rows: [Int]
  var format: ExportFormat
  var options = ExportOptions()
  /// What the person asked for; nil where nobody asked but a program, which is told no provenance.
  var request: Provenance.Request?

  /// Writes a file and what belongs beside it: afterwards all of it is there, or nothing has changed.
  func write(to path: String, overwrite: Bool, _ strings: Strings) throws(FileError) {
    let context = context(strings)
    let procedures = grouped.lazy.map { [catalog] in catalog.procedures[$0] }
    try FileWriting.write(
      to: path,
      overwrite: overwrite,
      companions: format.companions(context)
    ) { output throws(FileError) in
      try format.write(procedures, context: context, to: &output)
    }
  }

  /// The file as it would be written, without what belongs beside it.
  func bytes(_ strings: Strings) throws(FileError) -> [UInt8] {
    let procedures = grouped.lazy.map { [catalog] in catalog.procedures[$0] }
    var bytes: [UInt8] = []
    try format.write(procedures, context: context(strings), to: &bytes)
    return bytes
  }

  /// The first procedures of the file as text.
  func preview(first count: Int, _ strings: Strings) throws(FileError) -> String {
    let procedures = grouped.prefix(count).map { catalog.procedures[$0] }
    return try format.preview(procedures, context: context(strings))
  }

  private var grouped: [Int] {
    ExportGroups(catalog: catalog).ordered(rows, by: options.groups)
  }

  private func context(_ strings: Strings) -> ExportContext {
    ExportContext(
      title: strings.title(of: catalog.about, count: catalog.count),
      notice: strings.catalog.notice,
      columns: catalog.columns,
      options: options,
      provenance: request.map { provenance($0, strings) },
      strings: strings,
      columnLabel: strings.label(of:),
      tierLabel: { strings.name(of: $0) },
      levelLabel: { strings.name(of: $0) }
    )
  }

  private func provenance(_ request: Provenance.Request, _ strings: Strings) -> Provenance {
    let about = catalog.about
    return Provenance(
      catalog: Provenance.Catalog(
        place: about.place,
        date: about.date,
        source: about.source.map(strings.text),
        file: about.file,
        hash: catalog.fingerprint,
        count: catalog.count
      ),
      request: request,
      format: format,
      options: options,
      count: rows.count,
      date: ExportWork.now,
      version: Tthc.version
    )
  }

  /// The present second in ISO 8601, UTC, or the one of SOURCE_DATE_EPOCH, by which builds that must
  /// repeat to the byte set their clock.
  private static var now: String {
    var second = Environment.value("SOURCE_DATE_EPOCH").flatMap { time_t($0) } ?? time(nil)
    var parts = tm()
    gmtime_r(&second, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
