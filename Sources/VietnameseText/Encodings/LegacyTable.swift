/// What the bytes of an encoding mean, alone and in pairs.
///
/// All are Windows-1252 but for what is replaced here. Windows-1258 is Microsoft's code page of that
/// number, TCVN3 the part of TCVN 5712:1993 that its fonts have; both agree with iconv and Python.
/// VNI-Windows is in neither: its letters are those of the VNI-Times fonts.
struct LegacyTable: Sendable {
  /// What stands for a byte that means nothing.
  static let fault: UInt16 = 0xFFFD

  /// The scalar of each byte.
  private(set) var letters: [UInt16]
  /// The row of a byte that a mark can follow, and the column of a mark; 0 for all others.
  private var rows = [UInt8](repeating: 0, count: 256)
  private var columns = [UInt8](repeating: 0, count: 256)
  /// By row and column; 0 where the two make no letter.
  private var pairs = [UInt16](repeating: 0, count: LegacyTable.width)
  private static let width = 32

  static func of(_ encoding: LegacyEncoding) -> LegacyTable {
    switch encoding {
    case .windows1258: windows1258
    case .tcvn3: tcvn3
    case .vni: vni
    }
  }

  /// The letter that two bytes are together.
  @inline(__always)
  func pair(_ first: UInt8, _ second: UInt8) -> UInt16? {
    let column = columns[Int(second)]
    guard column != 0 else { return nil }
    let pair = pairs[Int(rows[Int(first)]) * LegacyTable.width + Int(column)]
    return pair == 0 ? nil : pair
  }

  /// Windows-1252, whose five gaps mean nothing, with other letters from some bytes on.
  private init(replacing changes: KeyValuePairs<UInt8, String>) {
    letters = (0...255).map { UInt16($0) }
    replace(from: 0x80, "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}")
    replace(from: 0x90, "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
    for (first, text) in changes { replace(from: first, text) }
  }

  private mutating func replace(from first: UInt8, _ text: String) {
    for (place, scalar) in text.unicodeScalars.enumerated() {
      letters[Int(first) + place] = UInt16(truncatingIfNeeded: scalar.value)
    }
  }

  /// Lets the bytes of a mark follow some others, wherever it composes with their letters to one
  /// scalar.
  private mutating func compose(
    _ bases: some Sequence<UInt8>,
    with marks: [UInt8],
    _ combining: String
  ) {
    let column = (columns.max() ?? 0) + 1
    for mark in marks { columns[Int(mark)] = column }
    for base in bases {
      guard let letter = Unicode.Scalar(letters[Int(base)]) else { continue }
      let scalars = (String(letter) + combining).nfc.unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first else { continue }
      if rows[Int(base)] == 0 {
        rows[Int(base)] = UInt8(pairs.count / LegacyTable.width)
        pairs += [UInt16](repeating: 0, count: LegacyTable.width)
      }
      let place = Int(rows[Int(base)]) * LegacyTable.width + Int(column)
      pairs[place] = UInt16(truncatingIfNeeded: scalar.value)
    }
  }

  private static let windows1258: LegacyTable = {
    var table = LegacyTable(replacing: [
      0x8A: "\u{FFFD}", 0x8E: "\u{FFFD}", 0x9A: "\u{FFFD}", 0x9E: "\u{FFFD}",
      0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư\u{303}",
      0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư₫",
    ])
    for mark: UInt8 in [0xCC, 0xD2, 0xDE, 0xEC, 0xF2] {
      guard let combining = Unicode.Scalar(table.letters[Int(mark)]) else { continue }
      table.compose(0x41...0xFF, with: [mark], String(combining))
    }
    return table
  }()

  private static let tcvn3 = LegacyTable(replacing: [
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽ",
    0xD0: "éẹềểễếệìỉ", 0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ",
  ])

  private static let vni: LegacyTable = {
    var table = LegacyTable(replacing: [
      0xC6: "Ỉ", 0xCE: "Ỵ", 0xD1: "Đ", 0xD2: "Ị", 0xD3: "Ĩ", 0xD4: "Ơ", 0xD6: "Ư",
      0xE6: "ỉ", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
    ])
    let (horned, wide): ([UInt8], [UInt8]) = ([0xD4, 0xD6, 0xF4, 0xF6], Array("AaEeOo".utf8))
    let plain = wide + Array("UuYy".utf8)
    let tones = ["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
    // The small marks, in the order of the tones; the capital ones stand 32 below.
    for (mark, tone) in zip([0xF9, 0xF8, 0xFB, 0xF5, 0xEF] as [UInt8], tones.dropFirst()) {
      table.compose(plain + horned, with: [mark, mark - 0x20], tone)
    }
    for (mark, tone) in zip([0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4] as [UInt8], tones) {
      table.compose(wide, with: [mark, mark - 0x20], "\u{302}" + tone)
    }
    for (mark, tone) in zip([0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB] as [UInt8], tones) {
      table.compose(Array("Aa".utf8), with: [mark, mark - 0x20], "\u{306}" + tone)
    }
    return table
  }()
}
