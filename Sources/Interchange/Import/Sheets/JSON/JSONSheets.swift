import ProcedureModel

/// Finds the tables of a document: an object may be one record, or hold arrays of them.
struct JSONSheets {
  private(set) var sheets: [Sheet] = []
  private(set) var skipped: [SkippedPart] = []

  /// - Throws: `tooLarge`.
  init(of root: JSONNode) throws(ListError) {
    if root.kind == .array {
      try append(array: root, path: "")
    } else if JSONSheets.isMap(root) {
      try append(map: root, path: "")
    } else if JSONSheets.isRecord(root) || !JSONSheets.holdsRecords(root) {
      guard root.count > 0 else { return }
      try append(records: [root], path: "")
    } else {
      try append(container: root, path: "")
    }
  }

  /// What its arrays and objects of records give, and the names of everything else.
  private mutating func append(container: JSONNode, path: String) throws(ListError) {
    for (key, value) in container.members {
      let name = path.isEmpty ? key : "\(path).\(key)"
      switch value.kind {
      case .array: try append(array: value, path: name)
      case .object where JSONSheets.isRecord(value): try append(records: [value], path: name)
      case .object where JSONSheets.isMap(value):
        try append(map: value, path: name)
      case .object where JSONSheets.holdsRecords(value): try append(container: value, path: name)
      default: skip(value, name)
      }
    }
  }

  private mutating func append(array: JSONNode, path: String) throws(ListError) {
    if array.elements.contains(where: { $0.kind == .object }) {
      try append(records: array.elements, path: path)
    } else if array.elements.contains(where: { $0.kind == .array }) {
      sheets.append(
        try JSONSheetWriter.sheet(ofRows: array.elements, name: JSONSheets.name(path))
      )
    } else {
      skip(array, path)
    }
  }

  /// Records by their numbers from 1; what stands between them and is none is named.
  private mutating func append(
    records: some Sequence<JSONNode>,
    path: String
  ) throws(ListError) {
    var found: [JSONRecord] = []
    for (place, node) in records.enumerated() {
      if node.kind == .object {
        found.append(JSONRecord(node: node, line: place + 1))
      } else {
        skip(node, "\(path)[\(place)]")
      }
    }
    sheets.append(try JSONSheetWriter.sheet(of: found, name: JSONSheets.name(path)))
  }

  /// Records by their keys, which are kept where codes are among them.
  private mutating func append(map: JSONNode, path: String) throws(ListError) {
    let members = Array(map.members)
    let hasCodes = members.contains { ProcedureCode($0.key)?.number != nil }
    let records = members.enumerated().map { place, member in
      JSONRecord(node: member.value, line: place + 1, key: hasCodes ? member.key : nil)
    }
    sheets.append(try JSONSheetWriter.sheet(of: records, name: JSONSheets.name(path)))
  }

  private mutating func skip(_ node: JSONNode, _ name: String) {
    let isEmpty = node.isScalar ? node.text.isEmpty : node.count == 0
    skipped.append(SkippedPart(name: name, reason: isEmpty ? .empty : .noRecords))
  }

  private static func name(_ path: String) -> String? {
    path.isEmpty ? nil : path
  }

  /// Whether an object is one procedure: it has a name or a code, and holds no records that say more.
  private static func isRecord(_ node: JSONNode) -> Bool {
    guard hasName(node) else { return false }
    let own = richness(node)
    return !node.members.contains { _, value in
      value.elements.contains { richness($0) > own }
    }
  }

  /// How many keys of an object a catalog knows.
  private static func richness(_ node: JSONNode) -> Int {
    node.members.count { HeadingSpellings.column($0.key) != nil }
  }

  private static func hasName(_ node: JSONNode) -> Bool {
    node.members.contains { key, value in
      let column = value.kind == .text ? HeadingSpellings.column(key) : nil
      return column == .name || column == .code
    }
  }

  /// Whether all that an object holds are records, by their codes perhaps.
  private static func isMap(_ node: JSONNode) -> Bool {
    node.count > 1 && node.members.allSatisfy { $0.value.kind == .object && isRecord($0.value) }
  }

  private static func holdsRecords(_ node: JSONNode) -> Bool {
    node.members.contains { _, value in
      switch value.kind {
      case .array: value.elements.contains { $0.kind == .object || $0.kind == .array }
      case .object: isRecord(value) || holdsRecords(value)
      default: false
      }
    }
  }
}
