/// What cells were understood as, so that a value that stands in a thousand rows is understood once.
///
/// Texts are looked up as strings are equal: clean them first, so that Unicode forms do not differ.
package struct ReadingMemory<Reading> {
  /// So many different cells are kept; then all are forgotten and the memory stays small.
  private static var capacity: Int { 4096 }
  /// Longer cells hardly repeat.
  private static var longest: Int { 500 }

  private var readings: [String: Reading] = [:]

  package init() {}

  /// The reading of a cell, made by a function that gives the same for the same text.
  ///
  /// - Complexity: O(n) where the text was met before.
  package mutating func reading(of text: String, _ read: (String) -> Reading) -> Reading {
    guard text.utf8.count <= Self.longest else { return read(text) }
    if let known = readings[text] { return known }
    let reading = read(text)
    if readings.count == Self.capacity { readings.removeAll(keepingCapacity: true) }
    readings[text] = reading
    return reading
  }
}
