import ArgumentParser
import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import Strings

/// Options that say how and where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(help: "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: " ")).")
  var format: String?

  @Option(help: "The file to write; - or none is standard output.")
  var output: String?

  @Flag(help: "Overwrite an existing file.")
  var force = false

  var path: String { output ?? Output.standard }
  var isStandard: Bool { path == Output.standard }

  /// The format by name, else by the ending of the output; nil where neither says.
  ///
  /// An ending that no format has is refused only where one is needed.
  func exportFormat(needsEnding: Bool = false) throws(Failure) -> ExportFormat? {
    if let format {
      guard let known = ExportFormat(rawValue: format.lowercased()) else {
        throw OptionNames.badValue("--format", format)
      }
      return known
    }
    guard !isStandard else { return nil }
    // Where a command has a text of its own, that is what a .txt file is for.
    if let known = ExportFormat(path: path), needsEnding || known != .txt { return known }
    // A device needs no ending, and that a folder is none is said when it is written to.
    guard !needsEnding || isOtherThanFile else { throw .usage(.unknownEnding(path: path)) }
    return nil
  }

  /// The same for a report, of which not every format can hold the table.
  func tableFormat() throws(Failure) -> ExportFormat? {
    let format = try exportFormat()
    guard let format, !format.writesTables else { return format }
    let allowed = ExportFormat.allCases.filter(\.writesTables).map(\.rawValue)
    throw .usage(.badValue(option: "--format", value: format.rawValue, allowed: allowed))
  }

  func write(_ text: String) throws(Failure) {
    try Output.write(text, to: path, overwrite: force)
  }

  func write(
    _ body: (inout BufferedFile) throws(FileError) -> Void
  ) throws(Failure) {
    try Output.write(to: path, overwrite: force, body)
  }

  /// Writes procedures in a format; what is no text could do anything to a terminal.
  func write(_ work: ExportWork, _ strings: Strings) throws(Failure) {
    if isStandard, Environment.isTerminal(STDOUT_FILENO) {
      guard work.format.isText else {
        throw .usage(.binaryToTerminal(format: work.format.rawValue))
      }
      return try Failure.catching(try work.show(strings))
    }
    let progress = Progress(strings)
    let count = work.rows.count
    defer { progress.clear() }
    try Failure.catching(
      try work.write(to: path, overwrite: force, strings) { place in
        if place.isMultiple(of: 1024) { progress.show(place, of: count) }
      }
    )
  }

  private var isOtherThanFile: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
