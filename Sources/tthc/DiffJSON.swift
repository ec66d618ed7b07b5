import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel

/// What is different between two catalogs as JSON; keys are only ever added.
struct DiffJSON {
  private let report: DiffReport
  private var comparison: CatalogComparison { report.comparison }

  init(_ report: DiffReport) {
    self.report = report
  }

  /// One object, or one a line.
  func write(
    isLines: Bool,
    counting: Bool,
    to output: inout BufferedFile
  ) throws(FileError) {
    guard isLines else { return try write(counting: counting, to: &output) }
    guard !counting else {
      for (kind, count) in comparison.counts {
        let members = [("kind", JSONValue.string(kind.rawValue)), ("count", .number(count))]
        try output.write(JSONValue.object(members).bytes + [DiffJSON.lineFeed])
      }
      return
    }
    for record in records { try output.write(object(record).bytes + [DiffJSON.lineFeed]) }
    for candidate in candidates {
      try output.write(object(candidate).bytes + [DiffJSON.lineFeed])
    }
  }

  /// The differences are written one by one: there may be hundreds of thousands.
  private func write(counting: Bool, to output: inout BufferedFile) throws(FileError) {
    try output.write(Array(head.bytes.dropLast()))
    if !counting {
      try output.write(Array(#","differences":["#.utf8))
      try write(records.lazy.map(object), to: &output)
      try output.write(Array(#"],"candidates":["#.utf8))
      try write(candidates.lazy.map(object), to: &output)
      try output.write(Array("]".utf8))
    }
    try output.write(Array("}\n".utf8))
  }

  private func write(
    _ values: some Sequence<JSONValue>,
    to output: inout BufferedFile
  ) throws(FileError) {
    var isFirst = true
    for value in values {
      try output.write((isFirst ? [] : [UInt8(ascii: ",")]) + value.bytes)
      isFirst = false
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private var records: ArraySlice<RecordDifference> {
    comparison.records.prefix(report.limit ?? .max)
  }

  private var candidates: ArraySlice<ReviewCandidate> {
    comparison.candidates.prefix((report.limit ?? .max) - records.count)
  }

  private var head: JSONValue {
    .object([
      ("old", about(comparison.old)), ("new", about(comparison.new)),
      ("inBoth", .number(comparison.pairCount)),
      ("summary", .object(comparison.counts.map { ($0.rawValue, .number($1)) })),
      ("notCompared", .array(comparison.notCompared.map { .string($0.jsonKey) })),
      ("converted", .string(comparison.isConverted ? "yes" : "no")),
    ])
  }

  private func about(_ catalog: Catalog) -> JSONValue {
    let texts = [
      ("place", catalog.about.place), ("date", catalog.about.date), ("file", catalog.about.file),
    ]
    let stated = texts.compactMap { key, text in text.map { (key, JSONValue.string($0)) } }
    return .object(stated + [("total", .number(catalog.count))])
  }

  private func object(_ record: RecordDifference) -> JSONValue {
    let (old, new) = report.procedures(of: record)
    return .object(
      ids(old, new) + [("name", .string((new ?? old)?.name ?? ""))]
        + [("changes", .array(record.changes.map(object)))]
    )
  }

  private func object(_ change: Change) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("kind", .string(change.kind.rawValue)), ("what", .string(change.column.jsonKey)),
      ("old", value(change.old, change.column)), ("new", value(change.new, change.column)),
    ]
    return .object(members + (change.isConverted ? [("converted", .string("yes"))] : []))
  }

  private func value(_ values: [String], _ column: Column) -> JSONValue {
    guard column.separator == nil else { return .array(values.map { .string($0) }) }
    return values.first.map { .string($0) } ?? .null
  }

  private func object(_ candidate: ReviewCandidate) -> JSONValue {
    let old = comparison.old.procedures[candidate.oldRow]
    let new = comparison.new.procedures[candidate.newRow]
    return .object(
      [("kind", .string(candidate.kind.rawValue)), ("score", .number(candidate.score))]
        + ids(old, new) + [("oldName", .string(old.name)), ("newName", .string(new.name))]
    )
  }

  private func ids(_ old: Procedure?, _ new: Procedure?) -> [(String, JSONValue)] {
    [("oldId", old), ("newId", new)].map { key, procedure in
      (key, procedure.map { .string($0.id) } ?? .null)
    }
  }
}
