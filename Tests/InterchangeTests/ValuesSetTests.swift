import Interchange
import ProcedureModel
import Testing

@Suite struct `Tiers in a list` {
  @Test(
    arguments: [
      ("Cấp tỉnh, Cấp xã", [Tier.province, .commune]), ("Cấp tỉnh; Cấp xã", [.province, .commune]),
      ("Cấp bộ\nCấp tỉnh", [.ministry, .province]), ("tinh;xa", [.province, .commune]),
      ("Cấp bộ, Cấp tỉnh, Cấp xã, Cơ quan khác", [.ministry, .province, .commune, .other]),
      ("Xã, phường, thị trấn", [.commune]),
      ("Xã, phường, thị trấn, Cấp tỉnh", [.commune, .province]),
      ("Cấp tỉnh và cấp huyện", [.province, .district]),
      ("- Cấp tỉnh\n- Cấp xã.", [.province, .commune]),
      ("bo", [.ministry]), ("Tỉnh/Xã", [.province, .commune]), ("Cấp Tỉnh", [.province]),
    ]
  )
  func `are a set`(text: String, tiers: [Tier]) {
    let reading = TierReading(text)
    #expect(Set(reading.tiers.tiers) == Set(tiers))
    #expect(reading.unknown.isEmpty)
    #expect(reading.shared.isEmpty)
  }

  @Test func `of several values too`() {
    #expect(TierReading(["Cấp tỉnh", "xa"]).tiers == [TierSet(.province), TierSet(.commune)])
  }

  @Test(arguments: ["dung_chung", "Dùng chung", "lien_thong", "TTHC dùng chung 3 cấp"])
  func `may be several without a word which`(text: String) {
    let reading = TierReading(text)
    #expect(reading.tiers.isEmpty)
    #expect(reading.shared == [text])
    #expect(reading.unknown.isEmpty)
  }

  @Test func `that are unknown are kept beside those that are known`() {
    let reading = TierReading("Cấp tỉnh, Cấp thôn")
    #expect(reading.tiers == TierSet(.province))
    #expect(reading.unknown == ["Cấp thôn"])
  }

  @Test(arguments: ["", "-", "Không có thông tin"])
  func `may be missing`(text: String) {
    #expect(TierReading(text) == TierReading([]))
  }
}

@Suite struct `Levels in a list` {
  @Test(
    arguments: [
      ("Toàn trình", [ServiceLevel.full]), ("Một phần", [.partial]), ("Mức độ 3", [.three]),
      ("Mức 4", [.four]), ("cấp 3", [.three]), ("3", [.three]), ("3.0", [.three]), ("04", [.four]),
      ("DVCTT toàn trình", [.full]), ("DVC TT một phần", [.partial]),
      ("Dịch vụ công trực tuyến toàn trình", [.full]),
      ("Dịch vụ cung cấp thông tin trực tuyến", [.information]),
      ("Mức độ 3, 4", [.three, .four]), ("Mức độ 3 và mức độ 4", [.three, .four]),
      ("3-4", [.three, .four]), ("Toàn trình/Một phần", [.full, .partial]),
      ("Toàn trình; Một phần", [.full, .partial]), ("Một phần\nToàn trình", [.full, .partial]),
    ]
  )
  func `are a set, each with its scheme`(text: String, levels: [ServiceLevel]) {
    let reading = LevelReading(text)
    #expect(Set(reading.levels.levels) == Set(levels))
    #expect(reading.unknown.isEmpty)
    #expect(reading.inBothSchemes.isEmpty)
    #expect(!reading.saysNone)
  }

  @Test(
    arguments: [
      ("Toàn trình (Mức 4)", ServiceLevel.full), ("Mức độ 3 (một phần)", .partial),
      ("Toàn trình (mức độ 3)", .full),
    ]
  )
  func `in both schemes are taken in the newer one`(text: String, level: ServiceLevel) {
    let reading = LevelReading(text)
    #expect(reading.levels == LevelSet(level))
    #expect(reading.inBothSchemes == [text])
    #expect(reading.unknown.isEmpty)
  }

  @Test(arguments: ["Chưa cung cấp", "không cung cấp", "Không", "Chỉ trực tiếp"])
  func `may be said to be none`(text: String) {
    let reading = LevelReading(text)
    #expect(reading.levels.isEmpty)
    #expect(reading.saysNone)
    #expect(reading.unknown.isEmpty)
  }

  @Test(arguments: ["Mức độ 5", "một nửa", "Mức độ 2 DVCTT chủ động", "44", "Toàn trình (phí)"])
  func `are not guessed`(text: String) {
    let reading = LevelReading(text)
    #expect(reading.levels.isEmpty)
    #expect(reading.unknown == [text])
  }

  @Test func `that are missing say nothing`() {
    #expect(LevelReading("") == LevelReading([]))
    #expect(!LevelReading("Không có thông tin").saysNone)
  }
}

@Suite struct `A memory of readings` {
  @Test func `reads each text once, and gives what was read however many there are`() {
    var memory = ReadingMemory<Int>()
    var count = 0
    func reading(_ text: String) -> Int {
      memory.reading(of: text) {
        count += 1
        return $0.utf8.count
      }
    }
    for _ in 0..<3 { #expect(reading("Cấp tỉnh") == 12) }
    #expect(count == 1)
    for number in 0..<10_000 { #expect(reading("\(number)") == "\(number)".utf8.count) }
    #expect(reading("Cấp tỉnh") == 12)
    #expect(count == 10_002)
  }

  @Test func `keeps no long text`() {
    var memory = ReadingMemory<Int>()
    let long = String(repeating: "a", count: 501)
    #expect(memory.reading(of: long) { _ in 1 } == 1)
    #expect(memory.reading(of: long) { _ in 2 } == 2)
  }
}
