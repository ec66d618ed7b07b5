import CFreeXL

/// A workbook of Excel 97 to 2003, whose cells FreeXL reads.
struct OldWorkbookFile {
  /// Reads a compound file.
  ///
  /// - Throws: `encrypted` for a workbook with a password, old or new, `unknownKind` for another
  ///   document, `outdatedWorkbook`, `cutShort`, `damaged`, `tooLarge`.
  static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ListError) -> ListFile {
    let file = try CompoundFile(bytes)
    if file.names.contains("EncryptedPackage") { throw .encrypted }
    var stream = try file.stream("Workbook")
    if stream == nil { stream = try file.stream("Book") }
    guard let stream else { throw .unknownKind }
    guard !isOutdated(stream) else { throw .outdatedWorkbook }
    var reader = OldWorkbookSheets(looks: try BookLooks(stream))
    try reader.read(try OldWorkbookCells(bytes))
    return try reader.file(options)
  }

  /// Whether records are of a workbook from before Excel 97: the first says so.
  static func isOutdated(_ stream: some Collection<UInt8>) -> Bool {
    let head = Array(stream.prefix(6))
    guard head.count == 6, head[0] == 0x09 else { return false }
    // Each version had a mark of its own until two shared one.
    return [0x00, 0x02, 0x04].contains(head[1]) && head[3] == 0
      || (head[1] == 0x08 && head[3] == 0 && head[5] < 0x06)
  }
}

/// The cells of a workbook as another process wrote them down.
final class OldWorkbookCells {
  private let memory: UnsafeRawBufferPointer
  private let base: UnsafeMutableRawPointer?

  /// - Throws: `damaged` where FreeXL refuses the workbook or does not outlive it, `tooLarge`.
  init(_ bytes: [UInt8]) throws(ListError) {
    var output: UnsafeMutableRawPointer?
    var length = 0
    let status = bytes.withUnsafeBytes { source in
      tthc_xls_cells(source.baseAddress, source.count, &output, &length)
    }
    if status == Int32(tthc_xls_too_large.rawValue) { throw .tooLarge(.bytes(ReadingLimits.text)) }
    guard status == Int32(tthc_xls_read.rawValue), let output
    else { throw .damaged(part: "Workbook", line: nil) }
    base = output
    memory = UnsafeRawBufferPointer(start: output, count: length)
  }

  deinit {
    tthc_xls_release(base, memory.count)
  }

  /// Goes through the pieces.
  ///
  /// - Throws: `damaged` where the end is missing, and what `body` throws.
  func visit(
    _ body: (tthc_xls_piece, Slice<UnsafeRawBufferPointer>) throws(ListError) -> Void
  ) throws(ListError) {
    var place = 0
    let size = MemoryLayout<tthc_xls_piece>.size
    while place + size <= memory.count {
      let piece = memory.loadUnaligned(fromByteOffset: place, as: tthc_xls_piece.self)
      place += size
      guard piece.kind != tthc_xls_end.rawValue else { return }
      guard place + Int(piece.length) <= memory.count else { break }
      try body(piece, memory[place..<place + Int(piece.length)])
      place += Int(piece.length)
    }
    throw .damaged(part: "Workbook", line: nil)
  }
}
