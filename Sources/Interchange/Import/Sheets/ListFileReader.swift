/// Reads the tables of a file, whatever kind of file it is.
public enum ListFileReader {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Reads a file by what is in it: many a `.xls` is none.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name, which decides only between one record of JSON and lines of them.
  ///   - options: The sheet that is wanted and the encoding, where a person says them.
  /// - Returns: Its sheets, and what was left out.
  /// - Throws: What is wrong with the file; nothing of a file that cannot be read as a whole is given.
  /// - Complexity: O(n), with the limits of `ListError.Limit`.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    options: ReadingOptions = ReadingOptions()
  ) throws(ListError) -> ListFile {
    if bytes.starts(with: zip) || bytes.starts(with: emptyZip) {
      return try WorkbookFile.read(bytes, options: options)
    }
    if bytes.starts(with: compoundFile) {
      return try OldWorkbookFile.read(bytes, options: options)
    }
    // Workbooks from before compound files are the records alone.
    if OldWorkbookFile.isOutdated(bytes) { throw .outdatedWorkbook }
    guard let start = TextStart(bytes) else { throw .empty }
    if JSONFile.isNamedLines(name) {
      return try JSONFile.read(bytes, name: name, start: start, options: options)
    }
    switch start.character {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return try bracketed(bytes, name: name, start: start, options: options)
    // Pages of the web that call themselves workbooks.
    case UInt8(ascii: "<"): throw .unknownKind
    default: return try DelimitedFile.read(bytes, options: options)
    }
  }

  /// Reads JSON, or a delimited list whose first cell has brackets.
  private static func bracketed(
    _ bytes: [UInt8],
    name: String,
    start: TextStart,
    options: ReadingOptions
  ) throws(ListError) -> ListFile {
    do throws(ListError) {
      return try JSONFile.read(bytes, name: name, start: start, options: options)
    } catch .damaged where !start.beginsRecords {
      return try DelimitedFile.read(bytes, options: options)
    } catch .cutShort where !start.beginsRecords {
      return try DelimitedFile.read(bytes, options: options)
    }
  }
}
