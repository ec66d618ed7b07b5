/// A syllable while its keys are read: what an input method would have in its buffer.
struct TypedSyllable {
  private(set) var letters: [UInt8] = []
  private var shapes: [UInt8] = []
  private var tone: UInt8 = 0
  /// Whether any key was a mark.
  private(set) var isChanged = false
  /// How often a mark was taken for another one than its key says.
  private(set) var guesses = 0

  var marks: WordMarks {
    var bits = UInt64(tone) << WordMarks.toneShift
    for (place, shape) in shapes.enumerated().prefix(FoldedWord.capacity) {
      bits |= UInt64(shape) << UInt64(2 * place)
    }
    return WordMarks(bits: bits)
  }

  var fitness: Syllables.Fitness? { Syllables.fitness(of: letters, marks: marks) }

  private var hasVowel: Bool { letters.contains(where: Letters.isVowel) }

  func adding(_ letter: UInt8, shape: UInt8 = 0) -> TypedSyllable {
    var copy = self
    copy.letters.append(letter)
    copy.shapes.append(shape)
    if shape > 0 { copy.isChanged = true }
    return copy
  }

  /// The syllable with a tone; nothing before its vowel, or where the same tone again takes it back.
  func toned(_ tone: UInt8) -> TypedSyllable? {
    guard hasVowel, tone != self.tone else { return nil }
    var copy = self
    copy.tone = tone
    copy.isChanged = true
    return copy
  }

  /// The syllables in which one of the letters has a shape that it did not have.
  func shaped(_ shape: UInt8, _ bases: StaticString, isGuess: Bool = false) -> [TypedSyllable] {
    let bases = bases.withUTF8Buffer { Array($0) }
    return letters.indices.filter { shapes[$0] == 0 && bases.contains(letters[$0]) }.reversed()
      .map { place in
        var copy = self
        copy.shapes[place] = shape
        copy.isChanged = true
        copy.guesses += isGuess ? 1 : 0
        return copy
      }
  }

  /// The syllables in which uo is ươ, or one of both letters has its horn.
  func horned() -> [TypedSyllable] {
    let single = shaped(3, "ou")
    let pairs = single.compactMap { one in
      let both = one.shaped(3, "ou").first { $0.pairedHorn != nil }
      return both
    }
    return pairs.prefix(1) + single
  }

  /// The place of the u in ươ.
  private var pairedHorn: Int? {
    letters.indices.dropLast().first {
      letters[$0] == UInt8(ascii: "u") && letters[$0 + 1] == UInt8(ascii: "o")
        && shapes[$0] == 3 && shapes[$0 + 1] == 3
    }
  }

  /// With ươ where only the u has its horn, as input methods complete it.
  func completed() -> TypedSyllable {
    var copy = self
    for place in letters.indices.dropLast()
    where letters[place] == UInt8(ascii: "u") && letters[place + 1] == UInt8(ascii: "o")
      && shapes[place] == 3 && shapes[place + 1] == 0
    {
      copy.shapes[place + 1] = 3
    }
    return copy
  }

  /// The syllable in NFC, its tone where most official text puts it (hòa, thủy).
  var text: String {
    var scalars = String.UnicodeScalarView()
    let bearer = tone == 0 ? nil : toneBearer
    for place in letters.indices {
      let tone = place == bearer ? tone : 0
      scalars.append(Letters.composed(letters[place], shape: shapes[place], tone: tone))
    }
    return String(scalars)
  }

  /// The letter that carries the tone.
  ///
  /// It is the last that has a shape; without one, the first of two vowels that end the word, and
  /// the second otherwise. The u of qu and the i of gi count only where there is no other vowel.
  private var toneBearer: Int? {
    var vowels = letters.indices.filter { Letters.isVowel(letters[$0]) }
    if let shaped = vowels.last(where: { shapes[$0] > 0 }) { return shaped }
    guard let first = vowels.first, let last = vowels.last else { return nil }
    if vowels.count > 1, Syllables.isGlide(letters[first], after: letters[..<first]) {
      vowels.removeFirst()
    }
    let isOpen = last == letters.count - 1
    return vowels.count == 1 || (vowels.count == 2 && isOpen) ? vowels[0] : vowels[1]
  }
}
