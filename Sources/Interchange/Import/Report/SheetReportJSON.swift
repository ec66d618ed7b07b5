import ProcedureModel

extension SheetReport {
  /// A sheet with its columns, rows and doubts as one object.
  var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let name { members.append(("name", .string(name))) }
    if isHidden { members.append(("visibility", .string("hidden"))) }
    if let skipped { members.append(("skipped", .string(skipped.name))) }
    if let headingLine { members.append(("headingLine", .number(headingLine))) }
    let columns = columns.map { column in
      JSONValue.object(
        column.members + (encodings[column.index].map { [("encoding", $0.json)] } ?? [])
      )
    }
    return .object(
      members + [
        ("columns", .array(columns)), ("groups", .array(groups.map(\.json))),
        ("rows", rows.json), ("mergedRows", .array(mergedRows.map(\.json))),
        ("issues", .array(issues.map(\.json))),
      ]
    )
  }
}

extension SheetReport.Skip {
  fileprivate var name: String {
    switch self {
    case .empty: "empty"
    case .noHeadings: "noHeadings"
    case .noNames: "noNames"
    case .notProcedures: "notProcedures"
    case .noRows: "noRows"
    }
  }
}

extension ColumnReport {
  fileprivate var members: [(String, JSONValue)] {
    [("index", .number(index)), ("heading", .string(heading))] + meaning.members
      + [("filled", .number(filled))]
  }
}

extension ColumnMeaning {
  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .field(let column), .furtherField(let column):
      [("field", .string(column.jsonKey))]
    case .tierTick(let tiers):
      [
        ("field", .string(Column.tier.jsonKey)),
        ("ticks", .array(tiers.tiers.map { .string($0.name) })),
      ]
    case .sharedTierTick:
      [("field", .string(Column.tier.jsonKey)), ("ticks", .string("shared"))]
    case .levelTick(let levels):
      [
        ("field", .string(Column.level.jsonKey)),
        ("ticks", .array(levels.levels.map { .string($0.name) })),
      ]
    case .kept(let name): [("kept", .string(name))]
    case .ignored(let reason): [("ignored", .string("\(reason)"))]
    }
  }
}

extension GroupReport {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("line", .number(line)), ("text", .string(text))]
    if let field = gives.field { members.append(("field", .string(field))) }
    if let agency = gives.agency { members.append(("agency", .string(agency))) }
    if let part = gives.part { members.append(("part", .string(part))) }
    if !gives.tiers.isEmpty {
      members.append(("tiers", .array(gives.tiers.tiers.map { .string($0.name) })))
    }
    if !gives.levels.isEmpty {
      members.append(("levels", .array(gives.levels.levels.map { .string($0.name) })))
    }
    return .object(members)
  }
}

extension MergedRow {
  fileprivate var json: JSONValue {
    .object([("line", .number(line)), ("intoLine", .number(first.line))])
  }
}

extension RowCounts {
  fileprivate var json: JSONValue {
    .object([
      ("total", .number(total)), ("read", .number(read)), ("merged", .number(merged)),
      ("doubtful", .number(doubtful)), ("refused", .number(refused)), ("blank", .number(blank)),
      ("headings", .number(headings)), ("titles", .number(titles)), ("groups", .number(groups)),
      ("footers", .number(footers)), ("skipped", .number(skipped)),
    ])
  }
}

extension RowIssue {
  fileprivate var json: JSONValue {
    .object([("line", .number(line))] + kind.members)
  }
}

extension RowIssue.Kind {
  fileprivate var members: [(String, JSONValue)] {
    func named(_ kind: String, _ value: String) -> [(String, JSONValue)] {
      [("kind", .string(kind)), ("value", .string(value))]
    }
    return switch self {
    case .missingName(let first): named("missingName", first)
    case .unreadableCode(let text): named("unreadableCode", text)
    case .unknownTier(let text): named("unknownTier", text)
    case .unknownLevel(let text): named("unknownLevel", text)
    case .unclearTick(let heading, let value):
      named("unclearTick", value) + [("heading", .string(heading))]
    case .sharedTiers(let value): named("sharedTiers", value)
    case .errorCell(let heading, let value):
      named("errorCell", value) + [("heading", .string(heading))]
    case .unreadableLine: [("kind", .string("unreadableLine"))]
    case .repeatedKey(let key): named("repeatedKey", key)
    case .extraCells(let count): [("kind", .string("extraCells")), ("count", .number(count))]
    case .takenForNote(let text): named("takenForNote", text)
    case .unreadTable(let heading):
      [("kind", .string("unreadTable")), ("heading", .string(heading))]
    case .differs(let place, let heading):
      [
        ("kind", .string("differs")), ("heading", .string(heading)),
        ("fromLine", .number(place.line)),
      ]
    }
  }
}
