import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings

/// Writes what the browser exports.
enum Exporting {
  /// Carries out what the browser asks.
  static func carryOut(
    _ request: ExportRequest,
    _ catalog: Catalog,
    from source: CatalogSource,
    _ strings: Strings
  ) -> ExportOutcome {
    let path = expanded(request.path)
    do throws(FileError) {
      let work = ExportWork(
        catalog: catalog,
        rows: request.rows,
        format: request.format,
        options: request.options,
        file: source.fileName,
        request: request.asked
      )
      try work.write(to: path, overwrite: request.overwrites, strings)
      return .written(path: absolute(path))
    } catch .exists {
      return .exists
    } catch {
      return .failed(error)
    }
  }

  /// The whole path of a file, for telling where it went.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    let parent = String(cString: folder)
    return parent + (parent == "/" ? "" : "/") + path
  }

  /// `~/` as a shell expands it, for paths that no shell has seen.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst(1)
  }
}
