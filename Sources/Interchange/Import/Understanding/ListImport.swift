public import ProcedureModel
import VietnameseText

/// Makes a snapshot of the tables of lists, whatever their shape and their words.
public enum ListImport {
  /// Understands the tables of files, in their order, as one catalog.
  ///
  /// No row is lost without a word: each became a procedure, a part of one, or is counted and told in
  /// the report.
  ///
  /// - Parameters:
  ///   - files: The files by the names under which they were given, each read or failed.
  ///   - options: What a person says of them.
  ///   - knownNames: The name that the bundled catalog has for a code.
  ///   - progress: Called now and then with the rows that were read so far, and all rows.
  /// - Returns: The catalog, and what was understood of the files and what was not.
  /// - Complexity: O(n) in the bytes of the cells.
  public static func read(
    _ files: [(name: String, file: Result<ListFile, ListError>)],
    options: ImportOptions = ImportOptions(),
    knownNames: (ProcedureCode) -> String? = { _ in nil },
    progress: ((Int, Int) -> Void)? = nil
  ) -> ImportResult {
    var importing = Importing(options)
    let all = files.reduce(0) { sum, file in
      sum + ((try? file.file.get())?.sheets.reduce(0) { $0 + $1.rowCount } ?? 0)
    }
    var done = 0
    for (name, file) in files {
      importing.add(name, file) { rows in
        done += rows
        progress?(done, all)
      }
    }
    var about = SnapshotDescription(
      place: options.place ?? importing.hints.place,
      date: options.date ?? importing.hints.date,
      file: files.count == 1 ? files[0].name : nil
    )
    about.source = (options.source ?? importing.hints.source).map {
      BilingualText(vietnamese: $0, english: $0)
    }
    importing.finish(knownNames)
    return ImportResult(
      snapshot: Snapshot(about: about, procedures: importing.collector.procedures),
      report: importing.report
    )
  }
}

/// The state of an import between its files.
private struct Importing {
  private let options: ImportOptions
  private let map: [String: ImportOptions.Target]
  private(set) var collector = ImportCollector()
  private(set) var hints = TitleHints()
  private(set) var report = ImportReport()

  init(_ options: ImportOptions) {
    self.options = options
    map = options.map.reduce(into: [:]) { $0[$1.key.foldedLetters] = $1.value }
  }

  mutating func add(
    _ name: String,
    _ result: Result<ListFile, ListError>,
    tick: (Int) -> Void
  ) {
    var file = FileReport(name: name)
    switch result {
    case .failure(let error): file.error = error
    case .success(let list):
      file.kind = list.kind
      file.encoding = list.encoding
      file.skipped = list.skipped
      let encoding = list.encoding?.evidence == .given ? nil : options.encoding
      for (index, sheet) in list.sheets.enumerated() {
        let place = report.files.count
        var reader = SheetReader(sheet, encoding: encoding, file: place, index: index)
        reader.read(options: options, map: map, into: &collector, tick: tick)
        hints.add(reader.report.titles)
        report.repairedCodes += reader.repairedCodes
        report.suggestedCodes += reader.suggestedCodes
        file.sheets.append(reader.report)
      }
    }
    report.files.append(file)
  }

  /// A heading below another may be named with it or alone.
  private var unknownHeadings: [String] {
    guard !options.map.isEmpty else { return [] }
    var known: Set<String> = []
    for column in report.files.flatMap(\.sheets).flatMap(\.columns) {
      known.insert(column.heading.foldedLetters)
      let parts = column.heading.split(separator: "/")
      if let last = parts.last { known.insert(String(last).foldedLetters) }
    }
    return options.map.keys.filter { !known.contains($0.foldedLetters) }.sorted()
  }

  /// Looks at all procedures together.
  mutating func finish(_ knownNames: (ProcedureCode) -> String?) {
    report.unknownHeadings = unknownHeadings
    report.unitedSpellings = collector.uniteSpellings()
    let procedures = collector.procedures
    report.count(procedures)
    report.sameCodes = collector.sameCodes
    report.sameNames = collector.sameNames
    for index in procedures.indices {
      guard let code = procedures[index].code, code.number != nil, let known = knownNames(code),
        NameComparison.disagree(procedures[index].name, known)
      else { continue }
      let (place, name) = (collector.places[index], procedures[index].name)
      report.nameDisagreements.append(
        NameDisagreement(place: place, code: code, name: name, known: known)
      )
    }
  }
}

extension ImportReport {
  /// What readers of a catalog look for.
  private static let looked: [Column] = [
    .code, .tier, .field, .agency, .level, .timeLimit, .fee, .dossier, .result, .legalBasis,
  ]

  /// Counts the procedures of the snapshot.
  mutating func count(_ procedures: [Procedure]) {
    procedureCount = procedures.count
    var sets = [Int](repeating: 0, count: 1 << 16)
    // By their places: a procedure that is taken out of the list is copied with all its texts.
    for index in procedures.indices {
      let (tiers, levels) = (procedures[index].tiers, procedures[index].levels)
      sets[Int(tiers.rawValue) << 8 | Int(levels.rawValue)] += 1
    }
    counts = TierLevelCount.all(of: sets)
    unstated = ImportReport.looked.filter { column in
      !procedures.contains { column.isStated(by: $0) }
    }
  }
}

extension Column {
  /// Whether a procedure says anything in one of the columns that readers look for.
  fileprivate func isStated(by procedure: Procedure) -> Bool {
    switch self {
    case .code: procedure.code != nil
    case .tier: !procedure.tiers.isEmpty
    case .field: procedure.field != nil
    case .agency: !procedure.agencies.isEmpty
    case .level: !procedure.levels.isEmpty
    case .timeLimit: procedure.timeLimit != nil
    case .fee: procedure.fee != nil
    case .dossier: !procedure.dossier.isEmpty
    case .result: procedure.result != nil
    case .legalBasis: !procedure.legalBasis.isEmpty
    default: !values(of: procedure).isEmpty
    }
  }
}

extension TierLevelCount {
  /// The counts that are not zero, by tiers and then by levels, those that are not stated last: of
  /// how many procedures there are with each set of tiers (high byte) and levels (low byte).
  fileprivate static func all(of sets: [Int]) -> [TierLevelCount] {
    let used = sets.indices.filter { sets[$0] > 0 }
    let tiers: [Tier?] = Tier.allCases + [nil]
    let levels: [ServiceLevel?] = ServiceLevel.allCases + [nil]
    return tiers.flatMap { tier in
      levels.compactMap { level in
        let count = used.reduce(0) { sum, number in
          let isMeant =
            TierSet(rawValue: UInt8(number >> 8)).includes(tier)
            && LevelSet(rawValue: UInt8(number & 0xFF)).includes(level)
          return isMeant ? sum + sets[number] : sum
        }
        return count > 0 ? TierLevelCount(tier: tier, level: level, count: count) : nil
      }
    }
  }
}

extension TierSet {
  fileprivate func includes(_ tier: Tier?) -> Bool {
    tier.map { contains(TierSet($0)) } ?? isEmpty
  }
}

extension LevelSet {
  fileprivate func includes(_ level: ServiceLevel?) -> Bool {
    level.map { contains(LevelSet($0)) } ?? isEmpty
  }
}
