/// Finds out which encoding some text was misread from, by how many of its words are Vietnamese
/// syllables when they are read so, against how many are as they stand.
///
/// A few legal syllables are others in VNI-Windows (`hoàn` is `hồn`), so one word tells nothing: give
/// it all texts of a column, which have one font.
public struct LegacyScan {
  /// So many words tell as much as more would.
  public static let mostWords = 2000

  private let candidates: [LegacyEncoding]
  private var tallies: [Tally]
  /// How many words have letters beyond ASCII, and how many of those are Vietnamese as they stand.
  public private(set) var wordCount = 0
  public private(set) var plainCount = 0

  /// What one reading makes of the words.
  private struct Tally {
    var syllables = 0
    /// The words that are syllables in this reading only.
    var tells = 0
    /// The first of them, or else of all syllables.
    var example: (word: [UInt8], readAs: [UInt8])?
    /// Whether others than the example tell.
    var hasOthers = false

    mutating func take(
      _ word: UnsafeBufferPointer<UInt8>,
      readAs read: [UInt8],
      isPlain: Bool
    ) {
      syllables += 1
      if example == nil || (!isPlain && tells == 0) { example = (Array(word), read) }
      guard !isPlain else { return }
      tells += 1
      if !hasOthers, let example { hasOthers = example.readAs != read }
    }
  }

  /// - Parameter candidates: The encodings that may be.
  public init(_ candidates: [LegacyEncoding] = LegacyEncoding.allCases) {
    self.candidates = candidates
    tallies = candidates.map { _ in Tally() }
  }

  /// Whether more words would tell no more.
  public var isFull: Bool { wordCount >= LegacyScan.mostWords }

  /// Takes the words of a text in UTF-8.
  ///
  /// - Complexity: O(n).
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    AccentedWords.forEach(in: text) { word in
      add(word: word)
      return !isFull
    }
  }

  /// Takes the words of bytes in an encoding that is to be found, as Latin-1 has them.
  ///
  /// - Complexity: O(n).
  public mutating func add(bytes: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes { text.append(scalar: UInt16(byte)) }
    text.withUnsafeBufferPointer { add($0) }
  }

  private mutating func add(word: UnsafeBufferPointer<UInt8>) {
    wordCount += 1
    let isPlain = AccentedWords.isSyllable(word, asTyped: true)
    plainCount += isPlain ? 1 : 0
    for (place, candidate) in candidates.enumerated() {
      guard let read = candidate.utf8(ofMisread: word), LegacyScan.isSyllable(read) else {
        continue
      }
      tallies[place].take(word, readAs: read, isPlain: isPlain)
    }
  }

  private static func isSyllable(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { AccentedWords.isSyllable($0, asTyped: false) }
  }

  /// The encoding that text in Unicode was misread from; nil where it stands as it should.
  ///
  /// The words that are Vietnamese only in this reading must be more than those that are as they
  /// stand, and no less than those that are in neither.
  ///
  /// At least so many different words have to tell, 1 or 2; one may be a sign such as `µm`.
  public func finding(leastWords: Int = 2) -> LegacyFinding? {
    guard let best = best(by: \.tells), leastWords < 2 || best.tally.hasOthers else { return nil }
    let tells = best.tally.tells
    guard tells > plainCount, tells >= wordCount - plainCount - tells else { return nil }
    return finding(best)
  }

  /// The encoding in which most words of bytes are Vietnamese; nil where none is in any.
  public func findingOfBytes() -> LegacyFinding? {
    best(by: \.syllables).map(finding)
  }

  private func best(by count: KeyPath<Tally, Int>) -> (encoding: LegacyEncoding, tally: Tally)? {
    var best: (encoding: LegacyEncoding, tally: Tally)?
    for (encoding, tally) in zip(candidates, tallies) where tally[keyPath: count] > 0 {
      guard tally[keyPath: count] > best?.tally[keyPath: count] ?? 0 else { continue }
      best = (encoding, tally)
    }
    return best
  }

  private func finding(_ best: (encoding: LegacyEncoding, tally: Tally)) -> LegacyFinding {
    LegacyFinding(
      encoding: best.encoding,
      syllables: best.tally.syllables,
      words: wordCount,
      example: String(decoding: best.tally.example?.word ?? [], as: UTF8.self),
      readAs: String(decoding: best.tally.example?.readAs ?? [], as: UTF8.self)
    )
  }
}

/// An encoding that words were found to be in, and what tells.
public struct LegacyFinding: Hashable, Sendable {
  public let encoding: LegacyEncoding
  /// How many words are Vietnamese syllables when they are read so.
  public let syllables: Int
  /// How many words have letters beyond ASCII.
  public let words: Int
  /// The first word that tells, as it stands and as it reads.
  public let example: String
  public let readAs: String
}
