/// The streams of a compound file (OLE2), the little file system in which old Office documents are
/// kept.
struct CompoundFile {
  private static let headerSize = 512
  private static let endOfChain = 0xFFFF_FFFA

  private let bytes: LittleEndianBytes
  private let sectorSize: Int
  /// The sector that comes after each sector.
  private var next: [Int] = []
  private var entries: [Entry] = []

  private struct Entry {
    let name: String
    let start: Int
    let size: Int
    let isRoot: Bool
  }

  /// - Throws: `cutShort` where sectors that are named are not there, `damaged`.
  init(_ source: [UInt8]) throws(ListError) {
    bytes = LittleEndianBytes(source)
    guard source.count > CompoundFile.headerSize, let shift = bytes.short(30) else {
      throw .cutShort
    }
    guard shift == 9 || shift == 12 else { throw CompoundFile.damaged }
    sectorSize = 1 << shift
    try readTable()
    try readFolder()
  }

  var names: [String] { entries.map(\.name) }

  /// The bytes of a stream; nil where there is none of that name.
  func stream(_ name: String) throws(ListError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name && !$0.isRoot }) else { return nil }
    let isSmall = entry.size < bytes.long(56) ?? 0
    let stream = isSmall ? try small(entry) : try chain(from: entry.start)
    guard stream.count >= entry.size else { throw .cutShort }
    return Array(stream.prefix(entry.size))
  }

  private static let damaged = ListError.damaged(part: "OLE2", line: nil)

  private func sector(_ number: Int) throws(ListError) -> ArraySlice<UInt8> {
    let start = CompoundFile.headerSize.rounded(upTo: sectorSize) + number * sectorSize
    // The last sector may be shorter than others.
    guard number >= 0, start < bytes.count else { throw .cutShort }
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  private mutating func readTable() throws(ListError) {
    var numbers = (0..<109).compactMap { bytes.long(76 + 4 * $0) }
    var more = bytes.long(68) ?? CompoundFile.endOfChain
    var steps = 0
    while more < CompoundFile.endOfChain {
      let sector = LittleEndianBytes(Array(try sector(more)))
      numbers += (0..<(sectorSize / 4 - 1)).compactMap { sector.long(4 * $0) }
      more = sector.long(sectorSize - 4) ?? CompoundFile.endOfChain
      steps += 1
      guard steps * sectorSize <= bytes.count else { throw CompoundFile.damaged }
    }
    let sectors = numbers.filter { $0 < CompoundFile.endOfChain }
    guard sectors.count * sectorSize <= bytes.count + sectorSize else { throw .cutShort }
    for number in sectors {
      let sector = LittleEndianBytes(Array(try sector(number)))
      next += (0..<sectorSize / 4).map { sector.long(4 * $0) ?? CompoundFile.endOfChain }
    }
  }

  private func chain(from start: Int) throws(ListError) -> [UInt8] {
    var chain: [UInt8] = []
    var number = start
    while number < CompoundFile.endOfChain {
      chain += try sector(number)
      guard next.indices.contains(number) else { throw CompoundFile.damaged }
      number = next[number]
      guard chain.count <= bytes.count + sectorSize else { throw CompoundFile.damaged }
    }
    return chain
  }

  private mutating func readFolder() throws(ListError) {
    let folder = LittleEndianBytes(try chain(from: bytes.long(48) ?? CompoundFile.endOfChain))
    for start in stride(from: 0, to: folder.count - 127, by: 128) {
      guard let length = folder.short(start + 64), let type = folder.short(start + 66),
        let first = folder.long(start + 116), let size = folder.long(start + 120)
      else { continue }
      let units = (0..<min(length, 64) / 2).compactMap { folder.short(start + 2 * $0) }
      let name = String(decoding: units.map(UInt16.init).prefix { $0 != 0 }, as: UTF16.self)
      entries.append(Entry(name: name, start: first, size: size, isRoot: type & 0xFF == 5))
    }
  }

  /// A small stream stands in little sectors of the stream of the root.
  private func small(_ entry: Entry) throws(ListError) -> [UInt8] {
    guard let root = entries.first(where: \.isRoot) else { throw CompoundFile.damaged }
    let container = try chain(from: root.start)
    // A chain that leads back to itself would give as much as the entry claims.
    guard entry.size <= container.count else { throw .cutShort }
    let table = LittleEndianBytes(try chain(from: bytes.long(60) ?? CompoundFile.endOfChain))
    var stream: [UInt8] = []
    var number = entry.start
    while number < CompoundFile.endOfChain, stream.count < entry.size {
      guard number * 64 < container.count else { throw .cutShort }
      stream += container[number * 64..<min(number * 64 + 64, container.count)]
      guard let following = table.long(4 * number) else { throw CompoundFile.damaged }
      number = following
    }
    return stream
  }
}

extension Int {
  fileprivate func rounded(upTo unit: Int) -> Int { (self + unit - 1) / unit * unit }
}
