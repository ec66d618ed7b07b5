import BrowserUI
import CatalogIndex
import CatalogReports
import Glibc
import Interchange
import ProcedureModel
import Strings

/// Where a catalog is read from.
enum CatalogSource: Equatable {
  case bundled
  /// A file; `-` is standard input.
  case file(String)

  /// What is opened when no file is named: `TTHC_CATALOG`, else the bundled catalog.
  static var standard: CatalogSource {
    Environment.value("TTHC_CATALOG").map { .file($0) } ?? .bundled
  }

  var isStandardInput: Bool { self == .file("-") }

  /// The name of its file without the folder; nil for the bundled catalog and standard input.
  var fileName: String? {
    guard case .file(let path) = self, path != "-" else { return nil }
    return path.split(separator: "/").last.map(String.init)
  }

  /// Opens the catalog: an image is mapped, any other list is read and indexed in memory.
  ///
  /// - Throws: Why it cannot be read or is no catalog.
  func open() throws(Failure) -> OpenedCatalog {
    let names = OwnNames.everydayNames
    guard case .file(let path) = self else {
      return OpenedCatalog(try BundledCatalog.open(names))
    }
    if let image = try CatalogSource.image(path, names) { return OpenedCatalog(image) }
    let result = try ListReading().catalog(of: [path])
    return OpenedCatalog(
      Catalog(result.snapshot, everydayNames: names),
      report: result.report
    )
  }

  /// Opens the catalog; what was not understood of it is said on standard error.
  func open(_ strings: Strings, isVerbose: Bool) throws(Failure) -> Catalog {
    if isVerbose { OwnNames.complain(strings) }
    let opened = try open()
    if let problems = opened.report.flatMap(strings.message), case .file(let path) = self {
      StandardError.say("\(path): \(problems)")
    }
    return opened.catalog.warned(by: CatalogFindings().warnings)
  }

  /// Maps a file; nil where it is no image, which makes it a list.
  ///
  /// - Throws: What is wrong with the image.
  static func image(_ path: String, _ names: EverydayNames) throws(Failure) -> Catalog? {
    var status = stat()
    // Who writes into a FIFO would lose it to a look at its first bytes.
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    do throws(ImageError) {
      return try Catalog(image: path, everydayNames: names)
    } catch .notAnImage, .unreadable {
      return nil
    } catch {
      throw .image(error, path: path)
    }
  }

  /// Reads a list that complaints call `path`.
  static func read(
    _ bytes: [UInt8],
    about: SnapshotDescription,
    path: String
  ) throws(Failure) -> CatalogReading {
    do throws(CatalogError) {
      return try CatalogReader.read(bytes, about: about)
    } catch {
      throw .catalog(error, path: path)
    }
  }
}
