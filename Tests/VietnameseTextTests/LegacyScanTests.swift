import Testing
import VietnameseText

@Suite struct `Which encoding a text was misread from` {
  private func finding(_ texts: [String], leastWords: Int = 2) -> LegacyFinding? {
    var scan = LegacyScan()
    for text in texts {
      var text = text
      text.withUTF8 { scan.add($0) }
    }
    return scan.finding(leastWords: leastWords)
  }

  @Test(arguments: [
    (["Thñ tôc hµnh chÝnh"], LegacyEncoding.tcvn3),
    (["Hé tÞch", "§Êt ®ai", "Lao ®éng"], .tcvn3),
    (["THñ TôC HµNH CHÝNH"], .tcvn3),
    (["Thuû tuïc haønh chính"], .vni),
    (["Ñaát ñai", "Hoä tòch", "có", "không"], .vni),
    (["ÑAÊNG KYÙ KHAI SINH"], .vni),
    (["ÐÔìng ký kêìt hôn, chýìng thýòc"], .windows1258),
  ])
  func `is told by syllables`(texts: [String], encoding: LegacyEncoding) {
    #expect(finding(texts)?.encoding == encoding)
  }

  @Test func `is said with what tells`() throws {
    let found = try #require(finding(["có Thuû tuïc haønh chính"]))
    #expect([found.syllables, found.words] == [4, 5])
    #expect([found.example, found.readAs] == ["Thuû", "Thủ"])
  }

  @Test(arguments: [
    ["Thủ tục hành chính", "Hộ tịch", "Đất đai"],
    ["Có", "Không", "có", "không", "hoà", "Toán", "thuê", "Lô", "Cá nhân", "Hoàn"],
    ["KHÔNG", "TOÀN TRÌNH", "CÁ NHÂN"],
    ["Thu\u{309} tu\u{323}c", "hoa\u{300}n", "ha\u{300}nh chi\u{301}nh"],
    ["Land registration", "1.001193", "H15.07", "naïve café"],
    ["5 µm", "Ø 20", "10 m²", "3 × 4", "© 2022", "Windows®", "«A»", "20°C"],
    ["Où est l'hôtel?", "Là, près de la forêt; ça coûte très peu", "haï"],
    ["Krông Búk", "Ea H'leo", "Cư M'gar", "Buôn Đôn"],
    ["", " ", "-"],
  ])
  func `is none where it stands as it should`(texts: [String]) {
    #expect(finding(texts) == nil)
  }

  @Test func `is not told by one word unless that is enough`() {
    #expect(finding(["CÊp", "CÊp", "CÊp"]) == nil)
    #expect(finding(["CÊp", "CÊp"], leastWords: 1)?.encoding == .tcvn3)
    #expect(finding(["Hoä tòch"])?.encoding == .vni)
  }

  @Test(arguments: LegacyEncoding.allCases)
  func `is told of bytes`(encoding: LegacyEncoding) {
    let text = "Đăng ký quyền sử dụng đất, thủ tục hành chính cấp xã được bãi bỏ"
    let bytes = text.unicodeScalars.flatMap { LegacyWriting.bytes(String($0), encoding) }
    var scan = LegacyScan()
    scan.add(bytes: bytes[...])
    let found = scan.findingOfBytes()
    #expect(found?.encoding == encoding)
    #expect(found.map { $0.syllables == $0.words } == true)
  }
}
