/// Goes through the words of a text that have letters beyond ASCII, in whatever encoding they may be.
///
/// What separates words in one reading may be a letter in another (® is đ in TCVN3), so only ASCII
/// marks, no-break spaces, and the signs of Unicode's upper rows separate.
enum AccentedWords {
  /// Longer words are of no use to tell an encoding.
  private static let longest = 32

  /// Calls a function with each of these words that has an ASCII letter too and no digit; false ends
  /// the walk.
  ///
  /// - Complexity: O(n).
  static func forEach(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var place = 0
    while place < text.count {
      let start = place
      var seen: Kinds = []
      while place < text.count, let kind = kind(of: text, at: place) {
        seen.insert(kind)
        place += 1
      }
      if seen == [.ascii, .other], place - start <= longest {
        guard body(UnsafeBufferPointer(rebasing: text[start..<place])) else { return }
      }
      place += place < text.count ? separatorWidth(text[place]) : 0
    }
  }

  private struct Kinds: OptionSet {
    let rawValue: UInt8
    static let ascii = Kinds(rawValue: 1)
    static let digit = Kinds(rawValue: 2)
    static let other = Kinds(rawValue: 4)
  }

  /// What a byte of a word is; nil for one that separates.
  private static func kind(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> Kinds? {
    switch text[place] {
    case 0x41...0x5A, 0x61...0x7A: .ascii
    case 0x30...0x39: .digit
    case 0x00..<0x80, 0xE2, 0xE3, 0xEE, 0xEF: nil
    case 0xC2 where place + 1 < text.count && text[place + 1] == 0xA0: nil
    default: .other
    }
  }

  private static func separatorWidth(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
  }

  /// Whether a word is a whole Vietnamese syllable, with one tone at most and no other letters.
  ///
  /// As it is typed, capitals do not stand behind small letters; in misread text they do (`kÝ`).
  ///
  /// - Complexity: O(letters + number of rimes that begin so).
  static func isSyllable(_ word: UnsafeBufferPointer<UInt8>, asTyped: Bool) -> Bool {
    var letters = FoldedWordBuilder()
    var (hasSmall, tones, place) = (false, 0, 0)
    while place < word.count {
      let (letter, width) = Letters.letter(in: word, at: place)
      if isVietnamese(letter, width) {
        if letter.isCapital, hasSmall, asTyped { return false }
        if !letter.isCapital { hasSmall = true }
        tones += letter.tone > 0 ? 1 : 0
        letters.append(letter)
        place += width
      } else {
        let (scalar, width) = UTF8Walk.scalar(in: word, at: place)
        guard 0x300...0x36F ~= scalar.value else { return false }
        tones += Letters.tone(of: scalar.value) > 0 ? 1 : 0
        letters.mark(scalar.value)
        place += width
      }
    }
    guard tones <= 1 else { return false }
    return Syllables.fitness(of: letters.word.bytes, marks: letters.marks) == .whole
  }

  private static func isVietnamese(_ letter: Letters.Letter, _ width: Int) -> Bool {
    guard letter.base != 0 else { return false }
    if width == 1 { return true }
    return letter.isMarked && (letter.tone == 0 || Letters.isVowel(letter.base))
  }
}
