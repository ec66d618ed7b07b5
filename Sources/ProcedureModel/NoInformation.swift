private import VietnameseText

/// What lists write where they say nothing.
package enum NoInformation {
  /// Their folded letters, the last lowest: none has more than fifteen.
  private static let spellings = [
    "khongcothongtin", "chuacothongtin", "chuacapnhat", "dangcapnhat", "khongxacdinh", "na", "null",
    "nan", "none", "chuacoma", "khongcoma",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt128($1) } }

  /// Whether a text is blank, a dash, or the portal's "Không có thông tin".
  ///
  /// - Complexity: O(n), and O(1) for long texts.
  package static func isSaid(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    // Every cell is asked, so no text is made of its letters.
    var letters: UInt128 = 0
    for scalar in text.unicodeScalars {
      guard letters >> 120 == 0 else { return false }
      let base = Letters.letter(scalar).base
      if base != 0 { letters = letters << 8 | UInt128(base) }
    }
    guard letters == 0 else { return spellings.contains(letters) }
    // Letters of other scripts fold to nothing too.
    return text.allSatisfy { $0.isWhitespace || "-–—_./?".contains($0) }
  }
}
