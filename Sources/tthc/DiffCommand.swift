import ArgumentParser
import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings

/// `tthc diff`: what changed between two catalogs.
struct DiffCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.diff.rawValue,
    abstract: "List what changed between two catalogs.",
    discussion: """
      Procedures are found again by their codes, then by their names, a leading "Thủ tục" aside; \
      names that are only alike, and what may have been split or merged, are listed with a score for \
      a person to judge. What is only spelled otherwise is no difference. Columns in which one \
      catalog states nothing are not compared. The word bundled, where no file is called so, is the \
      bundled catalog; - is standard input. A terminal gets the counts and the first procedures of \
      each kind, a pipe all of them: kind, ID, name, what, old and new between tabs, and for names \
      that are alike the score and both IDs with their names; --limit is for lines here. --tier, \
      --level, --field and --agency leave the procedures that match in either catalog. Exit status \
      0: no differences, 1: some, 2: unreadable.
      """
  )

  @Argument(help: "The old catalog.")
  var old: String

  @Argument(help: "The new catalog.")
  var new: String

  @Option(help: "List this kind alone, by its name; a wrong name lists all. Repeatable.")
  var only: [String] = []

  @Flag(help: "Count the differences of each kind instead of listing them.")
  var summary = false

  @Flag(help: "Count what is only spelled otherwise as a difference.")
  var spelling = false

  @Flag(
    help: "Write the parts of a decision: A new, B changed, C abolished; --format md for tables."
  )
  var appendix = false

  @OptionGroup var options: CommonOptions

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    let kinds = try asked()
    let limit = try options.limit()
    let format = try format()
    try refuseUseless()
    let query = try options.query.query([])
    let sources = try DiffSources(old, new, options.catalog)
    let catalogs = try sources.open(strings, isVerbose: options.catalog.verbose)
    var comparison = CatalogComparison(
      catalogs.old,
      catalogs.new,
      includesSpelling: spelling || kinds.contains(.spelling)
    )
    DiffNotes(comparison, sources, strings).say()
    if !query.isEmpty {
      let found = (catalogs.old.search(query), catalogs.new.search(query))
      if found.0.rows.isEmpty, found.1.rows.isEmpty {
        StandardError.say(strings.checks.nothingMatches)
      }
      comparison = comparison.narrowed(toOld: found.0.matches, new: found.1.matches)
    }
    if !only.isEmpty { comparison = comparison.only(kinds) }
    try write(DiffReport(comparison: comparison, limit: limit, strings: strings), format)
    guard comparison.isEmpty else { return 1 }
    if options.catalog.verbose || Environment.isTerminal(2) {
      let count = strings.number(comparison.pairCount)
      StandardError.say(strings.comparison.nothingDiffers(count))
    }
    return 0
  }

  /// The kinds that `--only` names, in either language; all where it names none.
  private func asked() throws(Failure) -> Set<DifferenceKind> {
    var kinds: Set<DifferenceKind> = []
    for name in only {
      let word = name.lowercased()
      let kind = DifferenceKind.allCases.first { $0.rawValue == word || $0.slug == word }
      guard let kind else {
        let allowed = DifferenceKind.allCases.map(\.rawValue)
        throw .usage(.badValue(option: "--only", value: name, allowed: allowed))
      }
      kinds.insert(kind)
    }
    return kinds
  }

  /// The format, which must be one that holds tables.
  private func format() throws(Failure) -> ExportFormat? {
    guard let format = try options.output.exportFormat() else { return nil }
    let able = ExportFormat.allCases.filter(\.writesTables)
    guard able.contains(format) else {
      let allowed = able.map(\.rawValue)
      throw .usage(.badValue(option: "--format", value: format.rawValue, allowed: allowed))
    }
    guard format.isText || !options.output.isStandard || !Environment.isTerminal(1) else {
      throw .usage(.binaryToTerminal(format: format.rawValue))
    }
    return format
  }

  private func refuseUseless() throws(Failure) {
    try options.refuse(["--catalog", "--sort"], for: .diff)
    let command = CommandName.diff.rawValue
    let together = [
      ("--summary", summary && appendix, "--appendix"),
      ("--limit", options.givenLimit != nil && appendix, "--appendix"),
      ("--limit", options.givenLimit != nil && summary, "--summary"),
    ]
    if let useless = together.first(where: \.1) {
      throw .usage(.uselessOption(useless.0, command: "\(command) \(useless.2)"))
    }
  }

  private func write(_ report: DiffReport, _ format: ExportFormat?) throws(Failure) {
    let width = options.output.isStandard && format == nil ? Environment.columns : nil
    let layout = width.map {
      DiffColumns(report: report, width: $0, usesColor: options.catalog.usesColor, isShort: isShort)
    }
    try options.output.write { output throws(FileError) in
      if appendix {
        try DiffAppendix(report).write(as: format, to: &output)
      } else if let format {
        try report.write(as: format, counting: summary, to: &output)
      } else if let layout {
        try output.write(Array(layout.text(counting: summary).utf8))
      } else {
        try report.write(counting: summary, to: &output)
      }
    }
  }

  private var isShort: Bool { only.isEmpty && options.givenLimit == nil }
}
