import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Resources

/// The files that are measured with, each made once a folder.
struct CatalogFiles {
  let folder: String

  /// The rows of the catalog that is built in.
  static let bundledRows = 1674

  /// A list of six columns: the bundled catalog's, or a generated one of another length.
  func list(_ rows: Int) -> String {
    file("list-\(rows).tsv") { path in
      let output = OutputFile(path)
      if rows == Self.bundledRows {
        output.write(Self.bundledList)
      } else {
        var catalog = GeneratedCatalog()
        catalog.write(rows: rows) { output.write($0) }
      }
      output.close()
    }
  }

  /// The list as lines for a finder that knows no columns.
  func lines(_ rows: Int) -> String {
    let list = list(rows)
    return file("lines-\(rows).txt") { path in
      guard let bytes = try? FileReading.bytes(of: list) else { return }
      let output = OutputFile(path)
      let start = GeneratedCatalog.heading.count
      output.write(bytes[start...].map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 })
      output.close()
    }
  }

  /// The image of the list, made by a process of its own, so that its memory is not ours.
  func image(_ rows: Int) -> String {
    let list = rows == Self.bundledRows ? bundled : list(rows)
    return file("catalog-\(rows).tthc") { path in
      _ = Command([Program.own, "--subject", "image", list, path]).run()
    }
  }

  /// The bundled catalog with all its columns.
  private var bundled: String {
    file("bundled.tsv") { path in
      let output = OutputFile(path)
      output.write(Self.bundledBytes)
      output.close()
    }
  }

  /// The database of the list with its words indexed.
  func database(_ rows: Int, _ sqlite: String) -> String {
    let list = list(rows)
    return file("list-\(rows).sqlite") { path in
      _ = SQLiteIndex(program: sqlite).build(list: list, database: path)
    }
  }

  /// The file of that name, made where it is not there yet.
  func file(_ name: String, _ make: (String) -> Void) -> String {
    let path = folder + "/" + name
    guard access(path, F_OK) != 0 else { return path }
    Progress.say("making \(name)")
    let draft = path + ".draft"
    make(draft)
    rename(draft, path)
    return path
  }

  private static var bundledBytes: [UInt8] {
    [UInt8](UnsafeBufferPointer(start: tthc_bundled_catalog(), count: tthc_bundled_catalog_count))
  }

  private static var bundledList: [UInt8] {
    guard let snapshot = try? CatalogReader.read(bundledBytes).snapshot else { return [] }
    return snapshot.procedures.reduce(into: GeneratedCatalog.heading) { list, procedure in
      let tiers = [Tier.province: "Cấp tỉnh", .district: "Cấp huyện", .commune: "Cấp xã"]
      let cells = [
        procedure.code?.key ?? "", procedure.name,
        procedure.tiers.tiers.compactMap { tiers[$0] }.joined(separator: "; "),
        procedure.levels.levels.map(\.name).joined(separator: "; "), procedure.field ?? "",
        procedure.agencies.joined(separator: "; "),
      ]
      list += Array((cells.joined(separator: "\t") + "\n").utf8)
    }
  }
}

/// A file that is written from its beginning.
struct OutputFile {
  private let file: UnsafeMutablePointer<FILE>?

  init(_ path: String) { file = fopen(path, "w") }

  func write(_ bytes: [UInt8]) {
    if let file { fwrite(bytes, 1, bytes.count, file) }
  }

  func close() {
    if let file { fclose(file) }
  }
}
