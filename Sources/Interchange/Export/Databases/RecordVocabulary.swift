import ProcedureModel

/// A closed vocabulary of records, and its table in databases.
enum RecordVocabulary: String, CaseIterable, Sendable {
  case tier, level

  /// The values in their order, as machine output has them.
  var values: [String] {
    switch self {
    case .tier: Tier.allCases.map(\.name)
    case .level: ServiceLevel.allCases.map(\.name)
    }
  }

  /// The statements that make its table, in SQL that SQLite and PostgreSQL share.
  ///
  /// A row has the value, its place in the order, its scheme where there are several, and how people
  /// read it.
  func statements(_ context: ExportContext) -> [String] {
    let columns = """
      \(rawValue) TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, \
      scheme TEXT, label TEXT NOT NULL
      """
    return ["CREATE TABLE \(rawValue) (\(columns))"]
      + rows(context).enumerated().map { place, row in
        let scheme = row.scheme?.sqlLiteral ?? "NULL"
        let cells = "\(row.value.sqlLiteral), \(place + 1), \(scheme), \(row.label.sqlLiteral)"
        return "INSERT INTO \(rawValue) VALUES (\(cells))"
      }
  }

  private func rows(
    _ context: ExportContext
  ) -> [(value: String, scheme: String?, label: String)] {
    switch self {
    case .tier: Tier.allCases.map { ($0.name, nil, context.tierLabel($0)) }
    case .level:
      ServiceLevel.allCases.map { ($0.name, $0.scheme.rawValue, context.levelLabel($0)) }
    }
  }
}

extension String {
  /// The text as a literal of standard SQL.
  ///
  /// No database takes U+0000 there, and none of our texts has one.
  var sqlLiteral: String {
    var literal: [UInt8] = [UInt8(ascii: "'")]
    for byte in utf8 where byte != 0 {
      if byte == UInt8(ascii: "'") { literal.append(byte) }
      literal.append(byte)
    }
    literal.append(UInt8(ascii: "'"))
    return String(decoding: literal, as: UTF8.self)
  }
}
