import VietnameseText

/// The words that the letters of one word may begin: `dkkh` is "đăng ký kết hôn".
struct Initials {
  /// So many words of names are looked at: a bound of about five milliseconds.
  private static let looks = 2_000_000
  /// So many different wordings are told apart.
  private static let wordings = 256

  /// Words that stand together in names.
  private struct Wording {
    let row: Int
    /// How many words stand before it.
    let offset: Int
    /// Less is likelier: names that begin so first, ordinary ones before later ones.
    var cost: Int
    var count = 0
  }

  private let image: CatalogImage
  private let letters: [UInt8]

  /// Takes what was typed, or nothing where that cannot be initials.
  init?(_ typed: FoldedWord, _ image: CatalogImage) {
    let letters = typed.bytes
    guard 3...8 ~= letters.count, letters.allSatisfy({ 0x61...0x7A ~= $0 }) else { return nil }
    self.image = image
    self.letters = letters
  }

  /// Whether the letters are no syllable, and initials if they are anything.
  var hasNoVowel: Bool { !letters.contains { "aeiouy".utf8.contains($0) } }

  /// The wordings, likeliest first.
  var texts: [String] {
    wordings.sorted { ($0.cost, -$0.count, $0.row) < ($1.cost, -$1.count, $1.row) }.map(text)
  }

  private var wordings: [Wording] {
    let index = image.nameWords
    let first = (0..<index.wordCount).map { UInt8(truncatingIfNeeded: index.letters[$0] >> 120) }
    let mask = letters.count == 8 ? UInt64.max : (1 << UInt64(8 * letters.count)) - 1
    let wanted = letters.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var found: [[Int]: Wording] = [:]
    var looks = Initials.looks
    for row in 0..<image.rowCount where looks > 0 {
      let name = index.text(of: row)
      looks -= name.count
      var last: UInt64 = 0
      for place in name {
        let word = index.word(at: place)
        last = (last << 8 | UInt64(first.indices.contains(word) ? first[word] : 0)) & mask
        if last == wanted { add(place + 1 - letters.count, row, name, to: &found) }
      }
    }
    return Array(found.values)
  }

  private func add(_ start: Int, _ row: Int, _ name: Range<Int>, to found: inout [[Int]: Wording]) {
    let index = image.nameWords
    let words = (start..<start + letters.count).map { index.word(at: $0) }
    guard found.count < Initials.wordings || found[words] != nil else { return }
    let lead = Lead(index).length(name) { index.word(at: $0) }
    let kind = Prior.kind(ofDegree: Int(image.priorOfRow[row]))
    let begins = start == name.lowerBound + lead
    let cost = (begins ? 0 : Prior.kinds.count) + kind
    var wording =
      found[words] ?? Wording(row: row, offset: start - name.lowerBound, cost: cost)
    wording.cost = min(wording.cost, cost)
    wording.count += 1
    found[words] = wording
  }

  /// The words as they stand in a name, in small letters.
  private func text(_ wording: Wording) -> String {
    let name = image.names[wording.row]
    var scanner = WordScanner(name)
    var words: [String] = []
    var place = 0
    while place < wording.offset + letters.count, scanner.next() {
      if place >= wording.offset {
        let start = name.utf8.index(name.startIndex, offsetBy: scanner.range.lowerBound)
        let end = name.utf8.index(name.startIndex, offsetBy: scanner.range.upperBound)
        words.append(name[start..<end].lowercased())
      }
      place += 1
    }
    return words.joined(separator: " ")
  }
}
