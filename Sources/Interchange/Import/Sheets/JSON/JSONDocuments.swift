/// The objects of an array, or those that stand after each other, one at a time: a document of a
/// million records then takes the memory of its text and of one record.
struct JSONDocuments {
  /// Whether the objects stand in an array.
  let isArray: Bool
  private let text: ArraySlice<UInt8>
  private var place: Int
  /// How many objects there were so far.
  private var count = 0
  private var line = 1
  private var isFinished = false
  /// The values of all objects so far, for limits.
  private var values = 0

  /// Most records are shorter; a longer one takes more as it is read.
  private static let usualBytes = 4096

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    place = text.startIndex
    isArray = text.first { !Blank.isBlank($0) } == UInt8(ascii: "[")
    guard isArray else { return }
    skipBlanks()
    place += 1
  }

  /// The next object with its number in the array, or with its line.
  ///
  /// - Returns: nil at the end.
  /// - Throws: Where something else stands there.
  mutating func next() throws(ListError) -> (document: JSONDocument, line: Int)? {
    skipBlanks()
    guard !isFinished, place < text.endIndex else { return try end() }
    if isArray {
      if text[place] == UInt8(ascii: "]") { return try close() }
      if count > 0 { try skip(Byte.comma) }
    }
    guard place < text.endIndex, text[place] == UInt8(ascii: "{") else { throw .unknownKind }
    let (prepared, end) = try JSONScan.firstValue(
      of: text[place...],
      reserving: Self.usualBytes,
      countingTo: &values
    )
    count += 1
    let start = isArray ? count : line
    let document = try JSONDocument(prepared, part: FileKind.json.rawValue, line: start)
    advance(to: end)
    return (document, start)
  }

  private mutating func close() throws(ListError) -> (JSONDocument, Int)? {
    isFinished = true
    place += 1
    skipBlanks()
    return try end()
  }

  private func end() throws(ListError) -> (JSONDocument, Int)? {
    guard place == text.endIndex, isFinished == isArray else { throw .cutShort }
    return nil
  }

  private mutating func skip(_ byte: UInt8) throws(ListError) {
    guard text[place] == byte else { throw .unknownKind }
    place += 1
    skipBlanks()
  }

  private mutating func skipBlanks() {
    let rest = text[place...]
    advance(to: rest.firstIndex { !Blank.isBlank($0) } ?? rest.endIndex)
  }

  private mutating func advance(to end: Int) {
    line += text[place..<end].count { $0 == Byte.lineFeed }
    place = end
  }
}
