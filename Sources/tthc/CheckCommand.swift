import ArgumentParser
import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import Strings

/// `tthc check`: what is wrong or doubtful in a catalog, as a work list.
struct CheckCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.check.rawValue,
    abstract: "List what is wrong or doubtful in a catalog.",
    discussion: """
      Of a catalog file every part is compared with its checksum, of a list every row is read; then \
      the procedures are looked through: codes, names, spellings, characters, levels, tiers, totals \
      and what is missing. A terminal gets the first lines of each check, a pipe all of them: \
      severity, check, ID, name and detail between tabs; --limit is for lines here, and --format \
      writes the same with codes and tiers. The options that filter have no effect. \
      Without a catalog the kept image of the bundled one is checked, and made anew where it is \
      damaged. Exit status 0: nothing to report, 1: something, 2: unreadable.
      """
  )

  @Argument(help: "The catalog to check; - is standard input.")
  var catalogs: [String] = []

  @Option(help: "Look for this check alone, by its name; a wrong name lists all. Repeatable.")
  var only: [String] = []

  @Flag(help: "Count the lines of each check instead of listing them.")
  var summary = false

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    guard catalogs.count + (options.catalog.catalog == nil ? 0 : 1) <= 1 else {
      throw .usage(.severalCatalogs)
    }
    let checks = try asked()
    let limit = try options.limit()
    let format = try options.output.tableFormat()
    let subject = try subject(strings)
    let findings =
      subject.isWhole
      ? CatalogChecks.findings(of: subject.catalog).filter { checks.contains($0.check) } : []
    let report = CheckReport(
      complaints: subject.complaints,
      findings: findings,
      catalog: subject.catalog,
      limit: limit,
      isShort: only.isEmpty,
      strings: strings
    )
    try write(report, format)
    guard report.isEmpty else { return 1 }
    if options.catalog.verbose || Environment.isTerminal(2) {
      let count = strings.number(subject.catalog.count)
      StandardError.say(strings.commands.nothingToReport(count))
    }
    return 0
  }

  private func subject(_ strings: Strings) throws(Failure) -> CheckSubject {
    let given = try options.catalog.source()
    return switch catalogs.first.map({ .file($0) }) ?? given {
    case .bundled: try CheckSubject.bundled(strings, isVerbose: options.catalog.verbose)
    case .file(let path): try CheckSubject.file(path, strings)
    }
  }

  /// The checks that `--only` names, in either language; all where it names none.
  private func asked() throws(Failure) -> Set<Check> {
    guard !only.isEmpty else { return Set(Check.allCases) }
    var checks: Set<Check> = []
    for name in only {
      guard let check = Check(name: name) else { throw OptionNames.badValue("--only", name) }
      checks.insert(check)
    }
    return checks
  }

  private func write(_ report: CheckReport, _ format: ExportFormat?) throws(Failure) {
    let width = options.output.isStandard && format == nil ? Environment.columns : nil
    let layout = width.map {
      CheckColumns(report: report, width: $0, usesColor: options.catalog.usesColor)
    }
    try options.output.write { output throws(FileError) in
      switch (format, layout) {
      case (let format?, _): try report.write(as: format, counting: summary, to: &output)
      case (nil, let layout?): try output.write(Array(layout.text(counting: summary).utf8))
      case (nil, nil): try report.write(counting: summary, to: &output)
      }
    }
  }
}
