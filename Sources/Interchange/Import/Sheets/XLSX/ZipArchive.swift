import CMinizip

/// The parts of a zipped workbook.
///
/// No part is unpacked as a whole: a few kilobytes can stand for gigabytes.
final class ZipArchive {
  private let memory: ZipMemory
  private let file: unzFile
  /// Where each part stands, by its name in small letters: writers do not agree on case.
  private var places: [String: unz64_file_pos] = [:]
  /// How many bytes were unpacked so far.
  private var unpacked = 0

  /// Opens an archive and reads the names in it.
  ///
  /// - Throws: `cutShort` without the list of names at its end, `unsafePath` for a name that leads out.
  init(_ bytes: [UInt8]) throws(ListError) {
    memory = ZipMemory(bytes)
    guard let file = memory.open() else { throw .cutShort }
    self.file = file
    try readNames()
  }

  deinit {
    unzClose(file)
  }

  func has(_ part: String) -> Bool {
    places[ZipArchive.key(part)] != nil
  }

  /// Unpacks a part and hands its bytes on, piece after piece.
  ///
  /// - Throws: `damaged` where the part is absent or does not unpack, `encrypted`, `tooLarge`, and
  ///   what `body` throws.
  func read(
    _ part: String,
    _ body: (UnsafeRawBufferPointer) throws(ListError) -> Void
  ) throws(ListError) {
    let packed = try open(part)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer {
      unzCloseCurrentFile(file)
      buffer.deallocate()
    }
    var size = 0
    while true {
      let count = Int(unzReadCurrentFile(file, buffer.baseAddress, UInt32(buffer.count)))
      guard count >= 0 else { throw .damaged(part: part, line: nil) }
      guard count > 0 else { break }
      size += count
      unpacked += count
      try check(size, of: packed)
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    // Only at its end is a part compared with its checksum.
    guard unzCloseCurrentFile(file) == UNZ_OK else { throw .damaged(part: part, line: nil) }
  }

  /// - Returns: The packed size.
  private func open(_ part: String) throws(ListError) -> Int {
    guard var place = places[ZipArchive.key(part)], unzGoToFilePos64(file, &place) == UNZ_OK
    else { throw .damaged(part: part, line: nil) }
    var info = unz_file_info64()
    guard unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged(part: part, line: nil) }
    guard info.flag & 1 == 0 else { throw .encrypted }
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged(part: part, line: nil) }
    return Int(clamping: info.compressed_size)
  }

  private func check(_ size: Int, of packed: Int) throws(ListError) {
    let isBomb =
      size > ReadingLimits.ratioCounts && size / ReadingLimits.ratio > max(packed, 1)
    if unpacked > ReadingLimits.unpacked || isBomb {
      throw .tooLarge(.bytes(ReadingLimits.unpacked))
    }
  }

  private func readNames() throws(ListError) {
    var state = unzGoToFirstFile(file)
    while state == UNZ_OK {
      let name = try currentName()
      guard !ZipArchive.leadsOut(name) else { throw .unsafePath(name) }
      var place = unz64_file_pos()
      guard unzGetFilePos64(file, &place) == UNZ_OK else { throw .cutShort }
      places[ZipArchive.key(name)] = place
      state = unzGoToNextFile(file)
    }
    guard state == UNZ_END_OF_LIST_OF_FILE else { throw .cutShort }
  }

  private func currentName() throws(ListError) -> String {
    var info = unz_file_info64()
    // The format gives a name two bytes for its length.
    var name = [CChar](repeating: 0, count: 1 << 16)
    let state = unzGetCurrentFileInfo64(file, &info, &name, uLong(name.count), nil, 0, nil, 0)
    guard state == UNZ_OK else { throw .cutShort }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    // Some writers separate folders as Windows does.
    return String(
      decoding: bytes.map { $0 == Byte.backslash ? UInt8(ascii: "/") : $0 },
      as: UTF8.self
    )
  }

  private static func leadsOut(_ name: String) -> Bool {
    name.hasPrefix("/") || name.dropFirst().hasPrefix(":")
      || name.split(separator: "/").contains("..")
  }

  private static func key(_ name: String) -> String {
    name.lowercased()
  }
}
