import VietnameseText

/// An inverted index in an image: which rows hold a word, and in which order the words stand.
///
/// A word is its letters, folded and in standard spelling, with its marks; words are sorted by
/// letters, then marks, so that everything that begins with some letters is one range of numbers.
/// The rows of a rare word are a list, those of a frequent one a bitmap; beginnings that very many
/// words share have a bitmap of their own.
package struct TextIndex: Sendable {
  let rowCount: Int
  let letters: ImageArray<UInt128>
  let marks: ImageArray<UInt64>
  /// How many rows hold each word.
  let counts: ImageArray<UInt32>
  private let postingStarts: ImageArray<UInt32>
  private let postings: ImageArray<UInt32>
  /// The number of each word's bitmap plus one; 0 where it has a list.
  private let bitmapNumbers: ImageArray<UInt32>
  private let bitmaps: ImageArray<UInt64>
  /// Word numbers plus one in the order of the text; 0 ends a text, of which a row may have several.
  private let tokens: ImageNumbers
  private let tokenStarts: ImageArray<UInt32>
  private let prefixes: ImageArray<UInt128>
  private let prefixBitmaps: ImageArray<UInt64>

  init(_ file: ImageFile, _ name: TextIndexName, rowCount: Int) {
    self.rowCount = rowCount
    letters = file.array(name, .letters)
    marks = file.array(name, .marks)
    counts = file.array(name, .counts)
    postingStarts = file.array(name, .postingStarts)
    postings = file.array(name, .postings)
    bitmapNumbers = file.array(name, .bitmapNumbers)
    bitmaps = file.array(name, .bitmaps)
    tokens = ImageNumbers(
      file.section(ImageSection.number(name, .tokens)),
      isWide: ImageNumbers.needsWide(letters.count + 1)
    )
    tokenStarts = file.array(name, .tokenStarts)
    prefixes = file.array(name, .prefixes)
    prefixBitmaps = file.array(name, .prefixBitmaps)
  }

  /// The number of distinct words.
  package var wordCount: Int { letters.count }

  /// The words that begin with the letters of a word.
  ///
  /// - Complexity: O(log words).
  func range(_ bounds: ClosedRange<FoldedWord>) -> Range<Int> {
    let first = letters.firstPlace { $0 >= bounds.lowerBound.bits }
    // A word has few marked forms: the end is near the beginning unless letters are open.
    var low = first
    var step = 1
    while low + step <= letters.count, letters[low + step - 1] <= bounds.upperBound.bits {
      low += step
      step *= 2
    }
    let high = min(letters.count, low + step - 1)
    return first..<letters.firstPlace(in: low..<high) { $0 > bounds.upperBound.bits }
  }

  /// The rows of a word, as a list or a bitmap.
  func add(_ number: Int, to rows: inout RowSet) {
    if let bitmap = bitmap(ofWord: number) {
      rows.formUnion(words: bitmap)
    } else {
      rows.insert(postings.part(postingStarts.stretch(number)))
    }
  }

  /// The bitmap of a word that very many rows hold.
  func bitmap(ofWord number: Int) -> UnsafeBufferPointer<UInt64>? {
    let bitmap = Int(bitmapNumbers[number])
    return bitmap == 0 ? nil : bitmaps.part(stretch(ofBitmap: bitmap - 1))
  }

  /// The bitmap of a beginning that very many words share.
  func bitmap(ofPrefix prefix: FoldedWord) -> UnsafeBufferPointer<UInt64>? {
    guard prefixes.count > 0 else { return nil }
    let place = prefixes.firstPlace { $0 >= prefix.bits }
    guard place < prefixes.count, prefixes[place] == prefix.bits else { return nil }
    return prefixBitmaps.part(stretch(ofBitmap: place))
  }

  private func stretch(ofBitmap number: Int) -> Range<Int> {
    let size = (rowCount + 63) / 64
    return number * size..<(number + 1) * size
  }

  /// Where the words of a row stand among the tokens.
  @inline(__always)
  func tokens(of row: Int) -> Range<Int> {
    let stretch = tokenStarts.stretch(row)
    return stretch.clamped(to: 0..<tokens.count)
  }

  /// The number of the word at a place among the tokens; -1 at the end of a text.
  @inline(__always)
  func word(at place: Int) -> Int { tokens[place] - 1 }

  /// The numbers plus one of the words of all texts, in whichever width the image has them; places
  /// that `tokens(of:)` gives are within them.
  var numbers: (narrow: UnsafePointer<UInt16>?, wide: UnsafePointer<UInt32>?) {
    (tokens.narrow.buffer.baseAddress, tokens.wide.buffer.baseAddress)
  }

  /// The numbers plus one of the words of all texts, where two bytes hold the largest.
  var narrowNumbers: UnsafeBufferPointer<UInt16> { tokens.narrow.buffer }

  /// How many numbers the words of all texts and their ends are.
  var numberCount: Int { tokens.count }

  /// Where the texts of each row begin among the numbers, and where the last ends.
  var textStarts: UnsafeBufferPointer<UInt32> { tokenStarts.buffer }

  /// The words of a row that has one text: all but its end.
  @inline(__always)
  func text(of row: Int) -> Range<Int> {
    let all = tokens(of: row)
    return all.lowerBound..<max(all.lowerBound, all.upperBound - 1)
  }

  /// How many rows some words hold at most: the sum of their counts.
  func weight(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + Int(counts[$1]) }
  }
}
