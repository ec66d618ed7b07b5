extension FoldedWord {
  /// Every word one slip of the fingers away, without repeats and without the word itself.
  ///
  /// A slip swaps two neighbours, misses a letter, adds one or takes a wrong one; letters are those
  /// of ASCII. No slip leads to or from the empty word, and none makes a word longer than its
  /// capacity.
  ///
  /// - Complexity: O(letters × 26).
  public var oneSlipAway: [FoldedWord] {
    let count = self.count
    guard count > 0 else { return [] }
    var words: [FoldedWord] = []
    words.reserveCapacity(54 * count + 26)
    for place in 0..<count {
      let letter = byte(place)
      let isRun = place + 1 < count && byte(place + 1) == letter
      if !isRun, count > 1 { words.append(removing(place)) }
      if !isRun, place + 1 < count { words.append(swapping(place)) }
      for other in FoldedWord.letters where other != letter {
        words.append(replacing(place, with: other))
        if count < FoldedWord.capacity { words.append(inserting(other, at: place)) }
      }
    }
    if count < FoldedWord.capacity {
      for letter in FoldedWord.letters { words.append(inserting(letter, at: count)) }
    }
    return words
  }

  /// Whether one slip makes this word of the other, or the other of this; of words in ASCII letters,
  /// the same as being among the words of `oneSlipAway`.
  ///
  /// - Complexity: O(1).
  public func isOneSlipAway(from other: FoldedWord) -> Bool {
    guard self != other, bits != 0, other.bits != 0 else { return false }
    let place = (bits ^ other.bits).leadingZeroBitCount / 8
    if tail(place + 1) == other.tail(place + 1) { return true }
    if tail(place) == other.tail(place + 1) || tail(place + 1) == other.tail(place) { return true }
    return place + 1 < count && swapping(place) == other
  }

  private static let letters: ClosedRange<UInt8> = 0x61...0x7A

  private func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * place))
  }

  /// The bytes from a place on, moved to the front.
  private func tail(_ place: Int) -> UInt128 {
    bits << UInt128(8 * place)
  }

  /// The bytes before a place.
  private func head(_ place: Int) -> UInt128 {
    place == 0 ? 0 : bits & (UInt128.max << UInt128(128 - 8 * place))
  }

  private func removing(_ place: Int) -> FoldedWord {
    FoldedWord(bits: head(place) | tail(place + 1) >> UInt128(8 * place))
  }

  private func replacing(_ place: Int, with letter: UInt8) -> FoldedWord {
    let shift = UInt128(120 - 8 * place)
    return FoldedWord(bits: bits & ~(0xFF << shift) | UInt128(letter) << shift)
  }

  private func inserting(_ letter: UInt8, at place: Int) -> FoldedWord {
    let rest = tail(place) >> UInt128(8 * place + 8)
    return FoldedWord(bits: head(place) | UInt128(letter) << UInt128(120 - 8 * place) | rest)
  }

  private func swapping(_ place: Int) -> FoldedWord {
    replacing(place, with: byte(place + 1)).replacing(place + 1, with: byte(place))
  }
}
