import ArgumentParser
import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings

/// `tthc import`: lists of any kind become a catalog file, which opens at once however large it is.
struct ImportCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.import.rawValue,
    abstract: "Make a catalog file that opens at once from lists.",
    discussion: """
      Reads xlsx, xls, csv, tsv, json and jsonl, each by what is in it, and makes one catalog of \
      several files and folders of them. Encoding, headings and columns are found out unless options \
      say them. What was understood is said on standard output, on standard error where the catalog \
      or the JSON report goes there. --catalog, --limit, --format, --sort and the options that \
      filter are refused. Exit status 0: all understood, 1: imported with doubts, 2: nothing importable, and no catalog is written.
      """
  )

  @Argument(help: "The lists: files or folders; - is standard input.")
  var sources: [String] = []

  @Option(help: "Write the whole report as JSON to a file; - is standard output.")
  var report: String?

  @Flag(help: "Say what would be understood, and write no catalog.")
  var dryRun = false

  @OptionGroup var options: CommonOptions
  @OptionGroup var list: ListOptions

  /// What chooses, sorts and writes procedures of a catalog that is there.
  private static let useless: Set<String> = [
    "--catalog", "--tier", "--level", "--field", "--agency", "--sort", "--limit", "--format",
  ]

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    // For what is wrong with the common options.
    _ = try options.catalog.source()
    try options.refuse(ImportCommand.useless, for: .import)
    guard !sources.isEmpty else { throw .usage(.missingArgument("SOURCE")) }
    let files = try ListSources.files(sources)
    var reading = try list.reading()
    try checkSources(files)
    try checkOutputs(files)
    // What comes through a pipe has no name but that of the file it becomes.
    reading.pipeName = options.output.isStandard ? nil : options.output.path
    reading.tellsColumns = true
    let known = KnownNames()
    reading.knownNames = { known.name(of: $0) }
    let progress = Progress(strings)
    reading.progress = { progress.show($0, of: $1) }
    let result = try reading.read(files)
    progress.clear()
    try tell(result.report, strings)
    guard result.report.status != .nothingImportable else {
      throw .list(result.report.refusal, path: refused(result.report, files))
    }
    if !dryRun { try write(result.snapshot, strings) }
    return result.report.status == .understood ? 0 : 1
  }

  /// Finds out before any work what would be in vain or would cost a source.
  private func checkOutputs(_ files: [String]) throws(Failure) {
    let catalog = dryRun ? nil : options.output.path
    let sources = files.compactMap { FileIdentity($0) }
    for path in [catalog, report].compactMap(\.self) where path != Output.standard {
      if let target = FileIdentity(path), target.isRegular, sources.contains(target) {
        throw .usage(.replacesSource(path: path))
      }
      let overwrite = options.output.force
      try Failure.catching(try FileWriting.check(path, overwrite: overwrite))
    }
    guard let catalog else { return }
    if let report, report == catalog || FileIdentity.areSame(report, catalog) {
      throw .usage(.sameOutput(path: catalog))
    }
    guard !isPiped || !Environment.isTerminal(1) else { throw .usage(.imageToTerminal) }
  }

  /// Whether the catalog goes to standard output, by whatever name.
  private var isPiped: Bool {
    let names = [Output.standard, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]
    return !dryRun && names.contains(options.output.path)
  }

  /// A catalog file among the sources would only be called no list.
  private func checkSources(_ files: [String]) throws(Failure) {
    for file in files where try CatalogSource.image(file, .none) != nil {
      throw .usage(.isCatalogFile(path: file))
    }
  }

  private func write(_ snapshot: Snapshot, _ strings: Strings) throws(Failure) {
    let assembly = ImageAssembly(snapshot)
    try options.output.write { output throws(FileError) in try assembly.write(to: &output) }
    let path = options.output.isStandard ? "-" : Exporting.absolute(options.output.path)
    StandardError.say(strings.commands.imported(strings.number(snapshot.procedures.count), path))
  }

  /// Gives the report to whoever reads along and to the file that was asked for.
  private func tell(_ report: ImportReport, _ strings: Strings) throws(Failure) {
    // The complaint says all that there is to say of a file, or a folder without any.
    let saysNothing = report.status == .nothingImportable && report.files.count < 2
    let isVerbose = options.catalog.verbose
    let text = ImportReportText(report, strings, isVerbose: isVerbose).text
    if let path = self.report {
      try Output.write(
        String(decoding: report.json.bytes, as: UTF8.self) + "\n",
        to: path,
        overwrite: options.output.force
      )
    }
    guard !saysNothing else { return }
    if self.report == Output.standard || isPiped {
      StandardError.write(text)
    } else {
      try Output.write(text)
    }
  }

  /// The file that says why there is nothing.
  private func refused(_ report: ImportReport, _ files: [String]) -> String {
    let place = report.files.firstIndex { $0.error != nil } ?? 0
    return files.indices.contains(place) ? files[place] : sources[0]
  }
}

/// A file on a disk, however it is called.
private struct FileIdentity: Equatable {
  private let device: UInt
  private let number: UInt
  let isRegular: Bool

  /// Whether two paths lead to one regular file.
  static func areSame(_ first: String, _ second: String) -> Bool {
    guard first != Output.standard, second != Output.standard,
      let file = FileIdentity(first), file.isRegular
    else { return false }
    return file == FileIdentity(second)
  }

  /// The file of a path, or what standard input comes from; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard path == Output.standard ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0
    else { return nil }
    (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}

/// The names of the bundled catalog by code, read when the first is asked for.
private final class KnownNames {
  private var names: [String: String]?

  func name(of code: ProcedureCode) -> String? {
    if let names { return names[code.key] }
    var found: [String: String] = [:]
    if let catalog = try? BundledCatalog.open(.none) {
      for row in 0..<catalog.count {
        if let key = catalog.codeKey(row) { found[key] = catalog.name(row) }
      }
    }
    names = found
    return found[code.key]
  }
}
