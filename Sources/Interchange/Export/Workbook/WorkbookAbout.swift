import ProcedureModel
import Strings

/// What a workbook says of itself in words, beside the machine's record in its properties.
struct WorkbookAbout {
  /// Labels with what is said, in the order of the sheet.
  let rows: [(label: String, text: String)]

  init(_ context: ExportContext) {
    let texts = context.strings.exports.workbook
    var rows = [(texts.title, context.title), (texts.notice, context.notice ?? "")]
    if let provenance = context.provenance {
      rows += WorkbookAbout.catalog(provenance.catalog, context.strings)
      rows += WorkbookAbout.request(provenance, context)
    }
    self.rows = rows.filter { !$0.1.isEmpty }
  }

  private static func catalog(
    _ catalog: Provenance.Catalog,
    _ strings: Strings
  ) -> [(String, String)] {
    let texts = strings.exports.workbook
    return [
      (texts.place, catalog.place ?? ""), (texts.date, catalog.date ?? ""),
      (texts.source, catalog.source ?? ""), (texts.file, catalog.file ?? ""),
      (texts.catalogCount, strings.number(catalog.count)), (texts.hash, catalog.hash),
    ]
  }

  private static func request(
    _ provenance: Provenance,
    _ context: ExportContext
  ) -> [(String, String)] {
    let texts = context.strings.exports.workbook
    let request = provenance.request
    return [
      (texts.query, request.query), (texts.sort, request.sort),
      (texts.limit, request.limit.map(context.strings.number) ?? ""),
      (texts.chosen, request.ids.map { context.strings.number($0.count) } ?? ""),
      (texts.groups, provenance.options.groups.map(context.columnLabel).joined(separator: ", ")),
      (texts.count, context.strings.number(provenance.count)),
      (texts.exported, provenance.date), (texts.program, "tthc \(provenance.version)"),
    ]
  }
}
