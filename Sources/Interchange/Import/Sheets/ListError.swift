/// Why a file gives no table; the interface gives it its words.
public enum ListError: Error, Hashable, Sendable {
  /// There is nothing in it, or nothing but blanks.
  case empty
  /// It is none of the kinds that can be read: a picture, a program, a document.
  case unknownKind
  /// It needs a password.
  case encrypted
  /// A workbook of Excel 95 or before, which later Excels save anew.
  case outdatedWorkbook
  /// It ends in the middle.
  case cutShort
  /// A part of it is not what its kind asks for: the name of the part, and the line where one is known.
  case damaged(part: String, line: Int?)
  /// More than the program takes, so that no file can fill the memory.
  case tooLarge(Limit)
  /// A name in the archive that leads out of it.
  case unsafePath(String)
  /// XML that declares entities, which a list never needs.
  case entities(part: String)
  /// Bytes that are no text in the encoding that was given, by the line of the first.
  case notText(EncodingFinding.Encoding, line: Int)
  /// No sheet is called so; those that are there.
  case noSheet(String, among: [String])

  /// What a file may have at most.
  public enum Limit: Hashable, Sendable {
    /// So many bytes of the whole file, unpacked.
    case bytes(Int)
    /// So many bytes of one cell.
    case cell(Int)
    case columns(Int)
    case rows(Int)
    /// So many cells of all rows together, empty ones between others among them.
    case cells(Int)
    /// So many objects in each other.
    case depth(Int)
  }
}

/// What a person says of a file that would otherwise be found out.
public struct ReadingOptions: Hashable, Sendable {
  /// The one sheet to read, by its name or its number from 1.
  public var sheet: String?
  public var encoding: EncodingFinding.Encoding?

  public init(sheet: String? = nil, encoding: EncodingFinding.Encoding? = nil) {
    self.sheet = sheet
    self.encoding = encoding
  }
}
