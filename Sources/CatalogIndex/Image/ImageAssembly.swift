/// The sections of an image before they are written.
public struct ImageAssembly: Sendable {
  /// The version of the format that is written, and the only one that is opened.
  public static let formatVersion = ImageFormat.version

  /// A section whose bytes stay in the array that holds them.
  private struct Section: Sendable {
    let number: UInt32
    let size: Int
    let withBytes: @Sendable ((UnsafeRawBufferPointer) -> Void) -> Void

    var checksum: UInt32 {
      var checksum: UInt32 = 0
      withBytes { checksum = ImageFormat.checksum($0) }
      return checksum
    }
  }

  private var sections: [Section] = []
  let rowCount: Int

  init(rowCount: Int) {
    self.rowCount = rowCount
  }

  mutating func add<Element: BitwiseCopyable & Sendable>(_ number: UInt32, _ elements: [Element]) {
    let size = elements.count * MemoryLayout<Element>.stride
    let section = Section(number: number, size: size) { body in elements.withUnsafeBytes(body) }
    sections.append(section)
  }

  /// Adds the sections of another part of the same image.
  mutating func add(_ part: ImageAssembly) {
    sections += part.sections
  }

  mutating func add<Element: BitwiseCopyable & Sendable>(
    _ section: ImageSection,
    _ elements: [Element]
  ) {
    add(section.rawValue, elements)
  }

  /// Adds numbers in two bytes each, or in four where the largest could be `limit` - 1.
  mutating func add(_ number: UInt32, _ numbers: [UInt32], below limit: Int) {
    if ImageNumbers.needsWide(limit) {
      add(number, numbers)
    } else {
      add(number, numbers.map { UInt16(truncatingIfNeeded: $0) })
    }
  }

  /// The size of the file.
  public var byteCount: Int {
    sections.reduce(headSize) { ImageFormat.aligned($0) + $1.size }
  }

  private var headSize: Int { ImageFormat.headerSize + sections.count * ImageFormat.entrySize }

  /// Gives the bytes of the file piece by piece.
  ///
  /// - Complexity: O(bytes).
  public func write<Failure: Error>(
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let head = head()
    var written = 0
    var failure: Failure?
    func give(_ bytes: UnsafeRawBufferPointer) {
      guard failure == nil else { return }
      do throws(Failure) { try sink(bytes) } catch { failure = error }
      written += bytes.count
    }
    head.withUnsafeBytes(give)
    for section in sections {
      let padding = [UInt8](repeating: 0, count: ImageFormat.aligned(written) - written)
      padding.withUnsafeBytes(give)
      section.withBytes(give)
    }
    if let failure { throw failure }
  }

  /// The image in memory.
  func bytes() -> ImageBytes {
    ImageBytes(count: byteCount) { memory in
      var place = 0
      write { (bytes: UnsafeRawBufferPointer) in
        UnsafeMutableRawBufferPointer(rebasing: memory[place...]).copyMemory(from: bytes)
        place += bytes.count
      }
    }
  }

  /// Where each section lies, and its checksum.
  var table: [UInt32: ImageFile.Entry] {
    var table: [UInt32: ImageFile.Entry] = [:]
    var offset = headSize
    for section in sections {
      offset = ImageFormat.aligned(offset)
      table[section.number] = ImageFile.Entry(
        range: offset..<offset + section.size,
        checksum: section.checksum
      )
      offset += section.size
    }
    return table
  }

  private func head() -> [UInt8] {
    var head = [UInt8](repeating: 0, count: headSize)
    head.replaceSubrange(..<ImageFormat.magic.count, with: ImageFormat.magic)
    head.put(ImageFormat.version, at: ImageFormat.Header.version)
    head.put(ImageFormat.byteOrder, at: ImageFormat.Header.byteOrder)
    head.put(UInt32(sections.count), at: ImageFormat.Header.sectionCount)
    head.put(UInt64(byteCount), at: ImageFormat.Header.fileSize)
    head.put(UInt64(rowCount), at: ImageFormat.Header.rowCount)
    let table = table
    for (number, section) in sections.enumerated() {
      guard let entry = table[section.number] else { continue }
      let place = ImageFormat.headerSize + number * ImageFormat.entrySize
      head.put(section.number, at: place + ImageFormat.Entry.section)
      head.put(entry.checksum, at: place + ImageFormat.Entry.checksum)
      head.put(UInt64(entry.range.lowerBound), at: place + ImageFormat.Entry.offset)
      head.put(UInt64(entry.range.count), at: place + ImageFormat.Entry.size)
    }
    let sum = head.withUnsafeBytes { ImageFormat.headerChecksum($0) }
    head.put(sum, at: ImageFormat.Header.checksum)
    return head
  }
}

extension [UInt8] {
  fileprivate mutating func put<Number: FixedWidthInteger & BitwiseCopyable>(
    _ number: Number,
    at offset: Int
  ) {
    withUnsafeMutableBytes {
      $0.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
    }
  }
}
