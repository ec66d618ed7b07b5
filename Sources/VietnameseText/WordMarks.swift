/// The diacritics of a word apart from its letters: the shape of each letter (breve, circumflex,
/// horn, stroke) and the one tone.
///
/// Together with the folded letters they give the word back, but for the letter that carries the
/// tone: `hoà` and `hòa` have the same marks. Marks that are not Vietnamese (ñ, ü) leave nothing.
public struct WordMarks: Hashable, Comparable, Sendable {
  /// Two bits of shape for each byte of the folded word, the first byte lowest, then three of tone.
  ///
  /// The shapes are 0 none, 1 breve or stroke (ă đ), 2 circumflex (â ê ô), 3 horn (ơ ư); the tones
  /// stand in bits 32 to 34: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. Files hold these
  /// numbers, so they never change.
  public let bits: UInt64

  public init(bits: UInt64) {
    self.bits = bits
  }

  public static let none = WordMarks(bits: 0)

  /// How the marks that somebody typed agree with those of a word of a text.
  ///
  /// - Parameters:
  ///   - full: The marks of the word of the text.
  ///   - letters: How many bytes of the folded word were typed; only their shapes are compared.
  /// - Returns: The agreement of the shapes in those bytes and of the tone; a tone or shape that was
  ///   not typed contradicts nothing.
  /// - Complexity: O(1).
  public func agreement(with full: WordMarks, letters: Int) -> MarkAgreement {
    let kept = letters >= FoldedWord.capacity ? WordMarks.shapes : (1 << UInt64(2 * letters)) - 1
    let mask = kept | WordMarks.tone
    let wanted = bits & mask
    let present = full.bits & mask
    if wanted == present { return .exact }
    let shapes = wanted & WordMarks.shapes
    var asked = ((shapes | shapes >> 1) & WordMarks.lowShapeBits) * 3
    if wanted > WordMarks.shapes { asked |= WordMarks.tone }
    return present & asked == wanted ? .compatible : .conflict
  }

  public static func < (left: WordMarks, right: WordMarks) -> Bool {
    left.bits < right.bits
  }

  static let toneShift: UInt64 = 32
  private static let shapes: UInt64 = 0xFFFF_FFFF
  private static let lowShapeBits: UInt64 = 0x5555_5555
  private static let tone: UInt64 = 7 << toneShift
}

/// How typed marks agree with those of a word; the better agreement is the smaller.
public enum MarkAgreement: UInt8, Comparable, Sendable {
  /// The same shapes in the letters that were typed, and the same tone.
  case exact
  /// Every mark that was typed is there, but the word has more.
  case compatible
  /// A mark that was typed is missing or different.
  case conflict

  public static func < (left: MarkAgreement, right: MarkAgreement) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A word as its folded letters and its marks: equal for all spellings of one accented word.
public struct MarkedWord: Hashable, Comparable, Sendable {
  /// The letters as they were scanned, in no standard spelling.
  public var letters: FoldedWord
  public var marks: WordMarks

  public init(letters: FoldedWord, marks: WordMarks) {
    self.letters = letters
    self.marks = marks
  }

  public static func < (left: MarkedWord, right: MarkedWord) -> Bool {
    left.letters == right.letters ? left.marks < right.marks : left.letters < right.letters
  }
}
