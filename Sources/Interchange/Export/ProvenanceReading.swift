import ProcedureModel

extension Provenance {
  /// Reads what a file of any format says of where it comes from; nil where it says nothing of the
  /// kind.
  public init?(file bytes: [UInt8]) {
    if let found = Provenance(database: bytes) {
      self = found
    } else {
      self.init(in: WorkbookProvenance.comments(bytes) ?? bytes)
    }
  }

  /// Reads the object wherever it stands in a text.
  ///
  /// - Complexity: O(bytes).
  init?(in bytes: [UInt8]) {
    guard let start = Provenance.place(in: bytes), let record = Provenance.document(bytes[start...])
    else { return nil }
    self.init(record)
  }

  private static func place(in bytes: [UInt8]) -> Int? {
    let brace = start[0]
    var index = 0
    while index < bytes.count {
      index = bytes.span.bytes.firstIndex(of: brace, or: brace, from: index)
      if bytes[index...].starts(with: start) { return index }
      index += 1
    }
    return nil
  }

  private static func document(_ text: ArraySlice<UInt8>) -> JSONDocument? {
    do throws(ListError) {
      let (prepared, _) = try JSONScan.firstValue(of: text, reserving: 4096)
      return try JSONDocument(prepared, part: "", line: 1)
    } catch {
      return nil
    }
  }

  private init?(_ document: JSONDocument) {
    let read = withExtendedLifetime(document) { Provenance.read(document.root) }
    guard let read else { return nil }
    self = read
  }

  private static func read(_ root: JSONNode) -> Provenance? {
    guard let version = root.string("tthc"),
      let format = root.string("format").flatMap(ExportFormat.init(rawValue:)),
      let catalog = root["catalog"].flatMap(Catalog.init)
    else { return nil }
    return Provenance(
      catalog: catalog,
      request: Request(root),
      format: format,
      options: ExportOptions(root),
      count: root.number("count") ?? 0,
      date: root.string("exported") ?? "",
      version: version
    )
  }
}

extension Provenance.Catalog {
  fileprivate init?(_ node: JSONNode) {
    guard let hash = node.string("hash") else { return nil }
    // A name with a folder was not written by us, and is not followed anywhere.
    let file = node.string("file").flatMap { $0.contains("/") || $0 == "-" ? nil : $0 }
    self.init(
      place: node.string("place"),
      date: node.string("date"),
      source: node.string("source"),
      file: file,
      hash: hash,
      count: node.number("count") ?? 0
    )
  }
}

extension Provenance.Request {
  fileprivate init(_ node: JSONNode) {
    self.init(
      query: node.string("query") ?? "",
      sort: node.string("sort") ?? "",
      limit: node.number("limit").map { max(0, $0) },
      ids: node.strings("ids")
    )
  }
}

extension ExportOptions {
  fileprivate init(_ node: JSONNode) {
    self.init(
      columns: node.strings("columns")?.compactMap(ExportColumn.init),
      groups: node.strings("groups")?.compactMap(Column.init(rawValue:)) ?? [],
      layout: node.string("layout").flatMap(ExportLayout.init(rawValue:)) ?? .table,
      isForExcel: node.string("excel") != nil
    )
  }
}

extension JSONNode {
  fileprivate func string(_ key: String) -> String? {
    guard let value = self[key], value.kind == .text else { return nil }
    return String(decoding: value.text, as: UTF8.self)
  }

  fileprivate func strings(_ key: String) -> [String]? {
    guard let value = self[key], value.kind == .array else { return nil }
    return value.elements.map { String(decoding: $0.text, as: UTF8.self) }
  }

  fileprivate func number(_ key: String) -> Int? {
    self[key].flatMap { Int(String(decoding: $0.text, as: UTF8.self)) }
  }
}
