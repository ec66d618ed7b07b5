import Interchange
import ProcedureModel
import Resources

/// The catalog that is built into the program.
enum BundledCatalog {
  /// The name under which a complaint about it is made.
  static let name = "dak-lak-2022.tsv"

  static func read() throws(Failure) -> CatalogReading {
    let bytes = [UInt8](
      UnsafeBufferPointer(start: tthc_bundled_catalog(), count: tthc_bundled_catalog_count)
    )
    return try CatalogSource.read(bytes, about: description, path: name)
  }

  /// What is known of the bundled catalog as a whole.
  static var description: SnapshotDescription {
    let bytes = UnsafeBufferPointer(
      start: tthc_bundled_snapshot(),
      count: tthc_bundled_snapshot_count
    )
    return SnapshotFile.read(String(decoding: bytes, as: UTF8.self))
  }
}
