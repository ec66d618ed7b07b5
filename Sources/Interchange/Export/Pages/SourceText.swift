import Strings

/// Where an export comes from, in words.
struct SourceText {
  private let context: ExportContext

  init(_ context: ExportContext) {
    self.context = context
  }

  var pages: PageStrings { context.strings.exports.pages }

  /// The place and date of the data; the title of the catalog where nobody says more.
  var data: String {
    guard let catalog = context.provenance?.catalog else { return context.title }
    let parts = [catalog.place ?? catalog.file, catalog.date.map(pages.date)]
    let stated = parts.compactMap(\.self)
    return stated.isEmpty ? context.title : stated.joined(separator: ", ")
  }

  /// The catalog, its source, what was asked of it and when; nothing where nobody asked.
  var items: [RecordText.Item] {
    guard let provenance = context.provenance else { return [] }
    let strings = context.strings
    let count = strings.catalog.procedures(strings.number(provenance.count))
    let items = [
      RecordText.Item(pages.catalog, [context.title.isEmpty ? data : context.title]),
      provenance.catalog.source.map { RecordText.Item(pages.source, [$0]) },
      RecordText.Item(pages.query, [query(provenance.request)]),
      RecordText.Item(
        pages.exported,
        ["\(count) · \(date(provenance.date)) · tthc \(provenance.version)"]
      ),
    ]
    return items.compactMap(\.self)
  }

  private func query(_ request: Provenance.Request) -> String {
    if !request.query.isEmpty { return request.query }
    return request.ids == nil ? pages.everything : pages.chosen
  }

  /// The day and minute of a second in UTC: `2026-11-23T01:28:20Z` is `23/11/2026 01:28 UTC`.
  private func date(_ second: String) -> String {
    let parts = second.split(separator: "T")
    guard parts.count == 2 else { return second }
    return "\(pages.date(String(parts[0]))) \(parts[1].prefix(5)) UTC"
  }
}
