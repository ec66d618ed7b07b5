import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings

/// What is different between two catalogs, for programs.
struct DiffReport {
  let comparison: CatalogComparison
  /// At most so many lines; nil for all.
  let limit: Int?
  let strings: Strings

  /// A line of a report: one change of a procedure, or two that may have to do with each other.
  struct Line {
    let kind: DifferenceKind
    let old: Procedure?
    let new: Procedure?
    let what: String
    let oldText: String
    let newText: String
    var isConverted = false
    var score: Int?

    /// The procedure as it is called now, or as it was called last.
    var id: String { (new ?? old)?.id ?? "" }
    var name: String { (new ?? old)?.name ?? "" }
  }

  /// The lines, made as they are asked for: two catalogs may differ in hundreds of thousands.
  var lines: some Sequence<Line> {
    let changed = comparison.records.lazy.flatMap(lines(of:))
    let candidates = comparison.candidates.lazy.map(line(of:))
    return [AnySequence(changed), AnySequence(candidates)].lazy.joined().prefix(limit ?? .max)
  }

  func procedures(of record: RecordDifference) -> (old: Procedure?, new: Procedure?) {
    (
      record.oldRow.map { comparison.old.procedures[$0] },
      record.newRow.map { comparison.new.procedures[$0] }
    )
  }

  private func lines(of record: RecordDifference) -> [Line] {
    let (old, new) = procedures(of: record)
    return record.changes.map { change in
      Line(
        kind: change.kind,
        old: old,
        new: new,
        what: change.column.rawValue,
        oldText: change.column.joined(change.old),
        newText: change.column.joined(change.new),
        isConverted: change.isConverted
      )
    }
  }

  private func line(of candidate: ReviewCandidate) -> Line {
    let old = comparison.old.procedures[candidate.oldRow]
    let new = comparison.new.procedures[candidate.newRow]
    return Line(
      kind: candidate.kind,
      old: old,
      new: new,
      what: Column.name.rawValue,
      oldText: old.name,
      newText: new.name,
      score: candidate.score
    )
  }

  /// `kind id name what old new` between tabs; of names that are alike the score is what, and the old
  /// one stands in the first columns.
  func write(counting: Bool, to output: inout BufferedFile) throws(FileError) {
    guard !counting else {
      for (kind, count) in comparison.counts {
        try write([kind.rawValue, String(count)], to: &output)
      }
      return
    }
    for line in lines {
      if let score = line.score, let old = line.old, let new = line.new {
        let sides = ["\(old.id) \(old.name)", "\(new.id) \(new.name)"]
        try write([line.kind.rawValue, old.id, old.name, String(score)] + sides, to: &output)
      } else {
        let what = line.isConverted ? "\(line.what) (\(strings.catalog.converted))" : line.what
        let cells = [line.kind.rawValue, line.id, line.name, what, line.oldText, line.newText]
        try write(cells, to: &output)
      }
    }
  }

  private func write(_ cells: [String], to output: inout BufferedFile) throws(FileError) {
    try output.write(Array((cells.map(Printable.line).joined(separator: "\t") + "\n").utf8))
  }

  /// The same in a file format.
  func write(
    as format: ExportFormat,
    counting: Bool,
    to output: inout BufferedFile
  ) throws(FileError) {
    switch format {
    case .json, .jsonl:
      try DiffJSON(self).write(isLines: format == .jsonl, counting: counting, to: &output)
    default:
      guard !counting else {
        let rows = comparison.counts.map { [$0.rawValue, String($1)] }
        return try format.write(headings: ["kind", "count"], rows: rows, to: &output)
      }
      try format.write(
        headings: [
          "kind", "old_id", "new_id", "name", "what", "old", "new", "converted", "score",
        ],
        rows: lines.lazy.map(cells),
        to: &output
      )
    }
  }

  private func cells(of line: Line) -> [String] {
    [
      line.kind.rawValue, line.old?.id ?? "", line.new?.id ?? "", line.name, line.what,
      line.oldText, line.newText, line.isConverted ? "yes" : "", line.score.map { "\($0)" } ?? "",
    ]
  }
}

extension Column {
  /// The values in one cell.
  func joined(_ values: [String]) -> String {
    values.joined(separator: separator ?? "; ")
  }
}
