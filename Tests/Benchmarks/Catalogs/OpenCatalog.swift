import CatalogIndex
import Resources

/// Images as the program opens them: with the table of everyday names, ready for the first query.
enum OpenCatalog {
  private static let everydayNames = EverydayNames {
    let bytes = UnsafeBufferPointer(start: tthc_everyday_names(), count: tthc_everyday_names_count)
    return [String(decoding: bytes, as: UTF8.self)]
  }

  /// - Returns: nil where the file is no image.
  static func image(_ path: String) -> Catalog? {
    guard let catalog = try? Catalog(image: path, everydayNames: everydayNames) else { return nil }
    catalog.prepare()
    return catalog
  }
}
