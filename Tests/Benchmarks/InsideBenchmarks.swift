import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Resources
import Strings
import TextScreen

/// Where the time of a start and of a key press goes.
struct InsideBenchmarks {
  private static let rounds = 30

  func rows() -> [Row] {
    let bytes = [UInt8](
      UnsafeBufferPointer(start: tthc_bundled_catalog(), count: tthc_bundled_catalog_count)
    )
    guard let reading = try? CatalogReader.read(bytes) else { return [] }
    let catalog = Catalog(reading.snapshot)
    var session = BrowserState(
      catalog: catalog,
      strings: .vietnamese,
      size: Size(width: 200, height: 50)
    )
    _ = update(&session, .startSearch)
    return [
      measured("  parse the list") { _ = try? CatalogReader.read(bytes) },
      measured("  sort it and count its facets") { _ = Catalog(reading.snapshot) },
      measured("  the same and index its words") { Catalog(reading.snapshot).prepare() },
      measured("  search, count and rank: dang ky ket hon") {
        _ = catalog.search(Query("dang ky ket hon"))
      },
      measured("  search, count and rank: one letter") { _ = catalog.search(Query("d")) },
      measured("  update by a typed letter and its removal") {
        _ = update(&session, .type("d"))
        _ = update(&session, .edit(.deleteBackward))
      },
      measured("  draw the frame") { _ = view(session) },
    ]
  }

  private func measured(_ name: String, _ body: () -> Void) -> Row {
    let values = (0..<Self.rounds).map { _ in
      let start = now()
      body()
      return now() - start
    }
    return Row(name: name, values: values)
  }
}
