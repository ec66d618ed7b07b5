import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import Strings

/// An export that is repeated from what an earlier one says of itself.
struct ExportReplay {
  let provenance: Provenance
  private let path: String

  /// Reads what stands beside the file, else in it.
  init(_ path: String) throws(Failure) {
    self.path = path
    let sidecar = path + Provenance.sidecarEnding
    let file = access(sidecar, F_OK) == 0 ? sidecar : path
    let bytes = try Failure.catching(try FileReading.bytes(of: file))
    guard let found = Provenance(file: bytes) else { throw .usage(.noProvenance(path: path)) }
    provenance = found
  }

  /// The catalog that was asked: what the person names, else the bundled one, else the file of that
  /// name, here or beside the export.
  func source(_ given: CatalogSource) -> CatalogSource {
    guard given == .bundled, let name = provenance.catalog.file else { return given }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return .file(access(name, F_OK) == 0 ? name : folder + name)
  }

  /// The rows that are written again, and how; a catalog that has changed since is said.
  func work(_ catalog: Catalog, _ format: ExportFormat, _ strings: Strings) -> ExportWork {
    if catalog.fingerprint != provenance.catalog.hash {
      let name = strings.title(of: catalog.about, count: catalog.count)
      StandardError.say(strings.exports.catalogChanged(name))
    }
    let request = provenance.request
    return ExportWork(
      catalog: catalog,
      rows: rows(request, catalog, strings),
      format: format,
      options: provenance.options,
      request: request
    )
  }

  private func rows(
    _ request: Provenance.Request,
    _ catalog: Catalog,
    _ strings: Strings
  ) -> [Int] {
    if let ids = request.ids {
      let found = Lookup(ids, in: catalog)
      found.complain(strings)
      return found.rows
    }
    let order = SortOrder(request.sort) ?? SortOrder()
    let rows = catalog.search(Query(request.query), order: order).rows
    return Array(rows.prefix(request.limit ?? rows.count))
  }
}
