/// Takes the letters of a word one by one, without memory of its own.
struct FoldedWordBuilder {
  /// The bytes so far, the last one lowest.
  private var bits: UInt128 = 0
  private var count = 0
  private var shapes: UInt64 = 0
  private var tone: UInt8 = 0

  var isEmpty: Bool { count == 0 }

  var word: FoldedWord {
    FoldedWord(bits: bits &<< UInt128(8 * max(0, FoldedWord.capacity - count)))
  }

  var marks: WordMarks { WordMarks(bits: shapes | UInt64(tone) << WordMarks.toneShift) }

  /// Adds a letter; what is beyond the capacity of a word is not kept.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < FoldedWord.capacity { bits = bits &<< 8 | UInt128(byte) }
    count &+= 1
  }

  /// Adds a letter with its marks.
  @inline(__always)
  mutating func append(_ letter: Letters.Letter) {
    append(letter.base)
    guard letter.isMarked else { return }
    mark(shape: letter.shape, tone: Letters.isVowel(letter.base) ? letter.tone : 0)
  }

  /// Gives the last letter a mark that follows it, if that letter can have the mark.
  mutating func mark(_ combining: UInt32) {
    guard count > 0 else { return }
    let last = UInt8(truncatingIfNeeded: bits)
    mark(
      shape: Letters.shape(of: last, with: combining),
      tone: Letters.isVowel(last) ? Letters.tone(of: combining) : 0
    )
  }

  /// Of two shapes of a letter, or two tones of a word, one counts whatever their order, because
  /// equivalent forms of a text order marks differently.
  private mutating func mark(shape: UInt8, tone: UInt8) {
    guard count <= FoldedWord.capacity else { return }
    let place = UInt64(2 * (count - 1))
    let present = UInt8(truncatingIfNeeded: shapes &>> place & 3)
    shapes = shapes & ~(3 &<< place) | UInt64(max(present, shape)) &<< place
    if tone > 0 { self.tone = self.tone == 0 ? tone : min(self.tone, tone) }
  }
}
