import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings
import SystemPackage

/// Sends slips to a command or a file.
enum Printing {
  /// The command that the person prints with, TTHC_PRINT or lpr.
  static var command: String { Environment.value("TTHC_PRINT") ?? "lpr" }

  /// Carries out what the browser asks.
  static func carryOut(
    _ request: PrintRequest,
    _ catalog: Catalog,
    _ strings: Strings
  ) -> PrintOutcome {
    do throws(FileError) {
      switch request.target {
      case .file(let path, let format):
        let path = Exporting.expanded(path)
        try work(request, format, catalog).write(to: path, overwrite: false, strings)
        return .written(path: Exporting.absolute(path))
      case .command(let words):
        let bytes = try work(request, .txt, catalog).bytes(strings)
        return try SpawnedCommand(words, input: bytes).outcome()
      }
    } catch {
      return .failed(error)
    }
  }

  private static func work(
    _ request: PrintRequest,
    _ format: ExportFormat,
    _ catalog: Catalog
  ) -> ExportWork {
    ExportWork(
      catalog: catalog,
      rows: request.rows,
      format: format,
      options: ExportOptions(layout: .slip),
      request: Provenance.Request(ids: request.rows.map { catalog.procedures[$0].id })
    )
  }
}
