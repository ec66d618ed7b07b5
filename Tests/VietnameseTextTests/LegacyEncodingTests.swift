import Testing
import VietnameseText

@Suite struct `Text in an encoding from before Unicode` {
  @Test(arguments: LegacyEncoding.allCases)
  func `gives back every Vietnamese letter, composed`(encoding: LegacyEncoding) {
    for letter in LegacyWriting.letters(of: encoding) {
      let bytes = LegacyWriting.bytes(letter, encoding)
      var fault: Int?
      let read = encoding.utf8(of: bytes[...], firstFault: &fault)
      #expect(read == Array(letter.utf8), "\(letter): \(bytes)")
      #expect(fault == nil)
    }
  }

  @Test(arguments: LegacyEncoding.allCases)
  func `gives back letters that stand side by side`(encoding: LegacyEncoding) {
    let letters = LegacyWriting.letters(of: encoding) + ["b", " ", "1"]
    let written = letters.map { ($0, LegacyWriting.bytes($0, encoding)) }
    for (first, firstBytes) in written {
      for (second, secondBytes) in written {
        var fault: Int?
        let read = encoding.utf8(of: (firstBytes + secondBytes)[...], firstFault: &fault)
        guard read != Array((first + second).utf8) else { continue }
        Issue.record("\(first)\(second)")
      }
    }
  }

  @Test(arguments: [
    (LegacyEncoding.tcvn3, "Thñ tôc hµnh chÝnh ®¨ng ký", "Thủ tục hành chính đăng ký"),
    (.tcvn3, "§¾k L¾k – “t\u{AD}”", "Đắk Lắk – “tư”"),
    (.tcvn3, "THñ TôC", "THủ TụC"),
    (.vni, "Thuû tuïc haønh chính", "Thủ tục hành chính"),
    (.vni, "Ñaék Laék, ÑAÊNG KYÙ", "Đắk Lắk, ĐĂNG KÝ"),
    (.vni, "Nghò ñònh xaõ tæ leä", "Nghị định xã tỉ lệ"),
    (.windows1258, "Thuò tuòc", "Thụ tục"),
  ])
  func `is read where its bytes became letters of Unicode`(
    encoding: LegacyEncoding,
    misread: String,
    text: String
  ) {
    #expect(encoding.text(ofMisread: misread).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: LegacyEncoding.allCases, ["Thủ tục", "đăng", "a\u{301}"])
  func `is not what has letters of Unicode that no byte can be`(
    encoding: LegacyEncoding,
    text: String
  ) {
    #expect(encoding.text(ofMisread: text) == nil)
  }

  @Test func `has bytes without a meaning, of which the first is told`() {
    var fault: Int?
    let text = LegacyEncoding.windows1258.utf8(of: [0x41, 0x81, 0x42, 0x8A], firstFault: &fault)
    #expect(String(decoding: text, as: UTF8.self) == "A\u{FFFD}B\u{FFFD}")
    #expect(fault == 1)
  }

  @Test func `keeps the marks of Windows-1252 in all three`() {
    for encoding in LegacyEncoding.allCases {
      var fault: Int?
      let text = encoding.utf8(of: [0x93, 0x61, 0x94, 0x96, 0x80], firstFault: &fault)
      #expect(String(decoding: text, as: UTF8.self) == "“a”–€")
    }
  }
}

@Suite struct `Text in UTF-16` {
  private static let text = "Đắk Lắk\u{1F600}a\u{10FFFF}"

  @Test(arguments: [false, true])
  func `is read in either order of bytes`(isBig: Bool) {
    let bytes = Self.text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
    var fault: Int?
    let read = UTF16Text.utf8(of: bytes[...], isBigEndian: isBig, firstFault: &fault)
    #expect(read == Array(Self.text.utf8))
    #expect(fault == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00], "a\u{FFFD}b", 2),
      ([0x00, 0xDC, 0x62, 0x00], "\u{FFFD}b", 0), ([0x61, 0x00, 0x3D, 0xD8], "a\u{FFFD}", 2),
      ([0x61, 0x00, 0x62], "a\u{FFFD}", 2),
    ] as [([UInt8], String, Int)]
  )
  func `tells the first half of a pair without the other`(
    bytes: [UInt8],
    text: String,
    place: Int
  ) {
    var fault: Int?
    let read = UTF16Text.utf8(of: bytes[...], isBigEndian: false, firstFault: &fault)
    #expect(String(decoding: read, as: UTF8.self) == text)
    #expect(fault == place)
  }
}
