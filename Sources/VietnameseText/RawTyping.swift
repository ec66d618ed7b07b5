/// Reads words that were typed for an input method that was not there.
public enum RawTyping {
  /// Longer words are no syllables in any way of typing.
  private static let mostKeys = 14

  /// The words that a typed word may be when its keys are read as Telex or VNI.
  ///
  /// With a digit in it, it is read as VNI (`d9a8ng`, `thuong72`), else as Telex (`ddawng`,
  /// `thuongwf`); marks may stand anywhere behind their letters. In VNI, 6 and 8 are taken for each
  /// other where that gives a syllable too. Words that are begun have readings as well, so they can be
  /// asked for at every key (`ddaw`, `thuwo`); so have words that miss some of their marks
  /// (`dduong`).
  ///
  /// Some words of English are Telex too (`bus` is `bú`, `test` is `tét`): whoever asks compares the
  /// readings with the words there are. Codes and longer words (`text`, `web`, `H15`, `covid19`)
  /// have none.
  ///
  /// - Returns: Composed and in lower case, the most likely first, without repeats; none where the
  ///   keys make no Vietnamese syllable or leave the word as it is.
  /// - Complexity: O(length of the word × number of rimes that begin so).
  public static func readings(_ typed: String) -> [String] {
    guard typed.utf8.count <= mostKeys else { return [] }
    let keys = typed.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    guard holdsMark(keys), keys.allSatisfy({ isLetter($0) || isDigit($0) }) else { return [] }
    let step = keys.contains(where: isDigit) ? vni : telex
    var syllables = [TypedSyllable()]
    for key in keys {
      syllables = syllables.flatMap { step(key, $0) }.filter { $0.fitness != nil }
    }
    return ranked(syllables.filter(\.isChanged).map { $0.completed() })
  }

  /// Whether any key can be a mark, so that plain words cost next to nothing.
  private static func holdsMark(_ keys: [UInt8]) -> Bool {
    var seen: UInt32 = 0
    for key in keys {
      let bit: UInt32 = 1 << UInt32(key & 0x1F)
      if isDigit(key) || bit & markLetters != 0 { return true }
      if bit & toneLetters != 0, seen & vowels != 0 { return true }
      if bit & doubledLetters & seen != 0 { return true }
      seen |= bit
    }
    return false
  }

  private static let markLetters = letterSet("fjwz")
  private static let toneLetters = letterSet("rsx")
  private static let doubledLetters = letterSet("adeo")
  private static let vowels = letterSet("aeiouy")

  /// A set of letters as bits, a in bit 1.
  private static func letterSet(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) } }
  }

  /// Few guesses before many, then whole syllables before begun ones, then in the order given.
  private static func ranked(_ syllables: [TypedSyllable]) -> [String] {
    let ranks = syllables.enumerated().map { place, syllable in
      (syllable.guesses, syllable.fitness?.rawValue ?? .max, place)
    }
    var texts: [String] = []
    for rank in ranks.sorted(by: <) where rank.1 != .max {
      let text = syllables[rank.2].text
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// What a syllable may be after one more key of Telex.
  private static func telex(_ key: UInt8, _ syllable: TypedSyllable) -> [TypedSyllable] {
    let literal = [syllable.adding(key)]
    switch key {
    case UInt8(ascii: "f"): return tone(1, syllable)
    case UInt8(ascii: "r"): return tone(2, syllable) + literal
    case UInt8(ascii: "x"): return tone(3, syllable) + literal
    case UInt8(ascii: "s"): return tone(4, syllable) + literal
    case UInt8(ascii: "j"): return tone(5, syllable)
    case UInt8(ascii: "z"): return tone(0, syllable)
    case UInt8(ascii: "a"): return syllable.shaped(2, "a") + literal
    case UInt8(ascii: "e"): return syllable.shaped(2, "e") + literal
    case UInt8(ascii: "o"): return syllable.shaped(2, "o") + literal
    case UInt8(ascii: "d"): return syllable.shaped(1, "d") + literal
    case UInt8(ascii: "w"):
      let marked = syllable.horned() + syllable.shaped(1, "a")
      return marked + [syllable.adding(UInt8(ascii: "u"), shape: 3)]
    default: return literal
    }
  }

  /// What a syllable may be after one more key of VNI.
  private static func vni(_ key: UInt8, _ syllable: TypedSyllable) -> [TypedSyllable] {
    switch key {
    case UInt8(ascii: "0"): tone(0, syllable)
    case UInt8(ascii: "1"): tone(4, syllable)
    case UInt8(ascii: "2"): tone(1, syllable)
    case UInt8(ascii: "3"): tone(2, syllable)
    case UInt8(ascii: "4"): tone(3, syllable)
    case UInt8(ascii: "5"): tone(5, syllable)
    case UInt8(ascii: "6"): syllable.shaped(2, "aeo") + syllable.shaped(1, "a", isGuess: true)
    case UInt8(ascii: "7"): syllable.horned()
    case UInt8(ascii: "8"): syllable.shaped(1, "a") + syllable.shaped(2, "aeo", isGuess: true)
    case UInt8(ascii: "9"): syllable.shaped(1, "d")
    default: [syllable.adding(key)]
    }
  }

  private static func tone(_ tone: UInt8, _ syllable: TypedSyllable) -> [TypedSyllable] {
    syllable.toned(tone).map { [$0] } ?? []
  }

  private static func isLetter(_ key: UInt8) -> Bool { 0x61...0x7A ~= key }

  private static func isDigit(_ key: UInt8) -> Bool { 0x30...0x39 ~= key }
}
