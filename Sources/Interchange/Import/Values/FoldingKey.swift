import VietnameseText

/// What is the same in all spellings of an agency or a field: its letters without case, accents,
/// blanks and marks, for matching one list with another.
///
/// Different names may have one key where only their accents differ; `SpellingGroups` keeps those
/// apart.
package struct FoldingKey: Hashable, Sendable {
  private let words: [FoldedWord]

  /// - Complexity: O(n).
  package init(_ text: String) {
    words = text.foldedWords.map(\.standardSpelling)
  }
}

/// An agency with a folding key.
package typealias AgencyKey = FoldingKey
/// A field with a folding key.
package typealias FieldKey = FoldingKey
