/// What can be a Vietnamese syllable: an onset, a rime, and a tone that the end of the rime allows.
enum Syllables {
  /// How far some letters with their shapes are a syllable; the better is the smaller.
  enum Fitness: Int, Comparable {
    /// A whole syllable.
    case whole
    /// The beginning of one, or one whose ending asks for a tone that is not there yet.
    case begun
    /// One of both, but for shapes that are still missing (`duong`).
    case bare

    static func < (left: Fitness, right: Fitness) -> Bool { left.rawValue < right.rawValue }
  }

  /// The onsets, among them those of place names of the highlands (Krông, Ea Đrăng, Plei).
  private static let onsets = [
    "", "b", "bl", "br", "c", "ch", "d", "dr", "g", "gh", "gi", "gr", "h", "k", "kh", "kr", "l",
    "m", "n", "ng", "ngh", "nh", "p", "ph", "pl", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ].map { FoldedWord($0.utf8) }

  /// The rimes without tones, in the order of their letters.
  ///
  /// ăk and its like are for names such as Đắk Lắk. uơ (thuở) is not among them: whoever types it has
  /// nearly always begun ươ.
  private static let rimes = """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec ek em en eng eo ep et ê êch êk êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
    o oc oi ok om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui uk um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """.markedWords.sorted()

  /// The rimes that begin with some letters.
  private static func rimes(from letters: FoldedWord) -> ArraySlice<MarkedWord> {
    var low = 0
    var high = rimes.count
    while low < high {
      let middle = (low + high) / 2
      if rimes[middle].letters < letters { low = middle + 1 } else { high = middle }
    }
    let last = letters.completions.upperBound
    return rimes[low...].prefix { $0.letters <= last }
  }

  /// How far a word is a syllable.
  ///
  /// - Parameters:
  ///   - letters: The folded letters.
  ///   - marks: Their shapes and the tone.
  /// - Returns: Nothing where no syllable begins so.
  /// - Complexity: O(letters + number of rimes that begin so).
  static func fitness(of letters: [UInt8], marks: WordMarks) -> Fitness? {
    let begin = letters.firstIndex(where: Letters.isVowel) ?? letters.count
    var best = fitness(of: letters, marks: marks, onset: begin)
    if begin > 0, begin < letters.count, isGlide(letters[begin], after: letters[..<begin]) {
      let other = fitness(of: letters, marks: marks, onset: begin + 1)
      best = [best, other].compactMap { $0 }.min()
    }
    return best
  }

  /// Whether a vowel may belong to the onset: the u of qu, the i of gi.
  static func isGlide(_ vowel: UInt8, after onset: ArraySlice<UInt8>) -> Bool {
    onset.elementsEqual("q".utf8) && vowel == UInt8(ascii: "u")
      || onset.elementsEqual("g".utf8) && vowel == UInt8(ascii: "i")
  }

  private static func fitness(of letters: [UInt8], marks: WordMarks, onset count: Int) -> Fitness? {
    let onset = FoldedWord(letters[..<count])
    let shapes = marks.shapes(of: 0..<count)
    let stroked = WordMarks(bits: 1)
    guard shapes == .none || (shapes == stroked && letters[0] == UInt8(ascii: "d")) else {
      return nil
    }
    guard count < letters.count else {
      return onsets.contains { onset.completions.contains($0) } ? .begun : nil
    }
    guard onsets.contains(onset), spells(onset, before: letters[count]) else {
      return nil
    }
    return fitness(
      ofRime: letters[count...],
      shapes: marks.shapes(of: count..<letters.count),
      marks
    )
  }

  private static func fitness(
    ofRime letters: ArraySlice<UInt8>,
    shapes: WordMarks,
    _ marks: WordMarks
  ) -> Fitness? {
    let typed = FoldedWord(letters)
    let needsTone = isStopped(letters)
    guard !needsTone || marks.tone == 0 || marks.tone >= 4 else { return nil }
    var best: Fitness?
    for rime in rimes(from: typed) {
      let known = rime.marks.shapes(of: 0..<letters.count)
      guard shapes.agreement(with: known, letters: letters.count) != .conflict else { continue }
      let isWhole = rime.letters == typed && !(needsTone && marks.tone == 0)
      let found: Fitness = shapes != known ? .bare : isWhole ? .whole : .begun
      best = min(best ?? found, found)
    }
    return best
  }

  /// Whether the spelling of an onset goes with the vowel after it: k, gh and ngh stand before e, i
  /// and y, c, g and ng before all others.
  private static func spells(_ onset: FoldedWord, before vowel: UInt8) -> Bool {
    let isFront =
      vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "y")
    if onset == g { return !isFront || vowel == UInt8(ascii: "i") }
    return onset != q && !(isFront ? beforeBack : beforeFront).contains(onset)
  }

  private static let g = FoldedWord("g".utf8)
  private static let q = FoldedWord("q".utf8)
  private static let beforeFront = ["k", "gh", "ngh"].map { FoldedWord($0.utf8) }
  private static let beforeBack = ["c", "ng"].map { FoldedWord($0.utf8) }

  /// Whether a rime ends in a stop, which allows no tones but sắc and nặng.
  private static func isStopped(_ rime: ArraySlice<UInt8>) -> Bool {
    guard let last = rime.last else { return false }
    let isH = last == UInt8(ascii: "h")
    return "ckpt".utf8.contains(isH ? rime.dropLast().last ?? last : last)
  }
}

extension WordMarks {
  var tone: UInt8 { UInt8(truncatingIfNeeded: bits >> WordMarks.toneShift) }

  /// The shapes of some of the letters, moved to the beginning, without the tone.
  func shapes(of letters: Range<Int>) -> WordMarks {
    let kept = (bits & 0xFFFF_FFFF) >> UInt64(2 * letters.lowerBound)
    return WordMarks(bits: kept & ((1 << UInt64(2 * letters.count)) - 1))
  }
}
