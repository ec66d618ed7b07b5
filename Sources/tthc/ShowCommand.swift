import ArgumentParser
import BrowserUI
import CatalogIndex
import Strings

/// `tthc show`: whole records.
struct ShowCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.show.rawValue,
    abstract: "Print one whole record each.",
    discussion: "An ID is a code in any spelling, or name@tier for a procedure without one."
  )

  @Argument(help: "IDs of procedures.")
  var ids: [String] = []

  @OptionGroup var catalogOptions: CatalogOptions
  @OptionGroup var outputOptions: OutputOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    guard !ids.isEmpty else { throw .usage(.missingArgument("ID")) }
    let format = try outputOptions.exportFormat()
    let catalog = try catalogOptions.source().open(strings)
    let found = Lookup(ids, in: catalog)
    found.complain(strings)
    guard !found.rows.isEmpty else { return 1 }
    if let format {
      try outputOptions.write(found.rows, of: catalog, as: format, strings)
    } else {
      try outputOptions.write(text(found.rows, catalog, strings))
    }
    return 0
  }

  /// The records in lines, wrapped only for a terminal, with where they come from below.
  private func text(_ rows: [Int], _ catalog: Catalog, _ strings: Strings) -> String {
    let width = outputOptions.isStandard ? Environment.columns ?? .max : .max
    let document = ProcedureDocument(strings: strings, width: width)
    let records = rows.map { row in
      document.lines(of: catalog.procedures[row]).map { Printable.line($0.text) + "\n" }.joined()
    }
    let title = strings.title(of: catalog.about, count: catalog.count)
    let origin = "\n\(Printable.line(title)) · \(strings.catalog.notice)\n"
    return records.joined(separator: "\n") + origin
  }
}
