/// Writes a key to memory that has room for any: five bytes for each byte of the text, which a scalar
/// of another script may take, and behind them one for each letter.
struct CollationKeyWriter {
  private let room: UnsafeMutableBufferPointer<UInt8>
  /// Where the tones and cases of the letters are kept until the first level ends.
  private let marks: Int
  private var end = 0

  private static let firstLetter: UInt8 = 0x80
  private static let otherPunctuation: UInt8 = 0x75
  private static let otherScript: UInt8 = 0xFF

  init(room: UnsafeMutableBufferPointer<UInt8>, marks: Int) {
    self.room = room
    self.marks = marks
  }

  /// Writes the key of a text.
  ///
  /// A letter takes one byte of the five it has, so the lower levels end before the marks that they
  /// have still to read.
  ///
  /// - Returns: The number of bytes.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let letterCount = writeLetters(of: text)
    append(0)
    for mark in marks..<marks + letterCount { append(room[mark] >> 1) }
    append(0)
    for mark in marks..<marks + letterCount { append(room[mark] & 1) }
    return end
  }

  /// - Returns: The number of letters, each of which leaves a mark.
  private mutating func writeLetters(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var letterCount = 0
    var offset = 0
    while offset < text.count {
      var (letter, width) = Letters.letter(in: text, at: offset)
      if letter.alphabet == 0 {
        let (scalar, length) = UTF8Walk.scalar(in: text, at: offset)
        letter = Letters.letter(scalar)
        width = length
        if letter.alphabet == 0 { appendOther(scalar) }
      }
      offset += width
      guard letter.alphabet > 0 else { continue }
      append(CollationKeyWriter.firstLetter + letter.alphabet)
      room[marks + letterCount] = (letter.tone + 1) << 1 | (letter.isCapital ? 1 : 0)
      letterCount += 1
    }
    return letterCount
  }

  private mutating func append(_ byte: UInt8) {
    room[end] = byte
    end += 1
  }

  /// ASCII other than letters keeps its order below them (digits after punctuation), further
  /// punctuation follows that of ASCII, and scalars of other scripts come last, in the order of
  /// their numbers.
  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: append(CollationKeyWriter.rank(UInt8(scalar.value)))
    case 0xA0: append(0x20)
    case 0x80..<0xC0, 0x2000...0x206F:
      appendNumber(scalar, after: CollationKeyWriter.otherPunctuation)
    default: appendNumber(scalar, after: CollationKeyWriter.otherScript)
    }
  }

  private mutating func appendNumber(_ scalar: Unicode.Scalar, after lead: UInt8) {
    append(lead)
    append(UInt8(scalar.value >> 18 & 0x3F) + 1)
    append(UInt8(scalar.value >> 12 & 0x3F) + 1)
    append(UInt8(scalar.value >> 6 & 0x3F) + 1)
    append(UInt8(scalar.value & 0x3F) + 1)
  }

  /// Digits after all punctuation, which ASCII splits around them; never zero, which ends a level.
  private static func rank(_ ascii: UInt8) -> UInt8 {
    switch ascii {
    case 0x30...0x39: ascii + 0x46
    case 0x3A...: ascii - 0x0A
    default: max(1, ascii)
    }
  }
}
