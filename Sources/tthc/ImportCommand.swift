import ArgumentParser
import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Strings

/// `tthc import`: a list becomes a catalog image, which opens at once however large it is.
struct ImportCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.import.rawValue,
    abstract: "Make a catalog file that opens at once from a list.",
    discussion: """
      Says on standard error how many procedures there are and what was not understood. Exit \
      status 0: all understood, 1: imported with doubts, 2: nothing importable.
      """
  )

  /// So many places that were not understood are told one by one.
  private static let told = 20

  @Argument(help: "The list: tab- or comma-separated, in UTF-8; - is standard input.")
  var source: String?

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    guard let source else { throw .usage(.missingArgument("SOURCE")) }
    // For what is wrong with the common options.
    _ = try options.catalog.source()
    guard !options.output.isStandard || !Environment.isTerminal(1) else {
      throw .usage(.imageToTerminal)
    }
    let reading = try CatalogSource.list(source)
    let assembly = ImageAssembly(reading.snapshot)
    try options.output.write { output throws(FileError) in try assembly.write(to: &output) }
    tell(reading.problems, of: source, strings)
    let path = options.output.isStandard ? "-" : Exporting.absolute(options.output.path)
    let count = strings.number(reading.snapshot.procedures.count)
    StandardError.say(strings.commands.imported(count, path))
    return reading.problems.isEmpty ? 0 : 1
  }

  private func tell(_ problems: [RowProblem], of source: String, _ strings: Strings) {
    for problem in problems.prefix(ImportCommand.told) {
      let place = strings.errors.line(strings.number(problem.line))
      StandardError.say("\(source): \(place): \(strings.message(problem.kind))")
    }
    guard problems.count > ImportCommand.told else { return }
    let rest = strings.number(problems.count - ImportCommand.told)
    StandardError.say(strings.commands.moreProblems(rest, source))
  }
}
