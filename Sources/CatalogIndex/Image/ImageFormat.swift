import CZlib

/// Why a file cannot be opened as a catalog image, or what is wrong inside.
public enum ImageError: Error, Hashable, Sendable {
  /// The system refuses; the number is `errno`.
  case unreadable(Int32)
  /// The file begins like no image.
  case notAnImage
  /// Written by a program whose format this one does not know.
  case unknownVersion(UInt32)
  /// Written by a machine with another byte order.
  case foreign
  /// The file ends before its header says.
  case cutShort(expected: UInt64, found: UInt64)
  /// Header or section table are not what was written.
  case damagedHeader
  /// A section is not what was written.
  case damagedSection(UInt32)
}

/// How an image file is laid out: a header, a table of sections, the sections.
///
/// All numbers are little-endian. The header's checksum covers header and table, so that opening
/// reads one page; each section has a checksum of its own, for writing and `check`.
enum ImageFormat {
  /// Begins with a byte that no text has, and holds both line ends, as PNG files do: a transfer that
  /// takes it for text shows.
  static let magic: [UInt8] = [0x8E] + Array("tthc".utf8) + [0x0D, 0x0A, 0x1A]
  /// Any change of what stands in the sections is a new version.
  static let version: UInt32 = 4
  static let byteOrder: UInt32 = 0x0102_0304

  static let headerSize = 64
  static let entrySize = 32

  /// Fields of the header, as offsets in bytes.
  enum Header {
    static let version = 8
    static let byteOrder = 12
    static let sectionCount = 16
    static let checksum = 20
    static let fileSize = 24
    static let rowCount = 32
  }

  /// Fields of an entry of the section table.
  enum Entry {
    static let section = 0
    static let checksum = 4
    static let offset = 8
    static let size = 16
  }

  /// More sections than this are no table.
  static let maximalSections: UInt32 = 4096

  static func aligned(_ offset: Int) -> Int {
    (offset + ImageBytes.alignment - 1) / ImageBytes.alignment * ImageBytes.alignment
  }

  /// CRC-32 as in zlib: finds every damaged stretch of up to 32 bits.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after previous: UInt32 = 0) -> UInt32 {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return UInt32(truncatingIfNeeded: crc32_z(UInt(previous), start, bytes.count))
  }

  /// The checksum of header and table, with the field that holds it taken as zero.
  static func headerChecksum(_ head: UnsafeRawBufferPointer) -> UInt32 {
    let field = Header.checksum
    var sum = checksum(UnsafeRawBufferPointer(rebasing: head[..<field]))
    var zero: UInt32 = 0
    withUnsafeBytes(of: &zero) { sum = checksum($0, after: sum) }
    return checksum(UnsafeRawBufferPointer(rebasing: head[(field + 4)...]), after: sum)
  }
}

/// What the sections of an image hold; the number in the file.
enum ImageSection: UInt32, CaseIterable {
  /// What is known of the catalog as a whole, as tagged texts.
  case about = 1
  /// The names in UTF-8, one after the other, and where each begins.
  case names, nameStarts
  /// The class of each row, and the classes.
  case classOfRow, classTiers, classAlsoAt, classLevels, classFields, classAgencyStarts
  case classAgencies
  /// The rows of each class in the whole catalog.
  case histogram
  /// The texts of fields and agencies, in alphabetical order.
  case fieldTexts, fieldStarts, agencyTexts, agencyStarts
  /// The seven digits of each row's code as a number plus one, 0 for none; and in ascending order.
  case codeOfRow, codesSorted, codeRows
  /// The first digits that very many codes share, and the rows of each.
  case codePrefixes, codeBitmaps
  /// What a row states beside: tagged texts.
  case records, recordStarts
  /// How usual a procedure is among those that answer alike: a set of rows for each degree.
  case priors
  /// The same degree by row.
  case priorOfRow
  /// Names as hashes of their words, in ascending order, and their rows; see `NameHash`.
  case nameHashes, nameHashRows
  /// The tags that occur in `records`, in ascending order.
  case recordTags

  /// The number of a part of a text index.
  static func number(_ index: TextIndexName, _ part: TextIndexPart) -> UInt32 {
    (UInt32(index.rawValue) + 1) << 8 | UInt32(part.rawValue)
  }
}

/// The text indexes of an image.
enum TextIndexName: UInt8, CaseIterable {
  /// The words of names, row by row.
  case names
  /// The first word of each name, a leading "Thủ tục" left aside.
  case beginnings
  /// The word behind that.
  case seconds
  /// The words of fields and agencies and of codes that are no national ones, row by row.
  case elsewhere
  /// The words of the texts of each facet, value by value.
  case fields, agencies
  /// The words of the details, row by row.
  case timeLimit, fee, dossier, result, legalBasis
}

/// The sections of one text index.
enum TextIndexPart: UInt8, CaseIterable {
  case letters, marks, counts, postingStarts, postings, bitmapNumbers, bitmaps
  case tokens, tokenStarts
  case prefixes, prefixBitmaps
}
