import CatalogIndex
import Interchange
import ProcedureModel
import Resources

/// The catalog that is built into the program.
enum BundledCatalog {
  /// The name under which a complaint about it is made.
  static let name = "dak-lak-2022.tsv"

  /// Maps the image of an earlier start; the first one makes it.
  static func open(_ names: EverydayNames) throws(Failure) -> Catalog {
    let cache = ImageCache.bundled
    if let cached = try? cache?.open(names) { return cached }
    let assembly = try assembly()
    cache?.write(assembly)
    return Catalog(assembly, everydayNames: names)
  }

  /// Sorts and indexes the catalog anew.
  static func assembly() throws(Failure) -> ImageAssembly {
    ImageAssembly(try read().snapshot)
  }

  private static func read() throws(Failure) -> CatalogReading {
    let bytes = [UInt8](
      UnsafeBufferPointer(start: tthc_bundled_catalog(), count: tthc_bundled_catalog_count)
    )
    return try CatalogSource.read(bytes, about: description, path: name)
  }

  /// What is known of the bundled catalog as a whole.
  private static var description: SnapshotDescription {
    let bytes = UnsafeBufferPointer(
      start: tthc_bundled_snapshot(),
      count: tthc_bundled_snapshot_count
    )
    return SnapshotFile.read(String(decoding: bytes, as: UTF8.self))
  }
}
