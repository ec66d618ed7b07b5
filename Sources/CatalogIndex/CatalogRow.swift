import ProcedureModel

/// Parts of a row where they lie in the image, for drawing many rows at each key press.
extension Catalog {
  /// Calls a function with the UTF-8 of a row's name, which stands for that call only.
  ///
  /// The bytes of a damaged image need not be UTF-8.
  ///
  /// - Complexity: O(1).
  public func withName<Result>(
    _ row: Int,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    body(image.names.utf8(row))
  }

  /// The key of a row's code, national or not; nil where it has none.
  ///
  /// - Complexity: O(1) for a national code or none, else O(bytes of the row).
  public func codeKey(_ row: Int) -> String? {
    if let code = nationalCode(row) { return code }
    let record = image.record(row)
    return record.isEmpty ? nil : RecordCoding.code(in: record)?.key
  }
}
