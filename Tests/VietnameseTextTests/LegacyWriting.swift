import Foundation
import VietnameseText

/// Writes Vietnamese letters in the encodings from before Unicode, from tables of its own.
enum LegacyWriting {
  private static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// The letters that an encoding has: TCVN3 has no capitals with tones.
  static func letters(of encoding: LegacyEncoding) -> [String] {
    let vowels = "aăâeêioôơuưy".flatMap { vowel in
      tones.map { (String(vowel) + $0).precomposedStringWithCanonicalMapping }
    }
    let small = vowels + ["đ"]
    let capitals = encoding == .tcvn3 ? "ĂÂÊÔƠƯĐ".map(String.init) : small.map { $0.uppercased() }
    return small + capitals
  }

  static func bytes(_ letter: String, _ encoding: LegacyEncoding) -> [UInt8] {
    guard let scalar = letter.unicodeScalars.first, scalar.value >= 0x80 else {
      return Array(letter.utf8)
    }
    switch encoding {
    case .windows1258: return windows1258(letter)
    case .tcvn3: return tcvn3[letter] ?? []
    case .vni: return vni(letter)
    }
  }

  /// A letter without its tone, and the place of that in `tones`.
  private static func parts(_ letter: String) -> (String, Int) {
    var scalars = Array(letter.decomposedStringWithCanonicalMapping.unicodeScalars)
    let tone = tones.indices.dropFirst().first { tone in
      scalars.contains { String($0) == tones[tone] }
    }
    scalars.removeAll { tones.contains(String($0)) }
    var base = String.UnicodeScalarView()
    base.append(contentsOf: scalars)
    return (String(base).precomposedStringWithCanonicalMapping, tone ?? 0)
  }

  private static func windows1258(_ letter: String) -> [UInt8] {
    let (base, tone) = parts(letter)
    let bases: [String: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "đ": 0xF0,
      "Ă": 0xC3, "Â": 0xC2, "Ê": 0xCA, "Ô": 0xD4, "Ơ": 0xD5, "Ư": 0xDD, "Đ": 0xD0,
    ]
    let marks: [UInt8] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    let byte = bases[base].map { [$0] } ?? Array(base.utf8)
    return tone == 0 ? byte : byte + [marks[tone]]
  }

  private static let tcvn3: [String: [UInt8]] = {
    let list = """
      A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ \
      C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ \
      E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự \
      FAỳ FBỷ FCỹ FDý FEỵ
      """
    let pairs = list.split(separator: " ").map { entry in
      (String(entry.dropFirst(2)), [UInt8(entry.prefix(2), radix: 16) ?? 0])
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static func vni(_ letter: String) -> [UInt8] {
    let isCapital = letter != letter.lowercased()
    let (base, tone) = parts(letter.lowercased())
    let text = vniSmall(base, tone)
    // In Latin-1 every capital stands 32 below its small letter.
    return text.unicodeScalars.map { UInt8($0.value) - (isCapital ? 0x20 : 0) }
  }

  private static func vniSmall(_ base: String, _ tone: Int) -> String {
    switch (base, tone) {
    case ("đ", _): "ñ"
    case ("i", _): ["i", "ì", "æ", "ó", "í", "ò"][tone]
    case ("y", 5): "î"
    case ("ă", _): "a" + ["ê", "è", "ú", "ü", "é", "ë"][tone]
    case ("â", _): "a" + circumflexed[tone]
    case ("ê", _): "e" + circumflexed[tone]
    case ("ô", _): "o" + circumflexed[tone]
    case ("ơ", _): "ô" + toned[tone]
    case ("ư", _): "ö" + toned[tone]
    default: base + toned[tone]
    }
  }

  private static let toned = ["", "ø", "û", "õ", "ù", "ï"]
  private static let circumflexed = ["â", "à", "å", "ã", "á", "ä"]
}
