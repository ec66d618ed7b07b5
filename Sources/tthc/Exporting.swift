import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings

/// Writes procedures to files and streams.
enum Exporting {
  /// Carries out what the browser asks.
  static func carryOut(
    _ request: ExportRequest,
    _ catalog: Catalog,
    _ strings: Strings
  ) -> ExportOutcome {
    let path = expanded(request.path)
    do throws(FileError) {
      try write(
        request.rows,
        of: catalog,
        as: request.format,
        to: path,
        overwrite: request.overwrites,
        strings
      )
      return .written(path: absolute(path))
    } catch .exists {
      return .exists
    } catch {
      return .failed(error)
    }
  }

  static func write(
    _ rows: [Int],
    of catalog: Catalog,
    as format: ExportFormat,
    to path: String,
    overwrite: Bool,
    _ strings: Strings
  ) throws(FileError) {
    let procedures = rows.lazy.map { catalog.procedures[$0] }
    let context = context(catalog, strings)
    try FileWriting.write(to: path, overwrite: overwrite) { output throws(FileError) in
      try format.write(procedures, context: context, to: &output)
    }
  }

  /// The whole path of a file, for telling where it went.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    let parent = String(cString: folder)
    return parent + (parent == "/" ? "" : "/") + path
  }

  /// What formats for people say beside the records.
  private static func context(_ catalog: Catalog, _ strings: Strings) -> ExportContext {
    ExportContext(
      title: strings.title(of: catalog.about, count: catalog.count),
      notice: strings.catalog.notice,
      columns: catalog.columns,
      columnLabel: strings.label(of:),
      tierLabel: { strings.name(of: $0) },
      levelLabel: { strings.name(of: $0) }
    )
  }

  /// `~/` as a shell expands it, for paths that no shell has seen.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst(1)
  }
}
