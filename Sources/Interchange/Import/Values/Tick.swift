import VietnameseText

/// A cell that says yes or no: Có/Không, an X, 1/0.
package enum Tick {
  private static let yes: Set<String> = ["co", "x", "1", "true", "yes", "y", "dung", "v"]
  private static let no: Set<String> = ["khong", "ko", "0", "false", "no", "n", "sai"]
  private static let yesMarks: Set<Character> = ["✓", "✔", "☑", "☒", "✗", "✘", "●", "×", "√", "*"]
  private static let noMarks: Set<Character> = ["☐", "□", "○", "-", "–", "—"]

  /// Whether a cell says yes; nil where it is blank or says something else.
  ///
  /// A cross is a tick here, as forms are filled in.
  ///
  /// - Complexity: O(1): longer texts are no ticks.
  package static func read(_ text: String) -> Bool? {
    guard text.utf8.count <= 16 else { return nil }
    let marks = text.filter { !$0.isWhitespace }
    if marks.count == 1, let mark = marks.first {
      if yesMarks.contains(mark) { return true }
      if noMarks.contains(mark) { return false }
    }
    // A spreadsheet may give 1 as 1.0.
    let letters = marks.hasSuffix(".0") ? String(marks.dropLast(2)) : marks.foldedLetters
    return yes.contains(letters) ? true : no.contains(letters) ? false : nil
  }
}
