import Glibc

/// How long it takes to understand lists of offices, and how much memory.
enum ImportBenchmark {
  private static let rows = 100_000

  static let table = Benchmark(
    name: "import",
    about: """
      `tthc import LIST --output FILE` on a list of ten columns with an office's headings, as CSV and \
      as a deflated workbook, and on the TSV that tthc exports of it; processor: user and system time; \
      peak: VmHWM; openpyxl: every value of the same workbook read (`read_only`), nothing understood
      """,
    goals: OfficeFile.allCases.filter { $0 != .own }.flatMap { file in
      [
        Goal(
          what: "import of \(Table.grouped(rows)) rows of \(file.rawValue)",
          of: Subject(Figure.wall.of(file), "tthc", rows),
          atMost: file == .csv ? 2000 : 10_000
        ),
        Goal(
          what: "the same, peak",
          of: Subject(Figure.peak.of(file), "tthc", rows),
          atMost: 500
        ),
      ]
    },
    run: run
  )

  /// What is measured of a run.
  private enum Figure: String, CaseIterable {
    case wall = ""
    case processor = ", processor"
    case peak = ", peak"

    func of(_ file: OfficeFile) -> String { "import of \(file.rawValue)" + rawValue }

    func value(_ run: WatchedRun) -> Double {
      switch self {
      case .wall: run.milliseconds
      case .processor: run.processor
      case .peak: run.megabytes
      }
    }
  }

  /// A sheet has no more than a million rows, and the goals are for fewer.
  private static func run(_ workshop: Workshop) -> [Measurement] {
    workshop.options.rows.filter { $0 <= rows }.flatMap { rows in
      OfficeFile.allCases.flatMap { measure(workshop, $0, rows) }
    }
  }

  private static func measure(
    _ workshop: Workshop,
    _ file: OfficeFile,
    _ rows: Int
  ) -> [Measurement] {
    let list = workshop.files.office(file, rows)
    let output = Workshop.folder + "/imported"
    let own = Command([Program.browser, "import", list, "--output", output, "--force"])
    var programs = [("tthc", own)]
    if file == .workbook, let python = workshop.peers.openpyxl {
      programs.append(("openpyxl", Command([python, "-c", script, list])))
    }
    defer { unlink(output) }
    return programs.flatMap { who, command in
      Progress.say("import of \(file.rawValue), \(who) at \(rows) rows")
      let runs = (0..<(workshop.options.isQuick ? 1 : 3)).compactMap { _ in command.watchedRun() }
      // What tthc doubts of a list is no failure.
      let done = runs.filter { $0.status == 0 || $0.status == 1 }
      return Figure.allCases.filter { _ in !done.isEmpty }.map { figure in
        let unit = figure == .peak ? Unit.megabytes : .milliseconds
        return Measurement(Subject(figure.of(file), who, rows), unit, done.map(figure.value))
      }
    }
  }

  private static let script = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], read_only=True)
    print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell))

    """
}

/// The files in which an office's list is measured.
enum OfficeFile: String, CaseIterable {
  case csv = "CSV"
  case workbook = "XLSX"
  /// An export of tthc's, which is read without a look at its shape.
  case own = "own TSV"
}

extension CatalogFiles {
  /// The office's list in one of these files.
  func office(_ file: OfficeFile, _ rows: Int) -> String {
    switch file {
    case .csv: self.file("office-\(rows).csv") { OfficeList.writeCSV(rows: rows, to: $0) }
    case .workbook: self.file("office-\(rows).xlsx") { OfficeWorkbook.write(rows: rows, to: $0) }
    case .own: ownExport(of: office(.csv, rows), rows)
    }
  }

  private func ownExport(of list: String, _ rows: Int) -> String {
    file("office-\(rows).tsv") { path in
      let image = path + ".tthc"
      defer { unlink(image) }
      _ = Command([Program.browser, "import", list, "--output", image]).run()
      let arguments = ["export", "--catalog", image, "--format", "tsv", "--output", path]
      _ = Command([Program.browser] + arguments).run()
    }
  }
}
