import ArgumentParser
import BrowserUI
import CatalogIndex
import Interchange
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
      try write(found.rows, catalog, format, strings)
    } else {
      let text = text(found.rows, catalog, strings)
      try Output.write(text, to: outputOptions.path, overwrite: outputOptions.force)
    }
    return 0
  }

  private func write(
    _ rows: [Int],
    _ catalog: Catalog,
    _ format: ExportFormat,
    _ strings: Strings
  ) throws(Failure) {
    do throws(FileError) {
      try Exporting.write(
        rows,
        of: catalog,
        as: format,
        to: outputOptions.path,
        overwrite: outputOptions.force,
        strings
      )
    } catch {
      throw .file(error)
    }
  }

  /// The records in lines, wrapped only for a terminal, with where they come from below.
  private func text(_ rows: [Int], _ catalog: Catalog, _ strings: Strings) -> String {
    let isTerminal = outputOptions.path == Output.standard
    let width = isTerminal ? Environment.columns ?? .max : .max
    let document = ProcedureDocument(strings: strings, width: width)
    let records = rows.map { row in
      document.lines(of: catalog.procedures[row]).map { Printable.line($0.text) + "\n" }.joined()
    }
    let title = strings.title(of: catalog.about, count: catalog.count)
    let origin = "\n\(Printable.line(title)) · \(strings.catalog.notice)\n"
    return records.joined(separator: "\n") + origin
  }
}

/// The rows that a list of IDs names.
struct Lookup {
  let rows: [Int]
  let unknown: [String]

  /// - Complexity: O(IDs × rows).
  init(_ ids: [String], in catalog: Catalog) {
    let found = ids.map { catalog.rows(id: $0) }
    rows = found.flatMap(\.self)
    unknown = zip(ids, found).filter(\.1.isEmpty).map(\.0)
  }

  /// Names on standard error what was not found.
  func complain(_ strings: Strings) {
    for id in unknown { StandardError.say(strings.errors.unknownID(id)) }
  }
}
