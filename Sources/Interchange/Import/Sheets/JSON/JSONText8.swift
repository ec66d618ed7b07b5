/// The text of a file of JSON in UTF-8, without a byte order mark.
struct JSONText8 {
  let value: (text: ArraySlice<UInt8>, finding: EncodingFinding)

  /// - Throws: `notText` with the first line that is no UTF-16.
  init(_ bytes: [UInt8], start: TextStart) throws(ListError) {
    let evidence: EncodingFinding.Evidence = start.mark > 0 ? .byteOrderMark : .valid
    let text = bytes[start.mark...]
    switch start.unit {
    case .one: value = (text, EncodingFinding(encoding: .utf8, evidence: evidence))
    case .littleEndian: value = try JSONText8.decoded(text, .utf16LittleEndian, evidence)
    case .bigEndian: value = try JSONText8.decoded(text, .utf16BigEndian, evidence)
    }
  }

  private static func decoded(
    _ text: ArraySlice<UInt8>,
    _ encoding: EncodingFinding.Encoding,
    _ evidence: EncodingFinding.Evidence
  ) throws(ListError) -> (ArraySlice<UInt8>, EncodingFinding) {
    let high = encoding == .utf16BigEndian ? 0 : 1
    let units = stride(from: text.startIndex, to: text.endIndex - 1, by: 2).map { place in
      UInt16(text[place + high]) << 8 | UInt16(text[place + 1 - high])
    }
    guard text.count.isMultiple(of: 2) else { throw .cutShort }
    guard let string = String(validating: units, as: UTF16.self)
    else { throw .notText(encoding, line: badLine(units)) }
    return (Array(string.utf8)[...], EncodingFinding(encoding: encoding, evidence: evidence))
  }

  private static func badLine(_ units: [UInt16]) -> Int {
    var decoder = UTF16()
    var source = units.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
