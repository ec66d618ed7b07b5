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
    let beside = Sidecar.bytes(of: path)
    let isInside = ExportFormat(path: path)?.holdsProvenance == true
    let inside = { () throws(Failure) in try Failure.catching(try FileReading.bytes(of: path)) }
    let bytes = if !isInside, let beside { beside } else { try inside() }
    guard let found = Provenance(file: bytes) ?? beside.flatMap(Provenance.init(file:)) else {
      throw .usage(.noProvenance(path: path))
    }
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
    if let ids = request.ids { return rows(of: ids, catalog, strings) }
    let order = SortOrder(request.sort) ?? SortOrder()
    let rows = catalog.search(Query(request.query), order: order).rows
    return Array(rows.prefix(request.limit ?? rows.count))
  }

  /// The row of each ID; rows that share one are taken one after the other.
  private func rows(of ids: [String], _ catalog: Catalog, _ strings: Strings) -> [Int] {
    let named = Set(ids).sorted()
    var left = Dictionary(uniqueKeysWithValues: zip(named, catalog.rows(eachOf: named)))
    Lookup(named, in: catalog).complain(strings)
    return ids.compactMap { id in
      guard let row = left[id]?.first else { return nil }
      left[id]?.removeFirst()
      return row
    }
  }
}
