import BrowserUI
import CatalogIndex
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

  /// Reads the list.
  ///
  /// - Throws: Why it cannot be read or is no catalog.
  func read() throws(Failure) -> CatalogReading {
    switch self {
    case .bundled: return try BundledCatalog.read()
    case .file(let path):
      let bytes = try Failure.catching(try FileReading.bytes(of: path))
      let name = path == "-" ? "-" : String(path.split(separator: "/").last ?? "")
      return try CatalogSource.read(bytes, about: SnapshotDescription(file: name), path: path)
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

  /// Reads and indexes the list; what was not understood is said on standard error.
  func open(_ strings: Strings) throws(Failure) -> Catalog {
    let reading = try read()
    if let problems = strings.message(reading.problems), case .file(let path) = self {
      StandardError.say("\(path): \(problems)")
    }
    return Catalog(reading.snapshot)
  }
}
