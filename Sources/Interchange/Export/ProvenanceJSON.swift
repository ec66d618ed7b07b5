import ProcedureModel

extension Provenance {
  /// How the object begins wherever it stands in a file.
  static let start = Array("{\"tthc\":".utf8)

  /// The object on one line, for a sidecar or a place in a file.
  ///
  /// It ends no comment of HTML, XML or SQL and no line, whatever stands in its texts.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for byte in json.bytes {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        bytes += Array("\\u00\(String(byte, radix: 16))".utf8)
      case UInt8(ascii: "-") where bytes.last == byte: bytes += Array("\\u002d".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  var json: JSONValue {
    let members: [(String, JSONValue?)] = [
      ("tthc", .string(version)),
      ("exported", .string(date)),
      ("format", .string(format.rawValue)),
      ("layout", options.layout == .table ? nil : .string(options.layout.rawValue)),
      ("columns", options.columns.map { .array($0.map { .string($0.name) }) }),
      (
        "groups",
        options.groups.isEmpty ? nil : .array(options.groups.map { .string($0.rawValue) })
      ),
      ("excel", options.isForExcel ? .string("true") : nil),
      ("query", .string(request.query)),
      ("sort", .string(request.sort)),
      ("limit", request.limit.map { .number($0) }),
      ("ids", request.ids.map { .array($0.map { .string($0) }) }),
      ("count", .number(count)),
      ("catalog", catalog.json),
    ]
    return .object(stated: members)
  }
}

extension Provenance.Catalog {
  fileprivate var json: JSONValue {
    .object(stated: [
      ("place", place.map { .string($0) }),
      ("date", date.map { .string($0) }),
      ("source", source.map { .string($0) }),
      ("file", file.map { .string($0) }),
      ("hash", .string(hash)),
      ("count", .number(count)),
    ])
  }
}

extension JSONValue {
  /// An object of the members that have a value.
  fileprivate static func object(stated members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }
}
