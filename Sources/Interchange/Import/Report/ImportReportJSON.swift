import ProcedureModel

// The report of an import as JSON, for programs. Keys are camelCase English; what there is none of is
// absent or an empty array; lines and rows count from 1, columns from 0.

extension ImportReport {
  /// The whole report as one object.
  public var json: JSONValue {
    .object([
      ("status", .string(status.name)),
      ("procedures", .number(procedureCount)),
      ("files", .array(files.map(\.json))),
      ("repairedCodes", .array(repairedCodes.map { json($0, "readAs") })),
      ("suggestedCodes", .array(suggestedCodes.map { json($0, "perhaps") })),
      ("duplicateCodes", .array(sameCodes.map { json($0, "code") })),
      ("duplicateNames", .array(sameNames.map { json($0, "name") })),
      ("unitedSpellings", .array(unitedSpellings.map(\.json))),
      ("unknownHeadings", .array(unknownHeadings.map { .string($0) })),
      ("nameDisagreements", .array(nameDisagreements.map(json))),
      ("counts", .array(counts.map(\.json))),
      ("unstated", .array(unstated.map { .string($0.jsonKey) })),
    ])
  }

  private func json(_ place: ImportPlace) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("file", .string(files[place.file].name))]
    if let sheet = files[place.file].sheets[place.sheet].name {
      members.append(("sheet", .string(sheet)))
    }
    return members + [("line", .number(place.line))]
  }

  private func json(_ finding: CodeFinding, _ key: String) -> JSONValue {
    .object(
      json(finding.place)
        + [("given", .string(finding.given)), (key, .string(finding.code.key))]
    )
  }

  private func json(_ duplicate: Duplicate, _ key: String) -> JSONValue {
    let places = duplicate.places.map { JSONValue.object(json($0)) }
    return .object([(key, .string(duplicate.shared)), ("places", .array(places))])
  }

  private func json(_ disagreement: NameDisagreement) -> JSONValue {
    .object(
      json(disagreement.place) + [
        ("code", .string(disagreement.code.key)), ("name", .string(disagreement.name)),
        ("knownName", .string(disagreement.known)),
      ]
    )
  }
}

extension ImportReport.Status {
  /// The status in one word.
  fileprivate var name: String {
    switch self {
    case .understood: "understood"
    case .doubtful: "doubtful"
    case .nothingImportable: "nothingImportable"
    }
  }
}

extension UnitedSpelling {
  fileprivate var json: JSONValue {
    .object([
      ("field", .string(column.jsonKey)), ("given", .string(given)), ("readAs", .string(chosen)),
      ("count", .number(count)),
    ])
  }
}

extension TierLevelCount {
  fileprivate var json: JSONValue {
    .object([
      ("tier", tier.map { .string($0.name) } ?? .null),
      ("level", level.map { .string($0.name) } ?? .null),
      ("count", .number(count)),
    ])
  }
}

extension FileReport {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(name))]
    if let kind { members.append(("kind", .string(kind.rawValue))) }
    if let encoding { members.append(("encoding", encoding.json)) }
    if let error { members.append(("error", error.json)) }
    members.append(("sheets", .array(sheets.map(\.json))))
    let skipped = skipped.map { part in
      JSONValue.object([
        ("name", .string(part.name)), ("reason", .string("\(part.reason)")),
      ])
    }
    return .object(members + [("skipped", .array(skipped))])
  }
}

extension ListError {
  /// The error by the name of its case and what it says.
  fileprivate var json: JSONValue {
    let text = "\(self)"
    return .string(String(text.prefix { $0 != "(" }))
  }
}

extension EncodingFinding {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(encoding.rawValue))]
    switch evidence {
    case .given: members.append(("evidence", .string("given")))
    case .byteOrderMark: members.append(("evidence", .string("byteOrderMark")))
    case .valid: members.append(("evidence", .string("valid")))
    case .zeroBytes(let count):
      members += [("evidence", .string("zeroBytes")), ("count", .number(count))]
    case .syllables(let count, let all, let example, let meant):
      members += [
        ("evidence", .string("syllables")), ("count", .number(count)), ("of", .number(all)),
        ("example", .string(example)), ("readAs", .string(meant)),
      ]
    }
    return .object(members)
  }
}
