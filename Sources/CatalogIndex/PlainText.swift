import VietnameseText

/// Reads a query of nothing but letters and digits without marks, between blanks: what most people
/// type, at every key.
///
/// Such a text holds no operator and no word that has to be folded, so each piece is a word as it
/// stands.
enum PlainText {
  /// The terms of a text, as `QueryParser` reads them; nil for a text of another kind.
  ///
  /// - Complexity: O(n).
  static func groups(_ text: String) -> [[Query.Term]]? {
    var text = text
    return text.withUTF8 { bytes in
      var groups: [[Query.Term]] = []
      groups.reserveCapacity(bytes.count / 4 + 1)
      var (start, place) = (0, 0)
      var letters: UInt128 = 0
      while place <= bytes.count {
        let byte = place < bytes.count ? bytes[place] : blank
        place += 1
        if byte == blank {
          if place - 1 > start {
            let source = UnsafeBufferPointer(rebasing: bytes[start..<place - 1])
            groups.append([term(letters, source)])
          }
          (start, letters) = (place, 0)
          continue
        }
        let folded = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        let isWord = folded &- UInt8(ascii: "a") < 26 || folded &- UInt8(ascii: "0") < 10
        guard isWord, place - start <= FoldedWord.capacity else { return nil }
        letters |= UInt128(folded) << UInt128(8 * (FoldedWord.capacity - (place - start)))
      }
      return groups
    }
  }

  private static let blank = UInt8(ascii: " ")

  private static func term(_ letters: UInt128, _ source: UnsafeBufferPointer<UInt8>) -> Query.Term {
    let word = QueryWord(FoldedWord(bits: letters), isPrefix: true)
    return Query.Term(.words([word], code: nil), source: String(decoding: source, as: UTF8.self))
  }
}
