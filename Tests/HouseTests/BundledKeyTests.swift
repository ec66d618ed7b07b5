import Testing

@Suite struct `The key of the bundled catalog` {
  private static let files = ["dak-lak-2022.tsv", "dak-lak-2022.snapshot.tsv"]

  @Test func `is the checksum of its files, so that no start uses an image of other ones`() throws {
    let bytes = try Self.files.flatMap { try Repository.bytes("Resources/\($0)") }
    let key = "0x" + Self.hexadecimal(Self.checksum(bytes))
    let source = try Repository.text("Resources/resources.c")
    #expect(source.contains("const uint32_t tthc_bundled_key = \(key);"), "it must be \(key)")
  }

  @Test func `is a CRC-32`() {
    #expect(Self.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// CRC-32 by the letter of its definition, a bit at a time.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}
