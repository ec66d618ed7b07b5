import VietnameseText

/// A line of text being typed, with its cursor.
///
/// Text is kept composed: a mark that an input method sends by itself joins the letter before it.
public struct LineEditor: Hashable, Sendable {
  public private(set) var text: String
  /// The characters before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = text.nfc
    cursor = self.text.count
  }

  public var isEmpty: Bool { text.isEmpty }

  /// The text before the cursor.
  public var head: String { String(text.prefix(cursor)) }

  public mutating func type(_ character: Character) {
    insert(String(character))
  }

  /// Puts a text at the cursor.
  ///
  /// - Complexity: O(length of the line).
  public mutating func insert(_ inserted: String) {
    let head = (head + inserted).nfc
    text = head + text.dropFirst(cursor)
    cursor = head.count
  }

  public mutating func apply(_ edit: LineEdit) {
    switch edit {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = text.count
    case .deleteBackward: delete(max(0, cursor - 1)..<cursor)
    case .deleteForward: delete(cursor..<min(text.count, cursor + 1))
    case .deleteWord: delete(wordStart..<cursor)
    case .deleteToStart: delete(0..<cursor)
    case .deleteToEnd: delete(cursor..<text.count)
    }
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    let letters = Array(head)
    let end = letters.lastIndex { !$0.isWhitespace } ?? -1
    guard end >= 0 else { return 0 }
    return (letters[...end].lastIndex { $0.isWhitespace } ?? -1) + 1
  }

  private mutating func delete(_ range: Range<Int>) {
    text = String(text.prefix(range.lowerBound)) + text.dropFirst(range.upperBound)
    cursor = range.lowerBound
  }
}
