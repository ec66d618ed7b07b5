/// Goes once through the text of JSON before it is parsed.
///
/// Numbers become texts with a mark, so that a code 1.001570 keeps its last digit and no number is
/// too large; depth and size are bounded before memory is taken.
struct JSONScan {
  /// What stands before a number in its text; a text that has it gets a second one, which no number
  /// has.
  static let numberMark: UInt8 = 0x1F

  private static let escapedMark = Array("\\u001f".utf8)

  private let source: ArraySlice<UInt8>
  private var place: Int
  private var depth = 0
  private var values: Int
  private var prepared: [UInt8] = []

  /// The first value of the text, prepared, and where it ends in the text.
  ///
  /// A value without an end ends with the text; the parser tells what is wrong with it.
  ///
  /// - Parameters:
  ///   - text: Begins with the value.
  ///   - size: The bytes that the value is about to need where it is but a part of the text.
  /// - Returns: The value for the parser, and its end.
  /// - Throws: `tooLarge`.
  static func firstValue(
    of text: ArraySlice<UInt8>,
    reserving size: Int? = nil
  ) throws(ListError) -> (prepared: [UInt8], end: Int) {
    var values = 0
    return try firstValue(of: text, reserving: size, countingTo: &values)
  }

  /// As above, with the values of all documents that stand in memory together.
  static func firstValue(
    of text: ArraySlice<UInt8>,
    reserving size: Int? = nil,
    countingTo values: inout Int
  ) throws(ListError) -> (prepared: [UInt8], end: Int) {
    var scan = JSONScan(source: text, place: text.startIndex, values: values)
    scan.prepared.reserveCapacity(size ?? text.count + text.count / 8)
    try scan.run()
    values = scan.values
    return (scan.prepared, scan.place)
  }

  private init(source: ArraySlice<UInt8>, place: Int, values: Int) {
    self.source = source
    self.place = place
    self.values = values
  }

  private mutating func run() throws(ListError) {
    while place < source.endIndex {
      let byte = source[place]
      switch byte {
      case Byte.quote: copyString()
      case UInt8(ascii: "{"), UInt8(ascii: "["): try open(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        copy(byte)
        depth -= 1
        if depth <= 0 { return }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): copyNumber()
      case Byte.comma:
        try count()
        copy(byte)
      default: copy(byte)
      }
    }
  }

  private mutating func copy(_ byte: UInt8) {
    prepared.append(byte)
    place += 1
  }

  private mutating func open(_ byte: UInt8) throws(ListError) {
    try count()
    depth += 1
    guard depth <= ReadingLimits.depth else { throw .tooLarge(.depth(ReadingLimits.depth)) }
    copy(byte)
  }

  private mutating func count() throws(ListError) {
    values += 1
    guard values <= ReadingLimits.values else { throw .tooLarge(.cells(ReadingLimits.values)) }
  }

  private mutating func copyString() {
    copy(Byte.quote)
    let start = source[place...].prefix(JSONScan.escapedMark.count)
    if start.starts(with: JSONScan.escapedMark.dropLast()), (start.last ?? 0) | 0x20 == 0x66 {
      prepared += JSONScan.escapedMark
    }
    while place < source.endIndex {
      let byte = source[place]
      copy(byte)
      if byte == Byte.quote { return }
      if byte == Byte.backslash, place < source.endIndex { copy(source[place]) }
    }
  }

  private mutating func copyNumber() {
    let number = source[place...].prefix { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    prepared.append(Byte.quote)
    prepared += JSONScan.escapedMark
    prepared += number
    prepared.append(Byte.quote)
    place = number.endIndex
  }
}
