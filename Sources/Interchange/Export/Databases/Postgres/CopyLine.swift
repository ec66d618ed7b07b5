import ProcedureModel

/// A line of a PostgreSQL `COPY` in its text format.
///
/// Cells are parted by tabs, NULL is `\N`, and whatever could part or end anything has a backslash.
struct CopyLine {
  private(set) var bytes: [UInt8] = []

  /// Adds a cell.
  mutating func append(_ field: RecordField, of procedure: Procedure) {
    switch field.value(procedure) {
    case .number(let number): append(number)
    case .text(let text):
      part()
      if let text { append(escaping: text.utf8) } else { appendNull() }
    case .texts(let texts): append(array: texts)
    case .namedTexts(let texts): append(json: texts)
    }
  }

  /// Adds a number, or NULL.
  mutating func append(_ number: Int?) {
    part()
    if let number { bytes += String(number).utf8 } else { appendNull() }
  }

  /// Ends the line.
  mutating func end() {
    bytes.append(Byte.lineFeed)
  }

  private mutating func part() {
    if !bytes.isEmpty { bytes.append(Byte.tab) }
  }

  private mutating func appendNull() {
    bytes += [Byte.backslash, UInt8(ascii: "N")]
  }

  /// An array literal; every text of it stands in quotes, so that none is taken for NULL.
  private mutating func append(array texts: [String]) {
    part()
    var literal: [UInt8] = [UInt8(ascii: "{")]
    for (place, text) in texts.enumerated() {
      if place > 0 { literal.append(Byte.comma) }
      literal.append(Byte.quote)
      for byte in text.utf8 {
        if byte == Byte.quote || byte == Byte.backslash { literal.append(Byte.backslash) }
        literal.append(byte)
      }
      literal.append(Byte.quote)
    }
    literal.append(UInt8(ascii: "}"))
    append(escaping: literal)
  }

  private mutating func append(json texts: [NamedText]) {
    part()
    let objects = texts.map { text -> JSONValue in
      .object([("name", .string(text.name)), ("text", .string(text.text))])
    }
    append(escaping: JSONValue.array(objects).bytes)
  }

  private mutating func append(escaping text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case 0x08: append(escape: "b")
      case Byte.tab: append(escape: "t")
      case Byte.lineFeed: append(escape: "n")
      case 0x0B: append(escape: "v")
      case 0x0C: append(escape: "f")
      case Byte.carriageReturn: append(escape: "r")
      case Byte.backslash: append(escape: "\\")
      // No text of ours has U+0000, and PostgreSQL would refuse all of them for one.
      case 0: bytes += UTF8.encodedReplacementCharacter
      default: bytes.append(byte)
      }
    }
  }

  private mutating func append(escape letter: Unicode.Scalar) {
    bytes += [Byte.backslash, UInt8(ascii: letter)]
  }
}
