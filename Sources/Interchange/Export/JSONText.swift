import ProcedureModel

/// Writes JSON values into a buffer.
///
/// Foundation's encoder is not used: the order of keys is part of the contract, and an export must
/// stream.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// The columns in the order of record keys: the level stands beside the tier.
  private static let columns: [Column] = {
    let first: [Column] = [.code, .name, .tier, .alsoAt, .level, .levelScheme, .field, .agency]
    return first + Column.allCases.filter { !first.contains($0) }
  }()

  /// Every key of a record in its order.
  private static let everyKey: [ExportColumn] = [.id] + columns.map { .attribute($0) }

  /// A procedure as one object on one line; what the list does not say is absent.
  ///
  /// - Parameters:
  ///   - procedure: The procedure.
  ///   - columns: The keys in their order; nil for all.
  mutating func append(_ procedure: Procedure, columns: [ExportColumn]? = nil) {
    append(raw: "{")
    let start = bytes.count
    for column in columns ?? JSONText.everyKey {
      switch column {
      case .id:
        append(key: column.jsonKey, isFirst: bytes.count == start)
        append(procedure.id)
      case .attribute(let column): append(column, of: procedure, isFirst: bytes.count == start)
      }
    }
    append(raw: "}")
  }

  private mutating func append(_ column: Column, of procedure: Procedure, isFirst: Bool) {
    if let texts = column.namedTexts(of: procedure) {
      append(column, texts, isFirst: isFirst)
      return
    }
    let values = column.values(of: procedure)
    guard let first = values.first else { return }
    append(key: column.jsonKey, isFirst: isFirst)
    if column.separator == nil { append(first) } else { append(values) }
    appendParsed(column, of: procedure)
  }

  /// What a text says as a number, behind it; nothing where that is not certain.
  private mutating func appendParsed(_ column: Column, of procedure: Procedure) {
    if column == .timeLimit, let limit = procedure.timeLimitValue {
      append(key: "timeLimitValue", isFirst: false)
      let unit = JSONValue.string(limit.unit.rawValue)
      append(.object([("amount", .number(limit.amount)), ("unit", unit)]))
    } else if column == .fee, let fee = procedure.feeValue {
      append(key: "feeValue", isFirst: false)
      append(.object([("amount", .number(fee.dong)), ("currency", .string("VND"))]))
    }
  }

  /// Named texts as an array of objects: a heading may stand over several columns of a list.
  private mutating func append(_ column: Column, _ texts: [NamedText], isFirst: Bool) {
    guard !texts.isEmpty else { return }
    append(key: column.jsonKey, isFirst: isFirst)
    append(raw: "[")
    for (index, text) in texts.enumerated() {
      if index > 0 { append(raw: ",") }
      append(zip(["name", "text"], [text.name, text.text]))
    }
    append(raw: "]")
  }

  /// An object of strings.
  mutating func append(_ members: Zip2Sequence<[String], [String]>) {
    append(raw: "{")
    for (index, (key, value)) in members.enumerated() {
      append(key: key, isFirst: index == 0)
      append(value)
    }
    append(raw: "}")
  }

  mutating func append(raw text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ values: [String]) {
    append(raw: "[")
    for (index, value) in values.enumerated() {
      if index > 0 { append(raw: ",") }
      append(value)
    }
    append(raw: "]")
  }

  mutating func append(key: String, isFirst: Bool) {
    if !isFirst { append(raw: ",") }
    append(key)
    append(raw: ":")
  }

  mutating func append(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func append(_ string: String) {
    bytes.append(Byte.quote)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": append(raw: "\\\"")
      case "\\": append(raw: "\\\\")
      case "\n": append(raw: "\\n")
      case "\r": append(raw: "\\r")
      case "\t": append(raw: "\\t")
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}",
        "\u{61C}", "\u{200E}", "\u{200F}", "\u{FEFF}":
        append(escape: scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(Byte.quote)
  }

  /// U+2028 and U+2029 end lines in JavaScript, DEL and the controls behind it act on some terminals,
  /// marks of direction turn lines round, and some parsers drop a byte order mark wherever it stands.
  private mutating func append(escape scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    append(raw: "\\u")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}

extension Column {
  /// The texts of a column of named ones; nil for other columns.
  fileprivate func namedTexts(of procedure: Procedure) -> [NamedText]? {
    switch self {
    case .more: procedure.more
    case .asGiven: procedure.asGiven
    default: nil
    }
  }
}
