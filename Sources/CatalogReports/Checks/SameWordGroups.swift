import ProcedureModel
import VietnameseText

/// Finds texts that are the same but for case, blanks, punctuation, the place of the tone, i and y.
///
/// Each text becomes one number, and equal numbers come together by sorting, so that no text is
/// compared with all others.
struct SameWordGroups {
  private struct Entry {
    let hash: UInt64
    let number: Int
  }

  private var reader = WordReader()
  private var entries: [Entry] = []

  /// Adds a text under a number.
  mutating func add(_ text: String, _ number: Int) {
    var hash: UInt64 = 0
    var copy = text
    copy.withUTF8 { bytes in
      reader.forEachMarkedWord(in: bytes) { letters, marks in
        let bits = letters.standardSpelling.bits
        hash = SameWordGroups.mixed(hash, UInt64(truncatingIfNeeded: bits >> 64))
        hash = SameWordGroups.mixed(hash, UInt64(truncatingIfNeeded: bits) ^ marks.bits)
      }
    }
    if hash != 0 { entries.append(Entry(hash: hash, number: number)) }
  }

  private static func mixed(_ hash: UInt64, _ bits: UInt64) -> UInt64 {
    let product = (hash ^ bits &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 31
  }

  /// The numbers whose texts are the same words, in ascending order, where there are several.
  ///
  /// - Complexity: O(n × log n).
  var groups: [[Int]] {
    let sorted = entries.sorted { ($0.hash, $0.number) < ($1.hash, $1.number) }
    var groups: [[Int]] = []
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, sorted[end].hash == sorted[first].hash { end += 1 }
      if end - first > 1 { groups.append(sorted[first..<end].map(\.number)) }
      first = end
    }
    return groups
  }
}

/// Texts that are the same words, by their spellings.
struct Spellings {
  /// Each spelling with the numbers that have it, the first number first.
  let variants: [(text: String, numbers: [Int])]

  /// - Complexity: O(texts).
  init(_ numbers: [Int], text: (Int) -> String) {
    var places: [String: Int] = [:]
    var variants: [(text: String, numbers: [Int])] = []
    for number in numbers {
      let text = text(number)
      if let place = places[text] {
        variants[place].numbers.append(number)
      } else {
        places[text] = variants.count
        variants.append((text, [number]))
      }
    }
    // Texts that share a number by accident are none of these.
    let words = variants.first.map { StandardWords($0.text) }
    self.variants = variants.filter { StandardWords($0.text) == words }
  }

  /// The first spellings, as a finding names them: a text may be spelled in any number of ways.
  var examples: [String] { variants.prefix(Spellings.named).map(\.text) }

  private static let named = 8

  /// In what the first spellings differ, all together.
  var difference: SpellingDifference {
    guard let first = variants.first else { return [] }
    return examples.dropFirst().reduce(into: []) {
      $0.formUnion(SpellingDifference(first.text, $1))
    }
  }
}

/// The words of a text in the spelling that stands for all: equal for texts that differ only in case,
/// blanks, punctuation, the place of the tone, i and y.
public struct StandardWords: Hashable, Sendable {
  private let words: [MarkedWord]

  /// - Complexity: O(n).
  public init(_ text: String) {
    words = text.markedWords.map {
      MarkedWord(letters: $0.letters.standardSpelling, marks: $0.marks)
    }
  }
}

extension SpellingDifference {
  /// In what two texts of the same words differ.
  ///
  /// - Complexity: O(n).
  init(_ left: String, _ right: String) {
    self = []
    let (left, right) = (SpelledText(left), SpelledText(right))
    if left.separators != right.separators { insert(.separators) }
    for (left, right) in zip(left.words, right.words) where left.text != right.text {
      if left.text.lowercased() == right.text.lowercased() {
        insert(.letterCase)
      } else {
        insert(left.letters == right.letters ? .tonePlace : .iAndY)
      }
    }
  }
}

/// A text taken apart into its words and what stands between them.
private struct SpelledText {
  private(set) var words: [(text: String, letters: FoldedWord)] = []
  private(set) var separators: [String] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(text)
    var end = 0
    while scanner.next() {
      let range = scanner.range
      separators.append(String(decoding: bytes[end..<range.lowerBound], as: UTF8.self))
      words.append((String(decoding: bytes[range], as: UTF8.self), scanner.word))
      end = range.upperBound
    }
    separators.append(String(decoding: bytes[end...], as: UTF8.self))
  }
}
