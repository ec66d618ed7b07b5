/// What is read of one file at most, so that no file can fill the memory; far above any real list.
enum ReadingLimits {
  /// Bytes of one cell.
  static let cell = 16 << 20
  /// Bytes of the text of all cells.
  static let text = 512 << 20
  /// Cells of one file, empty ones between others among them.
  static let cells = 20_000_000
  /// Columns of a workbook, as Excel has them.
  static let columns = 16_384
  /// Rows of a workbook, as Excel has them.
  static let rows = 1_048_576
  /// Bytes of all parts of a workbook, unpacked.
  static let unpacked = 1 << 30
  /// How often larger a big part may be unpacked than packed: repeating rows reach a hundred.
  static let ratio = 300
  /// From which size on the ratio counts.
  static let ratioCounts = 64 << 20
  /// Bytes of one tag, comment or instruction of XML; they stand in memory in one piece.
  static let tag = 1 << 20
  /// Elements of XML in each other; those of a workbook are ten at most.
  static let elements = 256
  /// Merged cells that are taken of a sheet; others are left as cells of their own.
  static let merges = 65_536
  /// Letters of the format of a number, as Excel has them.
  static let format = 255
  /// Formats that a workbook says itself; Excel has some hundreds.
  static let formats = 16_384
  /// Sheets, styles and other things of a workbook that are kept by number.
  static let things = 1_000_000
  /// Objects and arrays of JSON in each other.
  static let depth = 128
  /// Bytes of one file of JSON, which stands in memory as a whole.
  static let json = 512 << 20
  /// Values of one document of JSON.
  static let values = 8_000_000

  /// Counts what a sheet gets against the limits.
  static func check(_ size: (bytes: Int, cells: Int)) throws(ListError) {
    guard size.bytes <= text else { throw .tooLarge(.bytes(text)) }
    guard size.cells <= cells else { throw .tooLarge(.cells(cells)) }
  }
}
