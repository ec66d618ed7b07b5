import VietnameseText

/// What a text says, whatever its spelling: equal for texts that differ only in case, Unicode form,
/// place of the tone, i and y, blanks and punctuation.
struct ComparedText: Hashable {
  private let words: StandardWords
  /// Signs that are no punctuation: `< 5 tỷ` is not `> 5 tỷ`.
  private let signs: [Unicode.Scalar]
  /// All letters, where a word is longer than what is kept of it.
  private let letters: String

  private static let meant: Set<Unicode.Scalar> = ["<", ">", "≤", "≥", "=", "±", "%", "‰"]

  /// - Complexity: O(n).
  init(_ text: String) {
    let text = text.nfc
    words = StandardWords(text)
    signs = text.unicodeScalars.filter {
      ComparedText.meant.contains($0) || $0.properties.generalCategory == .currencySymbol
    }
    letters = text.foldedWords.contains { $0.count == FoldedWord.capacity } ? text.lowercased() : ""
  }

  /// Whether two texts say the same; texts that are equal, as nearly all are, cost a look at them.
  static func areSame(_ old: String?, _ new: String?) -> Bool {
    old == new || ComparedText(old ?? "") == ComparedText(new ?? "")
  }

  /// Whether two lists of texts say the same, in any order.
  static func areSame(_ old: [String], _ new: [String]) -> Bool {
    old == new || counts(old) == counts(new)
  }

  /// The texts that another list does not have.
  static func values(_ values: [String], without others: [String]) -> [String] {
    var others = counts(others)
    return values.filter { value in
      let text = ComparedText(value)
      guard let count = others[text], count > 0 else { return true }
      others[text] = count - 1
      return false
    }
  }

  private static func counts(_ values: [String]) -> [ComparedText: Int] {
    values.reduce(into: [:]) { $0[ComparedText($1), default: 0] += 1 }
  }
}
