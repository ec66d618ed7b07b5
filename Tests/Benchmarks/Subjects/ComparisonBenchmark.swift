import Glibc

/// How long it takes to find what changed between two lists.
enum ComparisonBenchmark {
  private static let rows = 100_000
  private static let what = "diff of two catalogs"
  private static let nothingShared = "diff without a common code or name"

  static let table = Benchmark(
    name: "diff",
    about: """
      `tthc diff OLD NEW --summary` on two images of an office's list, the later of which lacks, adds, \
      renames, re-codes and changes 2 rows in 100 each; and on one in which every code and every name \
      is another: user and system time
      """,
    goals: [
      Goal(
        what: "\(what) of \(Table.grouped(rows)) rows",
        of: Subject(what, "tthc", rows),
        atMost: 2000
      ),
      Goal(
        what: "\(what) of \(Table.grouped(Benchmark.few)) rows",
        of: Subject(what, "tthc", Benchmark.few),
        atMost: 1000
      ),
    ],
    run: run
  )

  private static func run(_ workshop: Workshop) -> [Measurement] {
    workshop.options.rows.filter { $0 <= rows }.flatMap { rows in
      [LaterList.usual, .another].compactMap { measure(workshop, $0, rows) }
    }
  }

  private static func measure(
    _ workshop: Workshop,
    _ later: LaterList,
    _ rows: Int
  ) -> Measurement? {
    let old = workshop.files.imported(workshop.files.office(.csv, rows), "office-\(rows)")
    let name = "\(later.rawValue)-\(rows)"
    let list = workshop.files.file("\(name).csv") { later.write(rows: rows, to: $0) }
    let new = workshop.files.imported(list, name)
    Progress.say("diff, \(later.rawValue) at \(rows) rows")
    let command = Command([Program.browser, "diff", old, new, "--summary"])
    let runs = (0..<(workshop.options.isQuick ? 1 : 5)).compactMap { _ in command.watchedRun() }
    let done = runs.filter { $0.status == 1 }
    guard !done.isEmpty else { return nil }
    let subject = Subject(later == .usual ? what : nothingShared, "tthc", rows)
    return Measurement(subject, .milliseconds, done.map(\.processor))
  }
}

/// What became of an office's list: made up, the same on every machine.
enum LaterList: String {
  case usual = "later"
  /// Every code and every name is another.
  case another

  func write(rows: Int, to path: String) {
    var number = -1
    OfficeList.writeCSV(rows: rows + rows / 50, to: path) { cells in
      number += 1
      guard number > 0 else { return cells }
      return self == .usual ? usual(cells, number) : other(cells, number)
    }
  }

  /// The row as it is later; nil where it is left out.
  private func usual(_ cells: [ArraySlice<UInt8>], _ number: Int) -> [ArraySlice<UInt8>]? {
    var cells = cells
    switch number % 50 {
    case 0: return nil
    case 1: cells[0] = LaterList.code(number)
    case 2: return other(cells, number)
    case 3: cells[1] += Array(" theo quy định mới".utf8)
    case 4: cells[6] = Array("02 giờ".utf8)[...]
    default: break
    }
    return cells
  }

  private func other(_ cells: [ArraySlice<UInt8>], _ number: Int) -> [ArraySlice<UInt8>] {
    var cells = cells
    cells[0] = LaterList.code(number)
    cells[1] += Array(" (cấp xã)".utf8)
    return cells
  }

  private static func code(_ number: Int) -> ArraySlice<UInt8> {
    Array("5.\(String(1_000_000 + number).dropFirst())".utf8)[...]
  }
}

extension CatalogFiles {
  /// The image that `tthc import` makes of a list.
  fileprivate func imported(_ list: String, _ name: String) -> String {
    file("\(name).tthc") { path in
      _ = Command([Program.browser, "import", list, "--output", path]).run()
    }
  }
}
