/// The texts that cells of a workbook name by their number.
///
/// They stand in one buffer: a list of a hundred thousand rows has hundreds of thousands.
final class SharedStringsPart: XMLHandler {
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var rich = RichText()

  static func read(_ part: String, of archive: ZipArchive) throws(ListError) -> SharedStringsPart {
    let strings = SharedStringsPart()
    try XMLReader.read(part, of: archive, strings)
    return strings
  }

  /// No texts, for a workbook that has none.
  init() {}

  /// The text of a number; nil beyond the last.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return text[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    rich.start(name)
  }

  func end(_ name: XMLName) throws(ListError) {
    rich.end(name)
    guard name == "si" else { return }
    guard ends.count < ReadingLimits.cells else { throw .tooLarge(.cells(ReadingLimits.cells)) }
    text += ExcelEscapes.decoded(rich.take())
    guard text.count <= ReadingLimits.text else { throw .tooLarge(.bytes(ReadingLimits.text)) }
    ends.append(text.count)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListError) {
    try rich.append(bytes)
  }
}
