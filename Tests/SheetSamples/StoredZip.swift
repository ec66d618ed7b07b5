/// An archive of parts that are not packed, made without the library that reads it.
public struct StoredZip {
  private var bytes: [UInt8] = []
  private var folder: [UInt8] = []
  private var count = 0

  public init() {}

  public mutating func append(_ name: String, _ content: [UInt8]) {
    let start = bytes.count
    let sizes = long(StoredZip.checksum(content)) + long(content.count) + long(content.count)
    let common: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + short(name.utf8.count)
    bytes += [0x50, 0x4B, 3, 4] + common + short(0) + name.utf8 + content
    folder += [0x50, 0x4B, 1, 2, 20, 0] + common + short(0) + short(0) + short(0) + short(0)
    folder += long(0) + long(start) + name.utf8
    count += 1
  }

  /// The whole archive.
  public var archive: [UInt8] {
    let end = short(0) + short(0) + short(count) + short(count) + long(folder.count)
    return bytes + folder + [0x50, 0x4B, 5, 6] + end + long(bytes.count) + short(0)
  }

  private func short(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private func long(_ number: Int) -> [UInt8] {
    short(number) + short(number >> 16)
  }

  /// CRC-32, a bit at a time.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
