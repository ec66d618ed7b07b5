/// An image whose header and table of sections are in order.
///
/// The sections themselves are not looked at: a million rows must open in no time. Whoever reads
/// them tests every number (`ImageArray`); `damagedSections` compares the checksums.
struct ImageFile: Sendable {
  let bytes: ImageBytes
  let rowCount: Int
  private let table: [UInt32: Entry]

  struct Entry {
    let range: Range<Int>
    let checksum: UInt32
  }

  /// An image that was just put together, which needs no test.
  init(_ assembly: ImageAssembly) {
    bytes = assembly.bytes()
    rowCount = assembly.rowCount
    table = assembly.table
  }

  /// - Complexity: O(sections).
  init(_ bytes: ImageBytes) throws(ImageError) {
    self.bytes = bytes
    let buffer = bytes.buffer
    let magic = ImageFormat.magic
    guard buffer.count >= magic.count, buffer.prefix(magic.count).elementsEqual(magic) else {
      throw .notAnImage
    }
    guard buffer.count >= ImageFormat.headerSize else {
      throw .cutShort(expected: UInt64(ImageFormat.headerSize), found: UInt64(buffer.count))
    }
    let order: UInt32 = buffer.number(at: ImageFormat.Header.byteOrder)
    guard order != ImageFormat.byteOrder.byteSwapped else { throw .foreign }
    let version: UInt32 = buffer.number(at: ImageFormat.Header.version)
    guard version == ImageFormat.version else { throw .unknownVersion(version) }
    let size: UInt64 = buffer.number(at: ImageFormat.Header.fileSize)
    guard size <= buffer.count else { throw .cutShort(expected: size, found: UInt64(buffer.count)) }
    table = try ImageFile.table(buffer)
    let rows: UInt64 = buffer.number(at: ImageFormat.Header.rowCount)
    guard order == ImageFormat.byteOrder, size == buffer.count, rows <= UInt64(UInt32.max) else {
      throw .damagedHeader
    }
    rowCount = Int(rows)
    // Sets and loops are as long as the row count says: it must be that of the sections too.
    guard section(ImageSection.nameStarts.rawValue).count == (rowCount + 1) * 8,
      section(ImageSection.codeOfRow.rawValue).count == rowCount * 4,
      section(ImageSection.priorOfRow.rawValue).count == rowCount
    else { throw .damagedHeader }
  }

  private static func table(_ buffer: UnsafeRawBufferPointer) throws(ImageError) -> [UInt32: Entry]
  {
    let count: UInt32 = buffer.number(at: ImageFormat.Header.sectionCount)
    guard count <= ImageFormat.maximalSections else { throw .damagedHeader }
    let end = ImageFormat.headerSize + Int(count) * ImageFormat.entrySize
    guard end <= buffer.count else { throw .damagedHeader }
    let head = UnsafeRawBufferPointer(rebasing: buffer[..<end])
    let stated: UInt32 = buffer.number(at: ImageFormat.Header.checksum)
    guard ImageFormat.headerChecksum(head) == stated else { throw .damagedHeader }
    var table: [UInt32: Entry] = [:]
    table.reserveCapacity(Int(count))
    for number in 0..<Int(count) {
      let place = ImageFormat.headerSize + number * ImageFormat.entrySize
      let offset: UInt64 = buffer.number(at: place + ImageFormat.Entry.offset)
      let size: UInt64 = buffer.number(at: place + ImageFormat.Entry.size)
      guard offset % UInt64(ImageBytes.alignment) == 0, offset <= buffer.count,
        size <= UInt64(buffer.count) - offset
      else { throw .damagedHeader }
      table[buffer.number(at: place + ImageFormat.Entry.section)] = Entry(
        range: Int(offset)..<Int(offset + size),
        checksum: buffer.number(at: place + ImageFormat.Entry.checksum)
      )
    }
    return table
  }

  /// The bytes of a section; none where the image does not have it.
  func section(_ number: UInt32) -> UnsafeRawBufferPointer {
    guard let entry = table[number] else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes.buffer[entry.range])
  }

  func array<Element>(_ section: ImageSection) -> ImageArray<Element> {
    ImageArray(self.section(section.rawValue))
  }

  func array<Element>(_ index: TextIndexName, _ part: TextIndexPart) -> ImageArray<Element> {
    ImageArray(section(ImageSection.number(index, part)))
  }

  /// The sizes and checksums of all sections as one number, by FNV-1a: the name of the file and what is
  /// known of the whole are left aside, so that a list opened directly is the same as its import.
  var fingerprint: String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in table.keys.sorted() where number != ImageSection.about.rawValue {
      guard let entry = table[number] else { continue }
      for value in [UInt64(number), UInt64(entry.range.count), UInt64(entry.checksum)] {
        sum = (sum ^ value) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The sections that are not what was written.
  ///
  /// - Complexity: O(bytes).
  var damagedSections: [UInt32] {
    table.keys.sorted().filter { number in
      ImageFormat.checksum(section(number)) != table[number]?.checksum
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The number at an offset that is known to lie within.
  fileprivate func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
