/// A document of JSON, or lines of it, that an export of this program wrote.
enum OwnJSON {
  /// Reads such a document.
  ///
  /// - Returns: nil where one record is none of ours, or where most of them call themselves something
  ///   else than the model does: those are the numbers of another system, which must not be lost.
  /// - Complexity: O(n) in the bytes; only the first record where that is none of ours.
  static func read(_ bytes: [UInt8], name: String) -> OwnReading? {
    guard bytes.count <= ReadingLimits.json, let start = TextStart(bytes),
      start.character == UInt8(ascii: "{") || start.character == UInt8(ascii: "[")
    else { return nil }
    // What is wrong with a document is said by the reader of all others.
    do throws(ListError) {
      let (text, finding) = try JSONText8(bytes, start: start).value
      return try read(text, finding, name: name)
    } catch {
      return nil
    }
  }

  private static func read(
    _ text: ArraySlice<UInt8>,
    _ finding: EncodingFinding,
    name: String
  ) throws(ListError) -> OwnReading? {
    var documents = JSONDocuments(text)
    var records = OwnRecords()
    var count = 0
    while let (document, line) = try documents.next() {
      count += 1
      guard withExtendedLifetime(document, { records.take(document.root, line: line) }) else {
        return nil
      }
    }
    let procedures = records.procedures
    guard !procedures.isEmpty, records.ownIDs * 2 > procedures.count else { return nil }
    let isLines = !documents.isArray && (count > 1 || JSONFile.isNamedLines(name))
    return OwnReading(
      kind: isLines ? .jsonl : .json,
      encoding: finding,
      procedures: procedures,
      issues: records.issues
    )
  }
}
