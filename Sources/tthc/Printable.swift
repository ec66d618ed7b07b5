import TextScreen

/// Text of a catalog on its way to a terminal or a line of output.
enum Printable {
  /// The text on one line, without control characters and direction overrides.
  ///
  /// - Complexity: O(n).
  static func line(_ text: String) -> String {
    ScreenText.clusters(text).map(\.text).joined()
  }
}
