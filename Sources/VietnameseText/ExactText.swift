/// A text that is equal to the same bytes alone, where strings are equal in every Unicode form.
///
/// For texts in NFC it also says the same as a string does, without looking at forms.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    let one = left.text.utf8Span.span
    let other = right.text.utf8Span.span
    guard one.count == other.count else { return false }
    for place in one.indices where one[place] != other[place] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
