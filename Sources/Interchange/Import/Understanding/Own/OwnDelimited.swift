import ProcedureModel

/// A delimited list that an export of this program wrote.
enum OwnDelimited {
  /// So many bytes at most are looked at for the headings.
  private static let mostBytes = 4096

  private static let names = Set(Column.allCases.flatMap { [$0.rawValue, $0.jsonKey] } + ["id"])

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether all headings are names of the model, each there once.
  ///
  /// One with a line that could hold a cell of more bytes than lists may have is none, so that it is
  /// refused as others are.
  ///
  /// - Complexity: O(length of the first line), and O(n) beyond the bytes that one cell may have.
  static func isOwn(_ bytes: [UInt8]) -> Bool {
    let headings = headings(bytes)
    return headings.contains(Column.name.rawValue) && headings.allSatisfy(names.contains)
      && Set(headings).count == headings.count && !hasVastLine(bytes)
  }

  private static func hasVastLine(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > DelimitedFile.mostCellBytes else { return false }
    let span = bytes.span.bytes
    var start = 0
    while start < span.byteCount {
      let end = span.firstIndex(of: Byte.lineFeed, or: Byte.carriageReturn, from: start)
      if end - start > DelimitedFile.mostCellBytes { return true }
      start = end + 1
    }
    return false
  }

  /// The headings of a delimited list.
  static func headings(_ bytes: [UInt8]) -> [String] {
    let start = bytes.starts(with: mark) ? mark.count : 0
    let line = bytes[start...].prefix(mostBytes).drop(while: Blank.isLineEnd)
      .prefix { !Blank.isLineEnd($0) }
    let delimiter = line.contains(Byte.tab) ? Byte.tab : Byte.comma
    return line.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != Byte.quote }, as: UTF8.self)
    }
  }

  /// - Throws: `CatalogError` where not one procedure can be had.
  static func read(_ bytes: [UInt8]) throws(CatalogError) -> OwnReading {
    let reading = try CatalogReader.read(bytes)
    return OwnReading(
      kind: bytes.prefix(mostBytes).contains(Byte.tab) ? .tsv : .csv,
      encoding: EncodingFinding(
        encoding: .utf8,
        evidence: bytes.starts(with: mark) ? .byteOrderMark : .valid
      ),
      procedures: reading.snapshot.procedures,
      issues: reading.problems.map { RowIssue(line: $0.line, kind: RowIssue.Kind($0.kind)) }
    )
  }
}

extension RowIssue.Kind {
  fileprivate init(_ kind: RowProblem.Kind) {
    switch kind {
    case .missingName: self = .missingName(first: "")
    case .unknownTier(let value): self = .unknownTier(value)
    case .unknownLevel(let value): self = .unknownLevel(value)
    case .extraCells(let count): self = .extraCells(count)
    case .unknownHeading(let heading), .repeatedHeading(let heading):
      self = .missingName(first: heading)
    }
  }
}
