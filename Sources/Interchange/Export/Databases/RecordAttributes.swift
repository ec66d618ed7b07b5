import ProcedureModel
import VietnameseText

extension RecordField {
  /// What databases and search servers hold of an attribute.
  static func fields(of column: ExportColumn) -> [RecordField] {
    switch column {
    case .id: [one(column, .word)]
    case .attribute(let attribute): fields(of: attribute)
    }
  }

  private static func fields(of column: Column) -> [RecordField] {
    switch column {
    case .code, .field, .levelScheme, .certainty, .codeCheck: [one(.attribute(column), .word)]
    case .name, .result: [one(.attribute(column), .text)]
    case .timeLimit: [one(.attribute(column), .text)] + timeLimit
    case .fee: [one(.attribute(column), .text)] + fee
    case .tier: [several(column, "tiers", .choices(.tier), of: "tier", "tier")]
    case .alsoAt: [several(column, "also_at", .choices(.tier), of: "also_at", "tier")]
    case .level: [several(column, "levels", .choices(.level), of: "level", "level")]
    case .agency: [several(column, "agencies", .words, of: "agency", "agency")]
    case .dossier: [several(column, "dossier", .texts, of: "paper", "paper")]
    case .legalBasis: [several(column, "legal_basis", .texts, of: "law", "law")]
    case .audience: [several(column, "audience", .words, of: "audience", "audience")]
    case .more: [named(column, "more") { $0.more }]
    case .asGiven: [named(column, "as_given") { $0.asGiven }]
    }
  }

  /// What a time limit says as a number, where that is certain.
  private static let timeLimit = [
    RecordField("time_limit_amount", keys: ["timeLimitValue", "amount"], .number) {
      .number($0.timeLimitValue?.amount)
    },
    RecordField("time_limit_unit", keys: ["timeLimitValue", "unit"], .word) {
      .text($0.timeLimitValue?.unit.rawValue)
    },
  ]

  /// What a fee says as a number, where that is certain.
  private static let fee = [
    RecordField("fee_amount", keys: ["feeValue", "amount"], .number) {
      .number($0.feeValue?.dong)
    },
    RecordField("fee_currency", keys: ["feeValue", "currency"], .word) {
      .text($0.feeValue == nil ? nil : "VND")
    },
  ]

  private static func one(_ column: ExportColumn, _ kind: Kind) -> RecordField {
    RecordField(column.name, keys: [column.jsonKey], kind) {
      .text(column.values(of: $0).first)
    }
  }

  private static func several(
    _ column: Column,
    _ name: String,
    _ kind: Kind,
    of table: String,
    _ item: String
  ) -> RecordField {
    let items = Items(table: "procedure_\(table)", column: item)
    return RecordField(name, keys: [column.jsonKey], kind, items: items) {
      .texts(column.values(of: $0))
    }
  }

  private static func named(
    _ column: Column,
    _ name: String,
    _ texts: @escaping @Sendable (Procedure) -> [NamedText]
  ) -> RecordField {
    let items = Items(table: "procedure_\(name)", column: "text")
    return RecordField(name, keys: [column.jsonKey], .namedTexts, items: items) {
      .namedTexts(texts($0))
    }
  }
}

extension RecordField {
  /// What is searched beside the name.
  private static let searched: [ExportColumn] = [
    .attribute(.code), .attribute(.field), .attribute(.agency), .attribute(.dossier),
    .attribute(.result), .attribute(.legalBasis), .attribute(.audience),
  ]

  /// The full text of some columns: the name, and all else that is searched.
  static func folded(_ columns: [ExportColumn]) -> [RecordField] {
    let rest = searched.filter(columns.contains)
    let name = RecordField("name_folded", .folded) { .text(folded([$0.name])) }
    let others = RecordField("rest_folded", .folded) { procedure in
      .text(folded(rest.flatMap { $0.values(of: procedure) }))
    }
    return (columns.contains(.attribute(.name)) ? [name] : []) + (rest.isEmpty ? [] : [others])
  }

  /// PostgreSQL takes no text into an index whose words take a megabyte.
  private static let longestFolded = 200_000

  private static func folded(_ texts: [String]) -> String {
    let folded = texts.map(\.folded).filter { !$0.isEmpty }.joined(separator: " ")
    guard folded.utf8.count > longestFolded else { return folded }
    let part = folded.utf8.prefix(longestFolded)
    let end = part.lastIndex(of: UInt8(ascii: " ")) ?? part.startIndex
    return String(folded[..<end])
  }
}
