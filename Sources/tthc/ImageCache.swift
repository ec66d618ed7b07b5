import CatalogIndex
import Glibc
import Interchange
import Resources

/// The image of the bundled catalog, kept from one start to the next.
///
/// Its name holds what it was made of and its format, so that it never has to be compared with
/// anything. Whatever goes wrong here costs speed and nothing else, and is never said.
struct ImageCache {
  private static let prefix = "bundled-"
  private static let suffix = ".tthc"

  private let folder: String
  private let name: String

  var path: String { folder + "/" + name }

  /// The place that the surroundings give; nil where they give none.
  static var bundled: ImageCache? {
    Environment.folder("XDG_CACHE_HOME", home: ".cache").map { folder in
      let key = String(tthc_bundled_key, radix: 16)
      return ImageCache(
        folder: folder,
        name: "\(prefix)\(key)-\(ImageAssembly.formatVersion)\(suffix)"
      )
    }
  }

  /// Maps the image.
  ///
  /// - Throws: Why it cannot be used.
  /// - Complexity: that of opening an image.
  func open(_ names: EverydayNames) throws(ImageError) -> Catalog {
    try Catalog(image: path, everydayNames: names)
  }

  /// Keeps an image, and no older one beside it.
  ///
  /// - Returns: Whether it could be written.
  @discardableResult
  func write(_ assembly: ImageAssembly) -> Bool {
    makeFolder()
    do throws(FileError) {
      try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
        try assembly.write(to: &output)
      }
    } catch {
      return false
    }
    removeOthers()
    return true
  }

  /// Makes the folder and the one above it, for this person alone as the XDG rules want it; a home
  /// that is not there stays away.
  private func makeFolder() {
    if let slash = folder.lastIndex(of: "/") { mkdir(String(folder[..<slash]), 0o700) }
    mkdir(folder, 0o700)
  }

  private func removeOthers() {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let other = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let isOlder =
        other != name && other.hasPrefix(ImageCache.prefix) && other.hasSuffix(ImageCache.suffix)
      if isOlder { unlink(folder + "/" + other) }
    }
  }
}

extension ImageAssembly {
  /// So many bytes are copied at a time: sections may be larger than what is left of the memory.
  private static var pieceSize: Int { 1 << 18 }

  /// Writes the whole image.
  ///
  /// - Complexity: O(bytes).
  func write(to output: inout BufferedFile) throws(FileError) {
    try write { bytes throws(FileError) in
      for start in stride(from: 0, to: bytes.count, by: ImageAssembly.pieceSize) {
        let end = min(bytes.count, start + ImageAssembly.pieceSize)
        try output.write(Array(bytes[start..<end]))
      }
    }
  }
}
