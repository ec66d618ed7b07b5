import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct `Keys without an input method` {
  @Test(arguments: [
    ("ddawng", "đăng"), ("ddawngs", "đắng"), ("kys", "ký"), ("thuwowngf", "thường"),
    ("thuwfowng", "thường"), ("thuowngf", "thường"), ("truwowngf", "trường"), ("trus", "trú"),
    ("dduwowcj", "được"), ("dangwd", "đăng"), ("tieengs", "tiếng"), ("tienges", "tiếng"),
    ("hooj", "hộ"), ("twf", "từ"), ("giays", "giáy"), ("giaays", "giấy"), ("gif", "gì"),
    ("quyeetj", "quyệt"), ("quyeets", "quyết"), ("hoawcj", "hoặc"), ("muaw", "mưa"),
    ("quawng", "quăng"), ("ruouwj", "rượu"), ("luuw", "lưu"), ("hoaf", "hòa"), ("thuyr", "thủy"),
    ("ngoeor", "ngoẻo"), ("DDAWNG", "đăng"), ("ddawks", "đắk"), ("toanf", "toàn"),
    ("hoafs", "hóa"), ("hoasf", "hòa"), ("ddawngsz", "đăng"),
  ])
  func `are read as Telex`(typed: String, word: String) {
    #expect(RawTyping.readings(typed).first == word)
  }

  @Test(arguments: [
    ("d9a8ng", "đăng"), ("dang98", "đăng"), ("d9ang8", "đăng"), ("dang9", "đang"),
    ("ky1", "ký"), ("trich1", "trích"), ("luc5", "lục"), ("ho65", "hộ"), ("ho56", "hộ"),
    ("thuong72", "thường"), ("thu7o7ng2", "thường"), ("thuo7ng2", "thường"), ("dang8", "dăng"),
    ("tie61ng", "tiếng"), ("D9A8NG", "đăng"), ("nghia4", "nghĩa"), ("qua3n", "quản"),
  ])
  func `are read as VNI`(typed: String, word: String) {
    #expect(RawTyping.readings(typed).first == word)
  }

  @Test func `may mix up 6 and 8`() {
    #expect(RawTyping.readings("dang96") == ["đâng", "đăng"])
    #expect(RawTyping.readings("nha8n") == ["nhăn", "nhân"])
    #expect(RawTyping.readings("ca8p1") == ["cắp", "cấp"])
    #expect(RawTyping.readings("giay81") == ["giấy"])
  }

  @Test(arguments: [
    ("dd", "đ"), ("dda", "đa"), ("ddaw", "đă"), ("thuw", "thư"), ("thuwo", "thươ"),
    ("thuow", "thươ"), ("thuwowf", "thườ"), ("d9a8", "đă"), ("d9", "đ"), ("thu7o", "thươ"),
    ("tie6", "tiê"), ("nghieem", "nghiêm"), ("dduong", "đuong"), ("quye6", "quyê"),
    ("ddawk", "đăk"),
  ])
  func `are read before the word is whole`(typed: String, begun: String) {
    #expect(RawTyping.readings(typed).first == begun)
  }

  @Test(arguments: [
    "text", "web", "excel", "windows", "H15", "h15", "2000815", "covid19", "1.001193", "file",
    "word", "đăng", "", "dang", "ho", "zalo", "ass", "ddd", "aaa", "dangss", "kys1s", "bawf1",
    "catf", "lachr", "nghia66", "internet", "fax", "s", "f", "1", "qd766", "nd15",
    "aaaaaaaaaaaaaaaaaaaa",
  ])
  func `that make no syllable have no reading`(typed: String) {
    #expect(RawTyping.readings(typed).isEmpty)
  }

  @Test func `that happen to make one have a reading that no list of words needs to hold`() {
    #expect(RawTyping.readings("bus") == ["bú"])
    #expect(RawTyping.readings("test") == ["tét"])
  }

  @Test func `never crash, and read as composed words that are marked`() {
    var random = Seeded(9)
    let keys = "aaeeoouuiyddwwsfrxjznghtckqpmb0123456789AW".map(String.init)
    for _ in 0..<3_000 {
      let typed = random.some(keys, upTo: 12).joined()
      let readings = RawTyping.readings(typed)
      #expect(Set(readings).count == readings.count, "\(typed)")
      for reading in readings {
        #expect(reading.nfc == reading && reading != typed && reading.markedWords.count == 1)
      }
    }
  }
}

@Suite struct `Words of procedure names` {
  @Test(arguments: Encoding.allCases)
  func `are the first reading of their keys`(encoding: Encoding) throws {
    let words = try Self.words()
    #expect(words.count > 700)
    for word in words.subtracting(["moóc", "nđ"]) {
      let keys = encoding.keys(of: word)
      let first = RawTyping.readings(keys).first
      #expect(first?.markedWords == word.markedWords, "\(keys): \(first ?? "") for \(word)")
      #expect(first?.contains("ð") == false)
    }
  }

  @Test func `with oo and uơ come after those with ô and ươ`() {
    #expect(RawTyping.readings("moocs") == ["mốc", "moóc"])
    #expect(RawTyping.readings("thuowr") == ["thưở", "thuở"])
  }

  /// The marked words of the bundled catalog.
  private static func words() throws -> Set<String> {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Resources/dak-lak-2022.tsv").path
    let text = String(
      decoding: try #require(FileManager.default.contents(atPath: path)),
      as: UTF8.self
    )
    let words = text.split(separator: "\n").dropFirst().flatMap { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)[1]
        .split { !$0.isLetter }.map { $0.lowercased() }
    }
    return Set(words).filter { !$0.markedWords.allSatisfy { $0.marks == .none } }
  }
}

/// A way in which people type.
enum Encoding: CaseIterable {
  case telex, telexToneLast, telexAllLast, vni, vniToneLast, vniAllLast

  func keys(of word: String) -> String {
    let scalars = Array(word.decomposedStringWithCanonicalMapping.unicodeScalars)
    var keys: [String] = []
    var shapes: [String] = []
    var tone = ""
    var letter = ""
    for scalar in scalars {
      if let key = tones[scalar.value] {
        tone = key
        if self == .telex || self == .vni { keys.append(key) }
      } else if let key = shape(scalar, of: letter) {
        shapes.append(key)
        if !isAllLast { keys.append(key) }
      } else {
        letter = scalar == "đ" ? "d" : String(scalar)
        keys.append(letter)
        guard scalar == "đ" else { continue }
        shapes.append(isVNI ? "9" : "d")
        if !isAllLast { keys.append(isVNI ? "9" : "d") }
      }
    }
    let last = shapes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if isAllLast { keys += last }
    if self != .telex, self != .vni { keys.append(tone) }
    return keys.joined()
  }

  private var isVNI: Bool { [.vni, .vniToneLast, .vniAllLast].contains(self) }

  private var isAllLast: Bool { self == .telexAllLast || self == .vniAllLast }

  private var tones: [UInt32: String] {
    isVNI
      ? [0x300: "2", 0x309: "3", 0x303: "4", 0x301: "1", 0x323: "5"]
      : [0x300: "f", 0x309: "r", 0x303: "x", 0x301: "s", 0x323: "j"]
  }

  private func shape(_ mark: Unicode.Scalar, of letter: String) -> String? {
    switch mark.value {
    case 0x302: isVNI ? "6" : letter
    case 0x306: isVNI ? "8" : "w"
    case 0x31B: isVNI ? "7" : "w"
    default: nil
    }
  }
}
