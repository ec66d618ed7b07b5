import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings

/// What was found in a catalog, as a work list for programs.
struct CheckReport {
  let complaints: [CheckSubject.Complaint]
  let findings: [Finding]
  let catalog: Catalog
  /// The procedures whose lines are wanted; nil for all.
  let rows: RowSet?
  /// At most so many lines of procedures; nil for all.
  let limit: Int?
  /// Whether a person is shown the first lines of each check alone.
  let isShort: Bool
  let strings: Strings

  var isEmpty: Bool { complaints.isEmpty && findings.isEmpty }

  /// A line of the work list: a finding and one of its rows, or the catalog.
  struct Line {
    let finding: Finding
    let row: Int?
  }

  /// The lines of a finding, made as they are asked for: a catalog of a million has many.
  func lines(of finding: Finding) -> some Sequence<Line> {
    let all: [Int?] = finding.rows.isEmpty ? [nil] : finding.rows
    let rows = rows
    return all.lazy.filter { row in
      guard let rows, let row else { return true }
      return rows.contains(row)
    }
    .map { Line(finding: finding, row: $0) }
  }

  private func lineCount(of finding: Finding) -> Int {
    guard let rows else { return max(1, finding.rows.count) }
    return finding.rows.isEmpty ? 1 : finding.rows.count(where: rows.contains)
  }

  /// How many lines each check has, in the order of the findings.
  var counts: [(check: Check, count: Int)] {
    findings.reduce(into: []) { counts, finding in
      let count = lineCount(of: finding)
      if counts.last?.check == finding.check {
        counts[counts.count - 1].count += count
      } else {
        counts.append((finding.check, count))
      }
    }
  }

  private var lines: some Sequence<Line> {
    findings.lazy.flatMap { lines(of: $0) }.prefix(limit ?? .max)
  }

  /// What is wrong with the file a line each, then `severity check id name detail` between tabs.
  func write(counting: Bool, to output: inout BufferedFile) throws(FileError) {
    for complaint in complaints { try write([complaint.text], to: &output) }
    guard !counting else {
      for (check, count) in counts {
        try write([check.severity.rawValue, check.rawValue, String(count)], to: &output)
      }
      return
    }
    for line in lines {
      let check = line.finding.check
      let procedure = line.row.map { catalog.procedures[$0] }
      let cells = [check.severity.rawValue, check.rawValue, procedure?.id ?? ""]
      try write(cells + [procedure?.name ?? "", detail(of: line)], to: &output)
    }
  }

  private func write(_ cells: [String], to output: inout BufferedFile) throws(FileError) {
    try output.write(Array((cells.map(Printable.line).joined(separator: "\t") + "\n").utf8))
  }

  /// The same in a file format, what is wrong with the file as lines without a procedure.
  func write(
    as format: ExportFormat,
    counting: Bool,
    to output: inout BufferedFile
  ) throws(FileError) {
    guard !counting else { return try writeCounts(as: format, to: &output) }
    let told = complaints.lazy.map {
      [CheckSeverity.error.rawValue, $0.kind.rawValue, "", "", "", "", $0.text]
    }
    try format.write(
      headings: ["severity", "check", "id", "code", "name", "tier", "detail"],
      rows: [AnySequence(told), AnySequence(lines.lazy.map(cells))].lazy.joined(),
      to: &output
    )
  }

  private func writeCounts(
    as format: ExportFormat,
    to output: inout BufferedFile
  ) throws(FileError) {
    let told = Dictionary(grouping: complaints, by: \.kind)
      .map { (CheckSeverity.error.rawValue, $0.rawValue, $1.count) }.sorted { $0.1 < $1.1 }
    let all = told + counts.map { ($0.severity.rawValue, $0.rawValue, $1) }
    let objects = all.map { severity, check, count in
      JSONValue.object([
        ("severity", .string(severity)), ("check", .string(check)), ("count", .number(count)),
      ])
    }
    switch format {
    case .json: try output.write(JSONValue.array(objects).bytes + [UInt8(ascii: "\n")])
    case .jsonl: for object in objects { try output.write(object.bytes + [UInt8(ascii: "\n")]) }
    default:
      let rows = all.map { [$0.0, $0.1, String($0.2)] }
      try format.write(headings: ["severity", "check", "count"], rows: rows, to: &output)
    }
  }

  private func cells(of line: Line) -> [String] {
    let check = line.finding.check
    let procedure = line.row.map { catalog.procedures[$0] }
    let columns = [Column.code, .name, .tier].map { column in
      procedure.map { column.values(of: $0).joined(separator: ",") } ?? ""
    }
    return [check.severity.rawValue, check.rawValue, procedure?.id ?? ""] + columns
      + [detail(of: line)]
  }

  func detail(of line: Line) -> String {
    strings.text(of: line.finding, row: line.row, in: catalog)
  }
}

extension [Finding] {
  /// The findings that concern some rows, and those on the catalog as a whole; all for nil.
  ///
  /// A published figure counts the whole catalog and says nothing of a part of it.
  func narrowed(to rows: RowSet?) -> [Finding] {
    guard let rows else { return self }
    return filter { finding in
      finding.rows.isEmpty
        ? finding.check != .publishedFigure && !rows.isEmpty
        : finding.rows.contains(where: rows.contains)
    }
  }
}

extension Check {
  /// Reads the name of a check as work lists or queries have it.
  init?(name: String) {
    let name = name.lowercased()
    guard let check = Check.allCases.first(where: { $0.rawValue == name || $0.slug == name }) else {
      return nil
    }
    self = check
  }
}
