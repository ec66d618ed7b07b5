private import VietnameseText

/// What lists write where they say nothing.
package enum NoInformation {
  private static let spellings: Set<String> = [
    "", "khongcothongtin", "chuacothongtin", "chuacapnhat", "dangcapnhat", "khongxacdinh", "na",
    "null", "nan", "none", "chuacoma", "khongcoma",
  ]

  /// Whether a text is blank, a dash, or the portal's "Không có thông tin".
  ///
  /// - Complexity: O(n), and O(1) for long texts.
  package static func isSaid(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let letters = text.foldedLetters
    guard letters.isEmpty else { return spellings.contains(letters) }
    // Letters of other scripts fold to nothing too.
    return text.allSatisfy { $0.isWhitespace || "-–—_./?".contains($0) }
  }
}
